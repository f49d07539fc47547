import type { Transaction } from "@ouhe/store";
import type { Context } from "../context.ts";
import type { ImportMode, PreviewRow } from "./import.ts";
import { inferredColumns, statedColumns } from "./import-row.rules.ts";

/** What becomes of a staged row: besides the actions, why it must be refused after all. */
export type Resolution = PreviewRow["action"] | "ambiguous" | "repeated";

/**
 * A row is an enterprise of its park by social credit code, else by registration number, else by name; two
 * different codes are two enterprises whatever their names. A code or name that a person has corrected still
 * tells imports which enterprise they mean.
 */
const candidates = `
  select r.row_number, e.id as enterprise_id, 1 as way from rows r
    join enterprise e on e.owner_park = r.owner_park and e.uscc = r.uscc
  union all
  select r.row_number, e.id, 2 from rows r
    join edited_before e on e.owner_park = r.owner_park and e.uscc = r.uscc
  union all
  select r.row_number, e.id, 3 from rows r
    join enterprise e on e.owner_park = r.owner_park and e.registration_number = r.registration_number
   where r.uscc is null or e.uscc is null
  union all
  select r.row_number, e.id, 3 from rows r
    join edited_before e on e.owner_park = r.owner_park and e.registration_number = r.registration_number
   where r.uscc is null or e.uscc_now is null
  union all
  select r.row_number, e.id, 4 from rows r
    join enterprise e on e.owner_park = r.owner_park and e.name_key = r.name_key
   where (r.uscc is null or e.uscc is null)
     and (r.registration_number is null or e.registration_number is null or e.registration_number = r.registration_number)
  union all
  select r.row_number, e.id, 4 from rows r
    join edited_before e on e.owner_park = r.owner_park and e.name_key = r.name_key
   where (r.uscc is null or e.uscc_now is null)
     and (r.registration_number is null or e.registration_now is null or e.registration_now = r.registration_number)`;

/** A name's derived columns go where the name goes. */
const governing = (column: string) => (column.startsWith("name_") ? "name" : column);

const saysNothingNew = [
  ...statedColumns.map(
    (it) => `(r.${it} is null or r.${it} is not distinct from e.${it} or '${governing(it)}' = any(d.kept))`,
  ),
  "e.extra @> r.extra",
].join(" and ");

/** Fields that a person has changed and of which what the row says fits `wanted`: beside what imports said before, and what stands. */
const edits = (wanted: string) => `(
  select array_agg(key order by key)
    from (select key, to_jsonb(r) -> part as said, coalesce(e.edited -> part, to_jsonb(e) -> part) as before,
                 to_jsonb(e) -> part as stands
            from jsonb_object_keys(e.edited) key
            cross join lateral (select case key when 'name' then 'name_key' else key end as part) it
           where key <> 'name_key') f
   where said <> 'null' and ${wanted})`;

/**
 * Staged rows and what becomes of them. `$1` is the import, `$2` its mode, `rows` a condition on `import_row`.
 * Of several rows that mean one enterprise the surest, then the first, has it; the others are "repeated".
 * `kept` are fields a person has changed and of which the row says what imports said before; `replaced` are
 * those of which it says something new.
 */
