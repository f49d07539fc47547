import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import type { PoolClient } from "pg";
import { type CopyRows, type CopyText, copyIn, copyOut, copyText } from "./copy.ts";
import type { Tables } from "./tables.ts";

/** How a statement runs. */
export type QueryOptions = {
  /** A name under which the connection keeps the statement parsed and planned; same name, same text. */
  name?: string;
};

/** What can be asked of the memory, inside a transaction or outside. */
export type Queries = {
  /** Typed queries (Kysely). */
  readonly db: Kysely<Tables>;
  /** Runs one statement and returns its rows. Values are `$1`, `$2`, …; see `value-types.ts` for results. */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<Row[]>;
  /** Runs one statement and returns how many rows it changed. */
  execute(text: string, values?: readonly unknown[], options?: QueryOptions): Promise<number>;
};

/** Queries on one held connection. */
export type HeldQueries = Queries & {
  /** Loads many rows with COPY: see `copy.ts`. */
  copyIn(table: string, columns: readonly string[], rows: CopyRows): Promise<number>;
  /** Reads a table in pieces of COPY's text format: see `copy.ts`. */
  copyOut(table: string, columns: readonly string[], characters: number): AsyncGenerator<CopyText>;
  /** Loads a piece of COPY's text format, as `copyOut` gives it. */
  copyTextIn(table: string, columns: readonly string[], text: string): Promise<void>;
  /** Runs a text of several statements without values. */
  script(text: string): Promise<void>;
};

type Lend = <T>(use: (client: PoolClient) => Promise<T>) => Promise<T>;

/** Queries that take a connection for each statement: `lend` for plain SQL, `connect` for Kysely. */
export function queriesOver(lend: Lend, connect: PostgresPool["connect"]): Queries {
  let db: Kysely<Tables> | undefined;
  const run = (text: string, values?: readonly unknown[], options?: QueryOptions) =>
    lend((client) => client.query({ text, values: values as unknown[], ...options }));
  return {
    get db() {
      db ??= new Kysely<Tables>({
        dialect: new PostgresDialect({ pool: { connect, end: async () => {}, options: {} } }),
      });
      return db;
    },
    query: async <Row extends object>(text: string, values?: readonly unknown[], options?: QueryOptions) =>
      (await run(text, values, options)).rows as Row[],
    execute: async (text, values, options) => (await run(text, values, options)).rowCount ?? 0,
  };
}

/** Queries on one connection that the caller holds and will release. */
export function queriesOn(client: PoolClient): HeldQueries {
  const lent = { query: client.query.bind(client), release() {} } as unknown as PostgresPoolClient;
  const queries = queriesOver(
    (use) => use(client),
    async () => lent,
  );
  return {
    get db() {
      return queries.db;
    },
    query: queries.query,
    execute: queries.execute,
    copyIn: (table, columns, rows) => copyIn(client, table, columns, rows),
    copyOut: (table, columns, characters) => copyOut(client, table, columns, characters),
    copyTextIn: (table, columns, text) => copyText(client, table, columns, text),
    script: async (text) => {
      await client.query(text);
    },
  };
}
