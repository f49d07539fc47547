import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { syncFile } from "../embedded-marks.ts";
import type { Store } from "../store.ts";
import type { Transaction } from "../transaction.ts";
import {
  type BackedUpTable,
  type BackupHead,
  type BackupManifest,
  headFile,
  manifestFile,
  partFile,
} from "./manifest.ts";
import { tarEnd, tarEntry } from "./tar.ts";

/** A part of a table holds about this many characters. */
const partCharacters = 4 * 1024 * 1024;

/**
 * Writes everything the store holds, as of one moment, to a compressed archive that either engine restores.
 * People may go on working on PostgreSQL meanwhile; on the embedded engine they wait. The file appears under
 * its name only when it is whole and on the disk.
 *
 * @param file where to write it; an older file of that name is replaced
 */
export async function backup(store: Store, file: string, madeAt: Date = new Date()): Promise<BackupManifest> {
  const partial = `${file}.partial`;
  try {
    const manifest = await store.patiently(() =>
      store.transaction({}, (tx) => writeArchive(tx, store.kind, partial, madeAt), {
        isolation: "repeatable read",
        readOnly: true,
      }),
    );
    await syncFile(partial);
    await rename(partial, file);
    await syncFile(dirname(file));
    return manifest;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Writes one file into the archive, waiting while the disk is slower than the database. */
type Write = (name: string, text: string) => Promise<void>;

async function writeArchive(
  tx: Transaction,
  kind: Store["kind"],
  path: string,
  madeAt: Date,
): Promise<BackupManifest> {
  const gzip = createGzip({ level: 3 });
  const written = pipeline(gzip, createWriteStream(path, { mode: 0o600 }));
  written.catch(() => {}); // awaited below; an early failure also ends `write`
  const write: Write = async (name, text) => {
    for (const piece of tarEntry({ name, bytes: Buffer.from(text) }, madeAt))
      if (!gzip.write(piece)) await Promise.race([once(gzip, "drain"), written]);
  };
  const manifest = await writeFiles(tx, kind, madeAt, write);
  gzip.end(tarEnd);
  await written;
  return manifest;
}

async function writeFiles(
  tx: Transaction,
  kind: Store["kind"],
  madeAt: Date,
  write: Write,
): Promise<BackupManifest> {
  const migrations = await tx.query<{ name: string; checksum: string }>(
    "select name, checksum from schema_migration order by name",
  );
  const head: BackupHead = { format: 1, madeAt: madeAt.toISOString(), kind, migrations };
  await write(headFile, JSON.stringify(head, null, 2));
  const tables: BackedUpTable[] = [];
  for (const table of await listTables(tx)) tables.push(await writeTable(tx, table, write));
  const manifest = { ...head, tables, sequences: await listSequences(tx) };
  await write(manifestFile, JSON.stringify(manifest, null, 2));
  return manifest;
}

type TableShape = { name: string; columns: string[] };

/** Tables of ours with the columns that hold something of their own: generated ones are computed again. */
export function listTables(from: Pick<Transaction, "query">): Promise<TableShape[]> {
  return from.query<TableShape>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'schema_migration' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by c.relname order by c.relname`,
  );
}

function listSequences(tx: Transaction): Promise<BackupManifest["sequences"]> {
  return tx.query(
    `select sequencename::text as name, coalesce(last_value, start_value) as value, last_value is not null as "isCalled"
       from pg_sequences where schemaname = 'public' order by sequencename`,
  );
}

async function writeTable(
  tx: Transaction,
  { name, columns }: TableShape,
  write: Write,
): Promise<BackedUpTable> {
  const hash = createHash("sha256");
  let [rows, part] = [0, 0];
  for await (const { text, count } of tx.copyOut(name, columns, partCharacters)) {
    await write(partFile(name, part++), text);
    hash.update(text);
    rows += count;
  }
  return { name, columns, rows, sha256: hash.digest("hex") };
}
