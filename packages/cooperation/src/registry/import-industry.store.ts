import type { Transaction } from "@ouhe/store";
import type { InferredIndustry } from "./enterprise.rules.ts";

/** The words a record will hold once its row is merged, where they are more or other than the row's own. */
export interface MergedWords {
  row: number;
  scope: string | null;
  products: string | null;
  /** md5 of both. */
  digest: string;
}

const merged = (column: string) =>
  `case when r.${column} is null or '${column}' = any(x.kept) then e.${column} else r.${column} end`;

const digest = (scope: string, products: string) => `md5(jsonb_build_array(${scope}, ${products})::text)`;

/** Rows of updates whose industry was inferred from other words than the record will hold, in order of their numbers. */
export function selectMergedWords(
  tx: Transaction,
  importId: string,
  after: number,
  limit: number,
): Promise<MergedWords[]> {
  return tx.query<MergedWords>(
    `select r.row_number as row, m.scope, m.products, ${digest("m.scope", "m.products")} as digest
       from import_resolved x
       join import_row r on r.import_id = $1 and r.row_number = x.row_number
       join enterprise e on e.id = x.enterprise_id
       cross join lateral (select ${merged("business_scope")} as scope, ${merged("main_products")} as products) m
      where x.action = 'update' and x.row_number > $2 and r.industry_words is not null
        and (r.inferred_from is not null or m.scope is distinct from r.business_scope
             or m.products is distinct from r.main_products)
        and ${digest("m.scope", "m.products")}
            <> coalesce(r.inferred_from, ${digest("r.business_scope", "r.main_products")})
      order by x.row_number limit $3`,
    [importId, after, limit],
  );
}

/** Puts what was inferred into the staged rows. */
export async function updateStagedIndustries(
  tx: Transaction,
  importId: string,
  rows: readonly MergedWords[],
  industries: readonly InferredIndustry[],
): Promise<void> {
  const inferred = rows.map(({ row, digest }, at) => ({ row, digest, ...industries[at]! }));
  await tx.execute(
    `update import_row r
        set industry_inferred = i.code, industry_confidence = i.confidence, industry_words = i.words, inferred_from = i.digest
       from jsonb_to_recordset($2::jsonb) i (row int, digest text, code text, confidence real, words text[])
      where r.import_id = $1 and r.row_number = i.row`,
    [importId, JSON.stringify(inferred)],
  );
}
