import type { ReferenceTable } from "@ouhe/coupling";
import { type ColumnMapping, type EnterpriseRecord, parseEnterpriseRow, type Table } from "@ouhe/exchange";
import { industryAt, industryLevels } from "@ouhe/vocabulary";
import { inOrder } from "../couple/in-order.ts";
import { declaredIndustry, type FirmIndustry, finestOf, inferredIndustry } from "../couple/industry.ts";
import { activityText, type Labeller } from "../couple/industry-labels.ts";
import { exactlySummable } from "../couple/weights.ts";

/**
 * Sums a register by industry at every level: firms, and registered capital in CNY where it has any. A firm
 * known to its division alone counts in its division and section, so each level is complete by itself.
 * Rows that cannot be read are left out.
 */
export async function sumRegister(
  table: Table,
  mapping: readonly ColumnMapping[],
  { labeller, today }: { labeller: Labeller; today: string },
): Promise<{ rows: number; tables: ReferenceTable[] }> {
  const firms = new Map<string, number>();
  const capital = new Map<string, number>();
  let rows = 0;
  const records = readRecords(table, mapping, today);
  for await (const batch of inOrder(records, (it) => industriesOf(it, labeller), 3))
    for (const { record, industry } of batch) {
      const finest = finestOf(industry);
      if (!finest) continue;
      rows++;
      addToLine(firms, finest.code, 1);
      if (record.capitalWan !== null && record.capitalCurrency === "CNY")
        addToLine(capital, finest.code, exactlySummable(Number(record.capitalWan)));
    }
  return { rows, tables: tablesOf(table.name, firms, capital) };
}

async function* readRecords(table: Table, mapping: readonly ColumnMapping[], today: string) {
  for await (const rows of table.rows)
    yield rows
      .map((row) => parseEnterpriseRow(row, mapping, { today }))
      .filter((it) => !it.refused)
      .map((it) => it.record);
}

async function industriesOf(
  records: readonly EnterpriseRecord[],
  labeller: Labeller,
): Promise<{ record: EnterpriseRecord; industry: FirmIndustry }[]> {
  const labels = await labeller.label(records.map((it) => activityText(it.businessScope, it.mainProducts)));
  return records.map((record, at) => ({
    record,
    industry:
      record.industryCode === null ? inferredIndustry(labels[at]!) : declaredIndustry(record.industryCode),
  }));
}

/** Adds an amount to a code and to all above it. */
function addToLine(sums: Map<string, number>, code: string, amount: number): void {
  for (const level of industryLevels) {
    const at = industryAt(code, level);
    if (at !== undefined) sums.set(at, (sums.get(at) ?? 0) + amount);
  }
}

function tablesOf(name: string, firms: Map<string, number>, capital: Map<string, number>): ReferenceTable[] {
  const table = (unit: string, values: Map<string, number>): ReferenceTable => ({
    id: `${name}#${unit === "firms" ? "firms" : "capital"}`,
    name,
    source: name,
    asOf: "",
    unit,
    values,
  });
  const byFirms = table("firms", firms);
  return capital.size > 0 ? [byFirms, table("万元 CNY", capital)] : [byFirms];
}
