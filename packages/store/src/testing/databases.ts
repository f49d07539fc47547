import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { readMigrations, shippedMigrations } from "../migrate.ts";
import { openStore } from "../store.ts";

/**
 * Makes a database of its own on a test server: without any table, or copied from one that carries all
 * migrations as they are now. @returns its address; it vanishes with the server
 */
export async function createDatabase(server: string, { migrate }: { migrate: boolean }): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client(server);
  await client.connect();
  const template = migrate ? await ensureTemplate(client, server) : "template0";
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return databaseUrl(server, name);
}

/** The database to copy from; made once for each state of the migrations, by whoever needs it first. */
async function ensureTemplate(client: pg.Client, server: string): Promise<string> {
  const migrations = await readMigrations(shippedMigrations);
  const state = createHash("sha256").update(migrations.map((it) => it.checksum).join());
  const name = `template_${state.digest("hex").slice(0, 16)}`;
  const exists = async () => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    return rowCount === 1;
  };
  if (await exists()) return name;
  await client.query("select pg_advisory_lock(1)");
  if (!(await exists())) {
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft}`);
    await client.query(`create database ${draft} template template0`);
    await (await openStore({ url: databaseUrl(server, draft) })).close();
    await client.query(`alter database ${draft} rename to ${name}`);
  }
  await client.query("select pg_advisory_unlock(1)");
  return name;
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}
