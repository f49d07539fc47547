import type { Source } from "../table/byte-source.ts";
import { openTable } from "../table/open-table.ts";
import type { Row, Table, TableOptions } from "../table/table.ts";

/** Opens a table and reads all of it, for tests. */
export async function readAll(
  source: Source,
  options?: TableOptions,
): Promise<{ table: Table; rows: Row[] }> {
  const table = await openTable(source, options);
  const rows: Row[] = [];
  for await (const batch of table.rows) rows.push(...batch);
  return { table, rows };
}

/** A CSV text as a source. */
export function csv(text: string, name = "register.csv"): Source {
  return { bytes: Buffer.from(text), name };
}

/** All pieces of a writer as one. */
export async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
