import type { Fault } from "@ouhe/exchange";
import { type RawBuilder, sql } from "kysely";
import type { Context } from "../context.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { type FaultQuery, type Import, type ImportFault, type MappingEntry, noCounts } from "./import.ts";

type Tx = Context["tx"];

/** Orders of the lists, as their cursors name them. */
const newestFirst = "imports";
const byRow = "faults";

interface BatchRow extends Omit<Import, "createdAt" | "updatedAt" | "ownerPark" | "asOf"> {
  job: string | null;
  ownerPark: string | null;
  asOf: string | null;
  createdAt: string;
  updatedAt: string;
}

const batchColumns = sql`id, owner_park as "ownerPark", 'private' as visibility, source, as_of as "asOf", calibre, version,
  file_name as "fileName", file_bytes as "fileBytes", state, interrupted, mode, progress::float8 as progress,
  checked_rows as "checkedRows", total_rows as "totalRows", table_info as "table", mapping, counts, failure, job,
  exists (select from import_file where import_id = import_batch.id) as "hasFile", created_at as "createdAt", updated_at as "updatedAt"`;

/** An import with the job that works on it. */
export interface ImportWork {
  batch: Import;
  job: string | null;
}

function toWork({ job, ...row }: BatchRow): ImportWork {
  return { batch: { ...row, counts: { ...noCounts, ...row.counts } }, job };
}

/** One import whose upload is complete; `forUpdate` waits for whoever is changing it. */
export async function selectImport(tx: Tx, id: string, forUpdate = false): Promise<ImportWork | undefined> {
  const { rows } = await sql<BatchRow>`
    select ${batchColumns} from import_batch where id = ${id}::uuid and state <> 'uploading'
    ${forUpdate ? sql`for update` : sql``}`.execute(tx.db);
  return rows[0] && toWork(rows[0]);
}

/** Newest first. */
export async function selectImports(
  tx: Tx,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const at = cursor === undefined ? undefined : readCursor(newestFirst, cursor);
  const before = at ? sql`and (created_at, id) < (${at.key}::timestamptz, ${at.id}::uuid)` : sql``;
  const { rows } = await sql<BatchRow>`
    select ${batchColumns} from import_batch where state <> 'uploading' ${before}
     order by created_at desc, id desc limit ${limit + 1}`.execute(tx.db);
  const items = rows.slice(0, limit).map((it) => toWork(it).batch);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > limit && last ? writeCursor(newestFirst, { key: last.createdAt, id: last.id }) : null,
  };
}

/** Columns of an import that change after its upload. */
export interface ImportChange {
  state?: Import["state"];
  interrupted?: Import["interrupted"];
  owner_park?: string | null;
  as_of?: string | null;
  mode?: Import["mode"];
  mapping?: MappingEntry[];
  checked_rows?: number;
  total_rows?: number | null;
  progress?: number;
  counts?: Partial<Import["counts"]>;
  failure?: Import["failure"];
  job?: string | null;
}

/**
 * Changes an import that is still in `state`.
 *
 * @returns false when it has moved on
 */
export async function updateImport(
  tx: Tx,
  id: string,
  state: Import["state"],
  change: ImportChange,
  now: Date,
): Promise<boolean> {
  const { mapping, counts, failure, ...plain } = change;
  const done = await tx.db
    .updateTable("import_batch")
    .set((eb) => ({
      ...plain,
      ...(mapping && { mapping: JSON.stringify(mapping) }),
      ...(counts && { counts: JSON.stringify(counts) }),
      ...(failure !== undefined && { failure: failure && JSON.stringify(failure) }),
      version: eb("version", "+", 1),
      updated_at: now,
    }))
    .where("id", "=", id)
    .where("state", "=", state)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Forgets what a check has staged. */
export async function clearStaged(tx: Tx, id: string): Promise<void> {
  await tx.execute("delete from import_row where import_id = $1", [id]);
  await tx.execute("delete from import_fault where import_id = $1", [id]);
}

export async function selectRemembered(tx: Tx, sourceKey: string): Promise<Map<string, string>> {
  const found = await tx.db
    .selectFrom("import_mapping")
    .select("mapping")
    .where("source_key", "=", sourceKey)
    .executeTakeFirst();
  return new Map(Object.entries((found?.mapping ?? {}) as Record<string, string>));
}

/** Remembers how the columns of the import's source were mapped. */
export async function remember(
  tx: Tx,
  id: string,
  mapping: Record<string, string>,
  now: Date,
): Promise<void> {
  await tx.execute(
    `insert into import_mapping (source_key, mapping, updated_at)
     select source_key, $2::jsonb, $3 from import_batch where id = $1
     on conflict (source_key) do update set mapping = excluded.mapping, updated_at = excluded.updated_at`,
    [id, JSON.stringify(mapping), now],
  );
}

interface FaultRow extends ImportFault {
  place: number;
}

/** Faults in the file's order. */
export async function selectFaults(tx: Tx, id: string, { cursor, limit, code, severity }: FaultQuery) {
  const conditions: RawBuilder<unknown>[] = [sql`import_id = ${id}::uuid`];
  if (code) conditions.push(sql`code = ${code}`);
  if (severity) conditions.push(sql`severity = ${severity}`);
  if (cursor) {
    const at = readCursor(byRow, cursor);
    conditions.push(sql`(row_number, place) > (${at.key}::int, ${Number(at.id)}::int)`);
  }
  const { rows } = await sql<FaultRow>`
    select row_number as "row", column_name as "column", field, code, severity, value, data, place
      from import_fault where ${sql.join(conditions, sql` and `)}
     order by row_number, place limit ${limit + 1}`.execute(tx.db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ place: _, ...fault }) => fault),
    next: rows.length > limit && last ? writeCursor(byRow, { key: last.row, id: String(last.place) }) : null,
  };
}

/** A fault with where its cell is. */
export interface PlacedFault extends ImportFault {
  columnIndex: number | null;
}

/** Faults of rows after `row`, whole rows at a time. */
export async function selectFaultsAfter(
  tx: Tx,
  id: string,
  row: number,
  rows: number,
): Promise<PlacedFault[]> {
  return tx.query<PlacedFault & Pick<Fault, "code">>(
    `select row_number as "row", column_index as "columnIndex", column_name as "column", field, code, severity, value, data
       from import_fault
      where import_id = $1 and row_number in (
        select distinct row_number from import_fault where import_id = $1 and row_number > $2 order by row_number limit $3)
      order by row_number, place`,
    [id, row, rows],
  );
}

/** Columns of one import's staged rows as the API shows them, without what only the merge needs. */
export function selectStaged(
  tx: Tx,
  id: string,
  rows: number,
): Promise<{ row_number: number; record: Record<string, unknown> }[]> {
  return tx.query(
    `select row_number, to_jsonb(r) - '{import_id,row_number,id,name_key,name_bigrams,content_hash}'::text[] as record
       from import_row r where import_id = $1 order by row_number limit $2`,
    [id, rows],
  );
}
