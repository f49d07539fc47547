import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { type Migration, readMigrations, shippedMigrations } from "../migrate.ts";
import { quoteIdentifier } from "../sql-text.ts";
import { openStore, type Store, type StoreConfig } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { Transaction } from "../transaction.ts";
import { listTables } from "./backup.ts";
import { type BackupHead, type BackupManifest, headFile, manifestFile, parseHead } from "./manifest.ts";
import { readTar, type TarEntry, torn } from "./tar.ts";

/**
 * Fills an empty database of either engine from a backup: all of it, checked against its counts and checksums,
 * or nothing. What an older version wrote is brought up to date when the place is next opened.
 *
 * @param place where to restore to: a database without rows, or a directory that does not exist yet
 * @returns what was restored
 * @throws StoreError store/not-empty, store/backup-foreign or store/backup-damaged
 */
export async function restore(place: StoreConfig, file: string): Promise<BackupManifest> {
  const files = readTar(createReadStream(file).pipe(createGunzip()));
  const head = await readHead(files);
  await requireKnown(head, place.migrations);
  const last = head.migrations.at(-1)!.name;
  const store = await openStore({ ...place, migrateTo: last }).catch((error) => {
    throw (error as StoreError).kind === "store/migration-missing" ? newerSchema(error) : error;
  });
  try {
    await requireEmpty(store);
    const manifest = await store.patiently(() => store.transaction({}, (tx) => load(tx, files)));
    await store.refreshStatistics();
    return manifest;
  } catch (error) {
    throw asDamage(error);
  } finally {
    await store.close();
    await files.return(undefined);
  }
}

async function readHead(files: AsyncGenerator<TarEntry>): Promise<BackupHead> {
  const first = await files.next().catch(() => undefined);
  const entry = first?.value as TarEntry | undefined;
  return parseHead(entry?.name === headFile ? entry.bytes.toString() : "");
}

/** A backup's migrations must be ours, or the first of ours. */
async function requireKnown({ migrations }: BackupHead, directory = shippedMigrations): Promise<void> {
  const ours = await readMigrations(directory);
  const isOurs = ({ name, checksum }: Pick<Migration, "name" | "checksum">, index: number) =>
    ours[index]?.name === name && ours[index].checksum === checksum;
  if (migrations.length > 0 && migrations.every(isOurs)) return;
  throw new StoreError(
    "store/backup-foreign",
    `This backup was made by another version of Ouhe, whose last migration is ${migrations.at(-1)?.name ?? "none"}: restore it with that version.`,
    { migrations },
  );
}

async function requireEmpty(store: Store): Promise<void> {
  for (const { name } of await listTables(store)) {
    const rows = await store.query(`select 1 from ${quoteIdentifier(name)} limit 1`);
    if (rows.length > 0)
      throw new StoreError(
        "store/not-empty",
        `A backup is restored into an empty database only; table ${name} of this one has rows.`,
        { table: name },
      );
  }
}

function newerSchema(cause: unknown): StoreError {
  return new StoreError(
    "store/not-empty",
    "This database already has the schema of a newer version than the backup: restore into one without any table.",
    {},
    cause,
  );
}

/** What was loaded of one table so far. */
type Loaded = { rows: number; hash: Hash };

async function load(tx: Transaction, files: AsyncGenerator<TarEntry>): Promise<BackupManifest> {
  const columns = new Map((await listTables(tx)).map((it) => [it.name, it.columns]));
  const loaded = new Map([...columns.keys()].map((name): [string, Loaded] => [name, newLoaded()]));
  const keys = await dropForeignKeys(tx);
  for await (const { name, bytes } of files) {
    if (name === manifestFile) {
      const manifest = JSON.parse(bytes.toString()) as BackupManifest;
      await finish(tx, manifest, loaded, keys);
      return manifest;
    }
    await loadPart(tx, name, bytes, columns, loaded);
  }
  throw torn();
}

const newLoaded = (): Loaded => ({ rows: 0, hash: createHash("sha256") });

async function loadPart(
  tx: Transaction,
  file: string,
  bytes: Buffer,
  columns: ReadonlyMap<string, string[]>,
  loaded: ReadonlyMap<string, Loaded>,
): Promise<void> {
  const table = /^data\/([^/]+)\/\d+\.copy$/.exec(file)?.[1] ?? "";
  const sofar = loaded.get(table);
  if (!sofar) throw torn();
  sofar.hash.update(bytes);
  for (const byte of bytes) if (byte === 0x0a) sofar.rows += 1;
  await tx.copyTextIn(table, columns.get(table)!, bytes.toString());
}

async function finish(
  tx: Transaction,
  { tables, sequences }: BackupManifest,
  loaded: ReadonlyMap<string, Loaded>,
  keys: readonly string[],
): Promise<void> {
  for (const { name, rows, sha256 } of tables) {
    const [counted] = await tx.query<{ rows: number }>(
      `select count(*) as rows from ${quoteIdentifier(name)}`,
    );
    const is = loaded.get(name);
    if (is?.rows !== rows || counted?.rows !== rows || is.hash.digest("hex") !== sha256) throw torn();
  }
  for (const key of keys) await tx.script(key);
  for (const { name, value, isCalled } of sequences)
    await tx.query("select setval($1::regclass, $2, $3)", [quoteIdentifier(name), value, isCalled]);
}

/** Drops the references between tables, so that rows may come in any order. @returns how to put them back */
async function dropForeignKeys(tx: Transaction): Promise<string[]> {
  const keys = await tx.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
       from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace`,
  );
  for (const { drop } of keys) await tx.script(drop);
  return keys.map((it) => it.add);
}

/** What a damaged archive raises on the way, from the decompressor or the database, is damage. */
function asDamage(error: unknown): unknown {
  const code = (error as { code?: string }).code ?? "";
  const isDamage = code.startsWith("Z_") || code.startsWith("22") || code.startsWith("23");
  return isDamage ? Object.assign(torn(), { cause: error }) : error;
}
