import type { Transaction } from "@ouhe/store";
import type { MappingEntry } from "./import.ts";

/** The warning of a row that replaces what a person has changed. */
export const replacedEdit = "register/edit-replaced";

const fieldOfColumn = (column: string) =>
  column === "industry_declared"
    ? "industryCode"
    : column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Forgets what an earlier look at the register has found; the next says it anew. */
export async function forgetConflicts(tx: Transaction, id: string): Promise<void> {
  await tx.execute("delete from import_fault where import_id = $1 and code = $2", [id, replacedEdit]);
}

/**
 * Notes, as a warning for each cell, where the source now says something new of a field that a person has
 * changed since the last import: the source then counts (docs/adr/0040). Asks `import_resolved`.
 *
 * @returns how many rows have such a field, and how many fields there are
 */
export async function noteConflicts(
  tx: Transaction,
  id: string,
  mapping: readonly MappingEntry[],
): Promise<{ rows: number; fields: number }> {
  const replaced = await tx.query<{ name: string }>(
    "select distinct unnest(replaced) as name from import_resolved where action = 'update' and replaced is not null",
  );
  if (replaced.length === 0) return { rows: 0, fields: 0 };
  const places = replaced.map(({ name }) => {
    const field = fieldOfColumn(name);
    const entry = mapping.find((it) => it.field === field);
    return { name, field, heading: entry?.heading ?? null, at: entry?.column ?? null };
  });
  const [found] = await tx.query<{ rows: number; fields: number }>(
    `with added as (
       insert into import_fault (import_id, row_number, place, column_index, column_name, field, code, severity, value, data)
       select $1, r.row_number, coalesce(p.place, -1) + row_number() over (partition by r.row_number order by f.name),
              f.at, f.heading, f.field, $2, 'warning', left(to_jsonb(r) ->> f.name, 200),
              jsonb_build_object('was', left(coalesce(to_jsonb(e) ->> f.name, ''), 200))
         from import_resolved x
         join import_row r on r.import_id = $1 and r.row_number = x.row_number
         join enterprise e on e.id = x.enterprise_id
         join jsonb_to_recordset($3::jsonb) f (name text, field text, heading text, at smallint) on f.name = any(x.replaced)
         left join (select row_number, max(place) as place from import_fault where import_id = $1 group by row_number) p
           on p.row_number = r.row_number
        where x.action = 'update'
       returning row_number)
     select count(distinct row_number)::int as rows, count(*)::int as fields from added`,
    [id, replacedEdit, JSON.stringify(places)],
  );
  return found!;
}
