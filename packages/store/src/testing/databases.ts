import { randomBytes } from "node:crypto";
import pg from "pg";

/** Name of the migrated database that test databases are copied from. */
export const templateDatabase = "ouhe_template";

/** Makes a database of its own on a test server. @returns its address; it vanishes with the server */
export async function createDatabase(server: string, { migrate }: { migrate: boolean }): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name} template ${migrate ? templateDatabase : "template0"}`);
  await client.end();
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}