const resolution = (rows: string) => `
  with rows as not materialized (select * from import_row where import_id = $1 and ${rows}),
  edited_before as materialized (
    select id, owner_park, uscc as uscc_now, registration_number as registration_now, edited ->> 'uscc' as uscc,
           edited ->> 'registration_number' as registration_number, edited ->> 'name_key' as name_key
      from enterprise where edited <> '{}'),
  candidate as (${candidates}),
  nearest as (
    select row_number, way, (array_agg(enterprise_id order by enterprise_id))[1] as enterprise_id, count(*) as found
      from (select *, min(way) over (partition by row_number) as best from candidate) c
     where way = best group by row_number, way),
  claimed as (
    select *, row_number() over mine as claim, first_value(row_number) over mine as first_row
      from nearest where found = 1
    window mine as (partition by enterprise_id order by way, row_number)),
  disputed as materialized (
    select c.row_number, ${edits("said = before")} as kept,
           ${edits("said <> before and said <> stands")} as replaced
      from claimed c join enterprise e on e.id = c.enterprise_id join rows r on r.row_number = c.row_number
     where e.edited <> '{}'),
  decided as (
    select r.row_number, r.id, c.enterprise_id, c.first_row, d.kept, d.replaced,
           case when n.found > 1 then 'ambiguous'
                when c.claim > 1 then 'repeated'
                when c.enterprise_id is null then 'create'
                when e.content_hash = r.content_hash or (${saysNothingNew}) then 'unchanged'
                else 'update' end as action
      from rows r
      left join nearest n on n.row_number = r.row_number
      left join claimed c on c.row_number = r.row_number
      left join enterprise e on e.id = c.enterprise_id
      left join disputed d on d.row_number = r.row_number)
  select row_number, id, enterprise_id, first_row, kept, replaced,
         case when (action = 'create' and $2 = 'update') or (action = 'update' and $2 = 'create') then 'skip'
              else action end as action
    from decided`;

/** What some staged rows would do, as the register stands. */
export async function resolveActions(
  tx: Context["tx"],
  id: string,
  mode: ImportMode,
  rows: readonly number[],
): Promise<Map<number, PreviewRow["action"]>> {
  const found = await tx.query<{ row_number: number; action: PreviewRow["action"] }>(
    resolution("row_number = any($3::int[])"),
    [id, mode, rows],
  );
  return new Map(found.map((it) => [it.row_number, it.action]));
}

/**
 * Lets the planner know the staged rows. Before the transaction that resolves them: there it would keep every
 * other import's from doing the same until it ends.
 */
export async function studyStaged(tx: Pick<Transaction, "execute">): Promise<void> {
  await tx.execute(
    "analyze import_row (import_id, row_number, owner_park, uscc, registration_number, name_key)",
  );
}

/** Resolves every staged row against the register as it stands, into a table that lives as long as the transaction. */
export async function resolveAll(tx: Transaction, id: string, mode: ImportMode): Promise<void> {
  await tx.execute("drop table if exists import_resolved");
  await tx.execute(`create temporary table import_resolved on commit drop as ${resolution("true")}`, [
    id,
    mode,
  ]);
  await tx.execute("create index on import_resolved (row_number)");
  await tx.execute("analyze import_resolved");
}

/** How many rows of `import_resolved` have each fate. */
export async function countResolved(tx: Transaction): Promise<Record<Resolution, number>> {
  const rows = await tx.query<{ action: Resolution; n: number }>(
    "select action, count(*)::int as n from import_resolved group by action",
  );
  const none = { create: 0, update: 0, unchanged: 0, skip: 0, ambiguous: 0, repeated: 0 };
  return { ...none, ...Object.fromEntries(rows.map((it) => [it.action, it.n])) };
}

/**
 * Refuses the rows that turned out to mean the same enterprise as another row, or several: each leaves the
 * staged rows and gets its fault.
 *
 * @returns how many of each code
 */
export async function refuseUnclear(tx: Transaction, id: string): Promise<Record<string, number>> {
  const rows = await tx.query<{ code: string; n: number }>(
    `with unclear as (
       delete from import_row r using import_resolved x
        where r.import_id = $1 and x.row_number = r.row_number and x.action in ('ambiguous', 'repeated')
       returning r.row_number, r.name, x.action, x.first_row),
     added as (
       insert into import_fault (import_id, row_number, place, column_index, column_name, field, code, severity, value, data)
       select $1, u.row_number, coalesce(p.place + 1, 0), null, null, 'name',
              case u.action when 'ambiguous' then 'register/ambiguous' else 'register/repeated' end, 'error', u.name,
              case u.action when 'ambiguous' then '{}'::jsonb else jsonb_build_object('firstRow', u.first_row) end
         from unclear u
         left join (select row_number, max(place) as place from import_fault where import_id = $1 group by row_number) p
           on p.row_number = u.row_number
       returning code)
     select code, count(*)::int as n from added group by code`,
    [id],
  );
  await tx.execute("delete from import_resolved where action in ('ambiguous', 'repeated')");
  return Object.fromEntries(rows.map((it) => [it.code, it.n]));
}

