import { bigrams, industries, normaliseName } from "@ouhe/vocabulary";
import { type RawBuilder, sql } from "kysely";
import type { Context } from "../context.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import type { EnterpriseFilter, EnterpriseQuery, EnterpriseRow } from "./enterprise.ts";

type Condition = RawBuilder<unknown>;

/** Sort key → the expression that orders (never null) and the type its cursor is read as. */
const sortKeys: Record<EnterpriseQuery["sort"], { key: Condition; type: Condition }> = {
  name: { key: sql`name`, type: sql`text` },
  capital: { key: sql`capital_sort`, type: sql`numeric` },
  registered: { key: sql`coalesce(registered_on, '0001-01-01')`, type: sql`date` },
  confidence: { key: sql`coalesce(industry_confidence, 2)`, type: sql`real` },
  updated: { key: sql`updated_at`, type: sql`timestamptz` },
};

const likePattern = (text: string) => text.replace(/[\\%_]/g, (it) => `\\${it}`);

/** A name contains a text when it has all its bigrams and, beyond two characters, the text itself. */
function nameContains(text: string): Condition {
  const key = normaliseName(text);
  const like = sql`name_key like ${`%${likePattern(key)}%`}`;
  if ([...key].length < 2) return like;
  const all = sql`name_bigrams @> ${bigrams(text)}::text[]`;
  return [...key].length === 2 ? all : sql`${all} and ${like}`;
}

function textCondition(text: string, field: EnterpriseFilter["in"]): Condition {
  if (field === "uscc") return sql`uscc like ${`${likePattern(text.toUpperCase())}%`}`;
  if (field === "scope") return sql`business_scope like ${`%${likePattern(text)}%`}`;
  return nameContains(text);
}

const divisionsOf = (section: string) =>
  industries.filter((it) => it.level === "division" && it.section === section).map((it) => it.code);

const basisConditions: Record<NonNullable<EnterpriseFilter["basis"]>, Condition> = {
  corrected: sql`industry_corrected is not null`,
  declared: sql`industry_corrected is null and industry_declared is not null`,
  inferred: sql`industry_corrected is null and industry_declared is null and industry_inferred is not null`,
  none: sql`industry_code is null`,
};

/** The filter as SQL conditions; an empty list means every row. */
export function filterConditions(filter: EnterpriseFilter): Condition[] {
  const conditions: Condition[] = [];
  const add = <T>(value: T | undefined, condition: (value: T) => Condition) => {
    if (value !== undefined) conditions.push(condition(value));
  };
  add(filter.park, (it) => sql`owner_park = ${it}`);
  add(filter.section, (it) => sql`division = any(${divisionsOf(it)}::text[])`);
  add(filter.division, (it) => sql`industry_code like ${`${it}%`}`);
  add(filter.industry, (it) => sql`industry_code like ${`${it}%`}`);
  add(filter.basis, (it) => basisConditions[it]);
  add(filter.q, (it) => textCondition(it, filter.in));
  add(filter.minCapital, (it) => sql`capital_wan >= ${it}::numeric`);
  add(filter.registeredFrom, (it) => sql`registered_on >= ${it}::date`);
  add(filter.registeredTo, (it) => sql`registered_on <= ${it}::date`);
  add(filter.confidenceBelow, (it) => sql`industry_confidence < ${it}::real`);
  add(filter.example, (it) => sql`example = ${it}`);
  return conditions;
}

/** All conditions at once; none lets every row through. */
export const whereAll = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

interface ListRow {
  id: string;
  owner_park: string;
  name: string;
  uscc: string | null;
  industry_code: string | null;
  basis: EnterpriseRow["industry"]["basis"];
  confidence: number | null;
  capital: number | null;
  capital_currency: string;
  registered_on: string | null;
  employees: number | null;
  as_of: string | null;
  source: string;
  version: number;
  example: boolean;
  sort_key: string;
}

const toRow = (it: ListRow): EnterpriseRow => ({
  id: it.id,
  ownerPark: it.owner_park,
  name: it.name,
  uscc: it.uscc,
  industry: { code: it.industry_code, basis: it.basis, confidence: it.confidence },
  capitalWan: it.capital,
  capitalCurrency: it.capital_currency,
  registeredOn: it.registered_on,
  employees: it.employees,
  asOf: it.as_of,
  source: it.source,
  version: it.version,
  example: it.example,
});

/** Which of the three codes counts, as SQL. */
export const basisExpression = sql`case when industry_corrected is not null then 'corrected'
  when industry_declared is not null then 'declared' when industry_inferred is not null then 'inferred' end`;

/** Rows, and the cursor of the next page; null on the last. */
export interface EnterprisePage {
  items: EnterpriseRow[];
  next: string | null;
}

const orderOf = ({ sort, order }: EnterpriseQuery) => `${sort} ${order}`;

/** One page by keyset: the same cost for the first page and the thousandth. */
export async function selectEnterprises(tx: Context["tx"], query: EnterpriseQuery): Promise<EnterprisePage> {
  const { key, type } = sortKeys[query.sort];
  const direction = query.order === "asc" ? sql`asc` : sql`desc`;
  const conditions = filterConditions(query);
  if (query.cursor) {
    const at = readCursor(orderOf(query), query.cursor);
    const beyond = query.order === "asc" ? sql`>` : sql`<`;
    conditions.push(sql`(${key}, id) ${beyond} (${at.key}::text::${type}, ${at.id}::uuid)`);
  }
  const { rows } = await sql<ListRow>`
    select id, owner_park, name, uscc, industry_code, ${basisExpression} as basis,
           case when industry_corrected is null and industry_declared is null then industry_confidence end as confidence,
           capital_wan::float8 as capital, capital_currency, registered_on::text as registered_on, employees,
           as_of::text as as_of, source, version, example, (${key})::text as sort_key
      from enterprise where ${whereAll(conditions)}
     order by ${key} ${direction}, id ${direction} limit ${query.limit + 1}`.execute(tx.db);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const next =
    rows.length > query.limit && last
      ? writeCursor(orderOf(query), { key: last.sort_key, id: last.id })
      : null;
  return { items: page.map(toRow), next };
}

/** Matching rows, counted exactly up to 1,000. */
export async function countEnterprises(tx: Context["tx"], filter: EnterpriseFilter) {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from enterprise where ${whereAll(filterConditions(filter))} limit 1001) it`.execute(
    tx.db,
  );
  const n = rows[0]?.n ?? 0;
  return { value: Math.min(n, 1000), exact: n <= 1000 };
}
