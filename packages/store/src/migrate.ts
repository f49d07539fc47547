import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Connections } from "./connections.ts";
import { quoteLiteral } from "./sql-text.ts";
import { StoreError } from "./store-error.ts";

/** One numbered file of SQL. `checksum` is SHA-256 in hex of the text with line ends as `\n`. */
export type Migration = { name: string; text: string; checksum: string };

type Applied = { name: string; checksum: string };

/** The migrations that ship with the store. */
export const shippedMigrations: string = fileURLToPath(new URL("../migrations", import.meta.url));

const bookkeeping = `create table if not exists schema_migration (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now(),
  milliseconds integer not null
)`;

/**
 * Brings a database to the newest schema: every file of `directory` that is not yet applied, in order of its
 * number, one transaction each, under a lock that lets one process do it while others wait.
 *
 * @param upTo name of the last file to apply; all of them when absent
 * @returns names of the files applied now; empty when there was nothing to do
 * @throws StoreError store/migration-changed, -missing, -misnumbered or -failed, naming the file
 */
export async function migrate(
  connections: Connections,
  directory = shippedMigrations,
  upTo?: string,
): Promise<string[]> {
  const all = await readMigrations(directory);
  const migrations = all.filter((it) => upTo === undefined || it.name <= upTo);
  if (pending(migrations, await readApplied(connections)).length === 0) return [];
  return connections.hold(async (client) => {
    await client.query("select pg_advisory_lock(hashtextextended('ouhe/migrate', 0))");
    try {
      await client.query(bookkeeping);
      const { rows } = await client.query<Applied>(
        "select name, checksum from schema_migration order by name",
      );
      const fresh = pending(migrations, rows);
      for (const migration of fresh) await apply(client, migration);
      return fresh.map((it) => it.name);
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended('ouhe/migrate', 0))");
    }
  });
}

/** Reads the numbered files of a directory (`0001-foundation.sql`), sorted by number. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((it) => it.endsWith(".sql")).sort();
  checkNumbers(names);
  return Promise.all(
    names.map(async (file) => {
      const text = (await readFile(`${directory}/${file}`, "utf8")).replaceAll("\r\n", "\n");
      const checksum = createHash("sha256").update(text).digest("hex");
      return { name: file.slice(0, -".sql".length), text, checksum };
    }),
  );
}

function checkNumbers(names: readonly string[]) {
  for (const [index, name] of names.entries()) {
    const isNumbered = /^\d{4}-[a-z0-9-]+\.sql$/.test(name);
    if (isNumbered && name.slice(0, 4) !== names[index - 1]?.slice(0, 4)) continue;
    throw new StoreError(
      "store/migration-misnumbered",
      `The migration ${name} needs a name such as 0007-short-title.sql with a number of its own.`,
      { name },
    );
  }
}

async function readApplied(connections: Connections): Promise<Applied[]> {
  return connections.lend(async (client) => {
    const { rows: found } = await client.query("select to_regclass('schema_migration') is not null as found");
    if (!found[0].found) return [];
    return (await client.query<Applied>("select name, checksum from schema_migration order by name")).rows;
  });
}

/** The files still to apply, after checking that what was applied is still there, unchanged and in order. */
function pending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((it) => [it.name, it]));
  for (const { name, checksum } of applied) {
    const file = known.get(name);
    if (!file) throw missing(name);
    if (file.checksum !== checksum) throw changed(name);
  }
  const done = new Set(applied.map((it) => it.name));
  const fresh = migrations.filter((it) => !done.has(it.name));
  const last = applied.at(-1)?.name ?? "";
  const late = fresh.find((it) => it.name < last);
  if (late) throw misplaced(late.name, last);
  return fresh;
}

async function apply(client: { query(text: string): Promise<unknown> }, migration: Migration): Promise<void> {
  const begun = performance.now();
  try {
    await client.query("begin");
    await client.query(migration.text);
    const milliseconds = Math.round(performance.now() - begun);
    const values = [migration.name, migration.checksum].map(quoteLiteral).join(", ");
    await client.query(
      `insert into schema_migration (name, checksum, milliseconds) values (${values}, ${milliseconds})`,
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback").catch(() => {});
    const reason = (cause as Error).message;
    throw new StoreError(
      "store/migration-failed",
      `The migration ${migration.name} failed and left nothing behind: ${reason}.`,
      { name: migration.name, reason },
      cause,
    );
  }
}

function missing(name: string): StoreError {
  return new StoreError(
    "store/migration-missing",
    `This database carries the migration ${name}, which this version of Ouhe does not have: use the version that made it, or a newer one.`,
    { name },
  );
}

function changed(name: string): StoreError {
  return new StoreError(
    "store/migration-changed",
    `The migration ${name} was changed after it was applied to this database: restore the file and put the change into a new one.`,
    { name },
  );
}

function misplaced(name: string, last: string): StoreError {
  return new StoreError(
    "store/migration-misnumbered",
    `The migration ${name} is new but stands before ${last}, which is applied: give it a number after that.`,
    { name, last },
  );
}