/** Lets the name index gather what this transaction adds, instead of filing it every few thousand rows. */
export async function deferNameIndex(tx: Transaction): Promise<void> {
  await tx.execute("set local gin_pending_list_limit = '64MB'");
}

/** Files what the name index has gathered, so that searches need not read through it. */
export async function settleNameIndex(tx: Pick<Transaction, "query">): Promise<void> {
  await tx.query("select gin_clean_pending_list('enterprise_name_search')");
}

/** Parks of staged rows that are no longer there. */
export async function missingParks(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.query<{ park: string }>(
    `select distinct owner_park as park from import_row where import_id = $1
     except select id from park`,
    [id],
  );
  return rows.map((it) => it.park);
}

/** Holds the records to be updated until the transaction ends. @returns how many are still there */
export async function holdUpdated(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `with held as (
       select 1 from enterprise where id in (select enterprise_id from import_resolved where action = 'update')
        order by id for update)
     select count(*)::int as n from held`,
  );
  return row!.n;
}

/** What a slice of rows is written with. */
export interface MergeSlice {
  importId: string;
  /** Row numbers, from (excluded) and to (included). */
  after: number;
  upTo: number;
  source: string;
  calibre: string;
  now: Date;
}

const sliceValues = (it: MergeSlice) => [it.importId, it.after, it.upTo, it.source, it.calibre, it.now];

const generated = "{industry_code,division,capital_sort}";

/** Keeps the records as they are and then updates them; only those not yet changed by this import. @returns how many */
export async function updateSlice(tx: Transaction, slice: MergeSlice): Promise<number> {
  const chosen = `import_resolved x join import_row r on r.import_id = $1 and r.row_number = x.row_number
    where x.action = 'update' and x.row_number > $2 and x.row_number <= $3`;
  await tx.execute(
    `insert into import_change (import_id, enterprise_id, action, before, version)
     select $1, e.id, 'update', to_jsonb(e) - '${generated}'::text[], e.version + 1
       from enterprise e where e.id in (select x.enterprise_id from ${chosen})`,
    sliceValues(slice).slice(0, 3),
  );
  const stated = statedColumns.map(
    (it) =>
      `${it} = case when r.${it} is null or '${governing(it)}' = any(x.kept) then e.${it} else r.${it} end`,
  );
  const inferred = inferredColumns.map(
    (it) => `${it} = case when r.industry_words is null then e.${it} else r.${it} end`,
  );
  return tx.execute(
    `update enterprise e
        set ${[...stated, ...inferred].join(", ")}, extra = e.extra || r.extra,
            edited = case when x.replaced is null then e.edited
                          when 'name' = any(x.replaced) then e.edited - x.replaced - 'name_key'
                          else e.edited - x.replaced end, content_hash = r.content_hash,
            source = $4, calibre = $5, version = e.version + 1, updated_at = $6
       from ${chosen} and e.id = x.enterprise_id`,
    sliceValues(slice),
  );
}

/** Adds the new enterprises of a slice, except those whose code somebody has registered meanwhile. @returns how many */
export async function createSlice(tx: Transaction, slice: MergeSlice): Promise<number> {
  const copied = [...statedColumns, ...inferredColumns].filter(
    (it) => it !== "capital_currency" && it !== "industry_words",
  );
  return tx.execute(
    `with made as (
       insert into enterprise (id, owner_park, source, calibre, created_at, updated_at, extra, content_hash,
                               capital_currency, industry_words, ${copied.join(", ")})
       select r.id, r.owner_park, $4, $5, $6, $6, r.extra, r.content_hash,
              coalesce(r.capital_currency, 'CNY'), coalesce(r.industry_words, '{}'), ${copied.map((it) => `r.${it}`).join(", ")}
         from import_resolved x join import_row r on r.import_id = $1 and r.row_number = x.row_number
        where x.action = 'create' and x.row_number > $2 and x.row_number <= $3
       on conflict (owner_park, uscc) where uscc is not null do nothing
       returning id)
     insert into import_change (import_id, enterprise_id, action, version) select $1, id, 'create', 1 from made`,
    sliceValues(slice),
  );
}
