import { heaviestKept, type TableCell } from "@ouhe/coupling";
import { industryByCode } from "@ouhe/vocabulary";
import type { Context } from "../context.ts";

type Tx = Context["tx"];

interface CellRow {
  park: string;
  code: string | null;
  firms: number;
  inferred: number;
  known: number;
  known_inferred: number;
  capital: number;
  heaviest: number[] | null;
}

const toCell = (row: CellRow): TableCell => ({
  park: row.park,
  code: row.code,
  firms: [row.firms, row.known],
  inferred: [row.inferred, row.known_inferred],
  amounts: [row.firms, row.capital],
  largest: [new Array<number>(Math.min(row.firms, heaviestKept)).fill(1), row.heaviest ?? []],
});

/** The registers as sums by park and industry: what the measurement sees of them; capital in CNY alone. */
export async function selectAllianceTable(tx: Tx): Promise<TableCell[]> {
  const rows = await tx.query<CellRow>(
    `select park, code, count(*)::int as firms, count(*) filter (where guessed)::int as inferred,
            count(capital)::int as known, count(capital) filter (where guessed)::int as known_inferred,
            coalesce(sum(capital), 0)::float8 as capital,
            (array_agg(capital order by capital desc) filter (where capital is not null))[1:${heaviestKept}] as heaviest
       from (select owner_park as park, industry_code as code,
                    coalesce(industry_corrected, industry_declared) is null and coalesce(industry_confidence, 0) < 1 as guessed,
                    case when capital_currency = 'CNY' then capital_wan::float8 end as capital
               from enterprise) as firm
      group by park, code order by park, code nulls last`,
    [],
    { name: "alliance-table" },
  );
  // A code the standard has not is as good as none; a firm without any is classified by nobody.
  return rows.map((it) =>
    toCell({ ...it, code: it.code !== null && industryByCode(it.code) ? it.code : null }),
  );
}

/** What the last measurement was asked with. */
export async function selectLastParameters(tx: Tx): Promise<Record<string, unknown>> {
  const [row] = await tx.query<{ options: Record<string, unknown> }>(
    "select options from coupling_run order by created_at desc limit 1",
    [],
    { name: "last-parameters" },
  );
  return row?.options ?? {};
}
