import type { Queries } from "../queries.ts";

/** One column as the database describes it. */
export type Column = {
  name: string;
  /** PostgreSQL's own writing: `numeric(20,6)`, `text[]`. */
  type: string;
  isNullable: boolean;
  /** Default or generating expression, if any. */
  expression: string | null;
  /** `stored`: computed; `always` and `default`: identity; null: neither. */
  generation: "stored" | "always" | "default" | null;
};

/** One table with everything that hangs on it, each list in a stable order. */
export type Table = {
  name: string;
  columns: Column[];
  /** Primary key first, then by name: `constraint park_pkey primary key (id)` without its keyword. */
  constraints: { name: string; definition: string }[];
  indexes: string[];
  triggers: string[];
  policies: string[];
  /** `enabled`, `forced` or null: row-level security. */
  rowSecurity: "enabled" | "forced" | null;
};

/** What the schema `public` of a database holds; the migration runner's own table is left out. */
export type Catalogue = { tables: Table[]; functions: string[] };

/** Reads the whole schema from the database's catalogues. Any engine gives the same answer. */
export async function readCatalogue(store: Queries): Promise<Catalogue> {
  const tables = await store.query<Table>(tableSql);
  const functions = await store.query<{ definition: string }>(functionSql);
  return { tables, functions: functions.map((it) => it.definition) };
}

const tableSql = `
select c.relname as name,
  (select jsonb_agg(jsonb_build_object(
            'name', a.attname,
            'type', format_type(a.atttypid, a.atttypmod),
            'isNullable', not a.attnotnull,
            'expression', pg_get_expr(d.adbin, d.adrelid),
            'generation', case when a.attgenerated = 's' then 'stored'
                               when a.attidentity = 'a' then 'always'
                               when a.attidentity = 'd' then 'default' end) order by a.attnum)
     from pg_attribute a
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  coalesce((select jsonb_agg(jsonb_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid))
                             order by k.contype <> 'p', k.conname)
     from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')), '[]') as constraints,
  coalesce((select jsonb_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid::regclass::text)
     from pg_index i
    where i.indrelid = c.oid
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)), '[]') as indexes,
  coalesce((select jsonb_agg(pg_get_triggerdef(t.oid) order by t.tgname)
     from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal), '[]') as triggers,
  coalesce((select jsonb_agg(format('create policy %I on %I as %s for %s to %s%s%s', p.policyname, p.tablename,
                    lower(p.permissive), lower(p.cmd), array_to_string(p.roles, ', '),
                    ' using (' || p.qual || ')', ' with check (' || p.with_check || ')') order by p.policyname)
     from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname), '[]') as policies,
  case when c.relforcerowsecurity then 'forced' when c.relrowsecurity then 'enabled' end as "rowSecurity"
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and not c.relispartition and c.relname <> 'schema_migration'
order by c.relname collate "C"`;

const functionSql = `
select pg_get_functiondef(p.oid) as definition
from pg_proc p
where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`;
