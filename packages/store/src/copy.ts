import type { Connection, CustomTypesConfig, PoolClient, Submittable } from "pg";
import { quoteIdentifier } from "./sql-text.ts";

/** Rows to load, each as long as the list of columns. */
export type CopyRows = Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>;

/** One COPY statement carries about this many characters: the next is written while the database reads it. */
const statementCharacters = 512 * 1024;

/**
 * Loads rows with COPY, in statements of about half a megabyte, on either engine. Not atomic by itself: call it inside
 * a transaction. null and undefined become NULL; Date, number, boolean, string, Uint8Array, arrays (as
 * PostgreSQL arrays) and other objects (as JSON) are written as their column expects them. A JSON *array*
 * must be passed as text, since an array means a PostgreSQL array.
 *
 * @returns how many rows were loaded
 * @throws the database's own error (with `code`) for the first row it refuses
 */
export async function copyIn(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: CopyRows,
): Promise<number> {
  let text = "";
  let count = 0;
  let sent: Promise<void> = Promise.resolve();
  const send = async () => {
    const piece = text;
    text = "";
    await sent;
    sent = copyText(client, table, columns, piece);
    sent.catch(() => {}); // the next `await sent` throws it
  };
  for await (const row of rows) {
    text += copyLine(row);
    count += 1;
    if (text.length >= statementCharacters) await send();
  }
  if (text) await send();
  await sent;
  return count;
}

/** A piece of a table in COPY's text format: whole lines, `count` of them. */
export type CopyText = { text: string; count: number };

/**
 * Reads a table in COPY's text format, in pieces of about `characters`, so that any size fits into memory. While
 * one piece is used the next is fetched: ask nothing else of the connection meanwhile. Inside a transaction
 * only. The order is the table's own.
 */
export async function* copyOut(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  characters: number,
): AsyncGenerator<CopyText> {
  const list = columns.map(quoteIdentifier).join(", ");
  await client.query(`declare copy_out no scroll cursor for select ${list} from ${quoteIdentifier(table)}`);
  let size = 16;
  for (let coming: Promise<CopyFields[]> | undefined = fetchText(client, size); coming; ) {
    const rows: CopyFields[] = await coming;
    const text = rows.map((row) => `${row.map(copyField).join("\t")}\n`).join("");
    const isLast = rows.length < size;
    size = Math.max(1, Math.min(100_000, size * 8, Math.floor((characters * rows.length) / text.length)));
    coming = isLast ? undefined : fetchText(client, size);
    coming?.catch(() => {}); // awaited in the next round, unless the reader stops
    if (rows.length > 0) yield { text, count: rows.length };
  }
  await client.query("close copy_out");
}

/** A row as the server writes it. */
type CopyFields = (string | null)[];

/** Rows as the server writes them, without turning any value into JavaScript's own. */
async function fetchText(client: PoolClient, size: number): Promise<CopyFields[]> {
  const asText = { getTypeParser: () => (text: string) => text } as unknown as CustomTypesConfig;
  const query = { text: `fetch ${size} from copy_out`, rowMode: "array" as const, types: asText };
  return (await client.query<CopyFields>(query)).rows;
}

const copyField = (value: string | null) => (value === null ? "\\N" : escapeText(value));

/** Loads whole lines in COPY's text format with one statement. */
export function copyText(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  text: string,
): Promise<void> {
  const statement = `copy ${quoteIdentifier(table)} (${columns.map(quoteIdentifier).join(", ")}) from stdin`;
  return new Promise((resolve, reject) => {
    client.query(
      new CopyStatement(statement, Buffer.from(text), (error) => (error ? reject(error) : resolve())),
    );
  });
}

type CopyConnection = Connection & {
  stream: { cork(): void; uncork(): void };
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

/**
 * COPY … FROM STDIN as the driver's own kind of query. Statement, data and end go out in one write, without
 * waiting for the server's invitation: the protocol lets a server drop copy data it did not ask for, and the
 * embedded engine must find everything in one message.
 */
class CopyStatement implements Submittable {
  readonly #statement: string;
  readonly #data: Buffer;
  readonly #done: (error?: Error) => void;

  constructor(statement: string, data: Buffer, done: (error?: Error) => void) {
    this.#statement = statement;
    this.#data = data;
    this.#done = done;
  }

  submit(connection: Connection) {
    const wire = connection as CopyConnection;
    wire.stream.cork();
    wire.query(this.#statement);
    wire.sendCopyFromChunk(this.#data);
    wire.endCopyFrom();
    wire.stream.uncork();
  }

  handleError(error: Error) {
    this.#done(error);
  }

  handleReadyForQuery() {
    this.#done();
  }

  handleCommandComplete() {}
  handleCopyInResponse() {}
  handleRowDescription() {}
  handleDataRow() {}
  handlePortalSuspended() {}
  handleEmptyQuery() {}
}

const special = /[\\\n\r\t\b\f\v]/g;
const escapes: Record<string, string> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
};

function copyLine(row: readonly unknown[]): string {
  let line = copyValue(row[0]);
  for (let index = 1; index < row.length; index++) line += `\t${copyValue(row[index])}`;
  return `${line}\n`;
}

function copyValue(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  return escapeText(literal(value));
}

function escapeText(text: string): string {
  return text.replace(special, (character) => escapes[character]!);
}

function literal(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return arrayLiteral(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A PostgreSQL array literal: every element quoted, nested arrays kept. */
function arrayLiteral(items: readonly unknown[]): string {
  const parts = items.map((item) => {
    if (item === null || item === undefined) return "NULL";
    if (Array.isArray(item)) return arrayLiteral(item);
    return `"${literal(item).replace(/["\\]/g, "\\$&")}"`;
  });
  return `{${parts.join(",")}}`;
}
