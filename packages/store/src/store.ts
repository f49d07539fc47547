import type { PostgresPoolClient } from "kysely";
import type pg from "pg";
import { Connections } from "./connections.ts";
import { type Embedded, startEmbedded } from "./embedded.ts";
import { embeddedListening, type Listening, serverListening } from "./listening.ts";
import { migrate } from "./migrate.ts";
import { defaultStatementSeconds } from "./patience.ts";
import { connectServer, serverConnection } from "./postgres.ts";
import { type Queries, queriesOver } from "./queries.ts";
import { quoteIdentifier } from "./sql-text.ts";
import {
  runTransaction,
  type Transaction,
  type TransactionContext,
  type TransactionOptions,
} from "./transaction.ts";

/**
 * Where the memory is: a PostgreSQL server, a directory of the embedded engine, or this process's memory.
 * `statementSeconds` is how long a statement people wait for may take there: see `patience.ts`; 30. `image` is a dump that an empty embedded engine begins with, to save making a cluster.
 */
export type StorePlace =
  | { url: string; poolSize?: number; statementSeconds?: number }
  | { directory: string; image?: string }
  | { memory: true; image?: string };

/** How the schema is treated at opening. */
export type MigrateOptions = {
  /** False opens without touching the schema. */
  migrate?: boolean;
  /** Name of the last migration to apply: for restoring what an older version wrote. */
  migrateTo?: string;
  /** Another directory of migrations: for tests. */
  migrations?: string;
};

/** Where the memory is and how its schema is treated. */
export type StoreConfig = StorePlace & MigrateOptions;

/** Whether the memory answers. `milliseconds` is the time one trivial query took. */
export type StoreHealth =
  | { ok: true; kind: Store["kind"]; version: string; milliseconds: number }
  | { ok: false; kind: Store["kind"]; reason: string };

/**
 * The memory of one node. Statements outside a transaction stand alone; `transaction` binds several.
 * On the embedded engine there is one session, so everything waits for a running transaction: keep them short.
 */
export type Store = Queries & {
  readonly kind: "postgresql" | "embedded";
  /** Data directory of the embedded engine, if it has one. */
  readonly directory: string | undefined;
  /** True if the last process to use the directory was killed before it could close it. */
  readonly isRecovered: boolean;
  /** Runs `work` in one transaction for this actor and park: see `transaction.ts`. */
  transaction<T>(
    context: TransactionContext,
    work: (tx: Transaction) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>;
  /** Runs work whose statements may take the time they need on a server, as jobs do: see `patience.ts`. */
  patiently<T>(work: () => Promise<T>): Promise<T>;
  /** Hears every `notify` on a channel, also from other processes. @returns a function that stops it */
  listen: Listening["listen"];
  /** Tells everyone who listens on a channel; `payload` is under 8,000 bytes. */
  notify(channel: string, payload?: string): Promise<void>;
  /** The long-lived session of this process, for locks that must end with it. */
  readonly withSession: Listening["withSession"];
  /**
   * Refreshes what the planner knows; call it after a bulk load. The embedded engine never does it itself, nor
   * does it free the room of deleted rows: there both are done.
   */
  refreshStatistics(tables?: readonly string[]): Promise<void>;
  health(timeoutMilliseconds?: number): Promise<StoreHealth>;
  /** Waits for running queries and lets go of everything. Safe to call twice. */
  close(): Promise<void>;
};

/**
 * Opens the memory and brings its schema up to date.
 *
 * @throws StoreError with a sentence for the person who starts the node: see `store-error.ts`
 */
export async function openStore(config: StoreConfig): Promise<Store> {
  const parts = await openParts(config);
  const { connections } = parts;
  try {
    if (config.migrate !== false)
      await connections.patiently(() => migrate(connections, config.migrations, config.migrateTo));
  } catch (error) {
    await parts.close();
    throw error;
  }
  return assemble(parts);
}

/** What differs between the engines. */
type Parts = Pick<Store, "kind" | "directory" | "isRecovered"> & {
  connections: Connections;
  listening: Listening;
  close: () => Promise<void>;
};

async function openParts(config: StorePlace): Promise<Parts> {
  if ("url" in config) {
    const { url, poolSize: size = 10, statementSeconds = defaultStatementSeconds } = config;
    return serverParts(url, await connectServer(url, { size, statementSeconds }));
  }
  if ("directory" in config) return embeddedParts(await startEmbedded(config), config.directory);
  return embeddedParts(await startEmbedded({ image: config.image }), undefined);
}

function serverParts(url: string, pool: pg.Pool): Parts {
  const listening = serverListening(serverConnection(url));
  const close = async () => {
    await listening.close();
    await pool.end();
  };
  const connections = new Connections(pool, true);
  return { kind: "postgresql", directory: undefined, isRecovered: false, connections, listening, close };
}

function embeddedParts({ pool, isRecovered, stop }: Embedded, directory: string | undefined): Parts {
  const connections = new Connections(pool, false);
  const listening = embeddedListening(pool, connections);
  return { kind: "embedded", directory, isRecovered, connections, listening, close: stop };
}

function assemble(parts: Parts): Store {
  const { kind, directory, isRecovered, connections, listening } = parts;
  const queries = queriesOver(
    (use) => connections.lend(use),
    async () => (await connections.take()) as unknown as PostgresPoolClient,
  );
  const tidy = kind === "embedded" ? "vacuum (analyze)" : "analyze";
  let closing: Promise<void> | undefined;
  return {
    kind,
    directory,
    isRecovered,
    get db() {
      return queries.db;
    },
    query: queries.query,
    execute: queries.execute,
    transaction: (context, work, options) => runTransaction(connections, context, work, options),
    patiently: (work) => connections.patiently(work),
    listen: listening.listen,
    withSession: listening.withSession,
    notify: async (channel, payload = "") => {
      await queries.query("select pg_notify($1, $2)", [channel, payload]);
    },
    refreshStatistics: async (tables = []) => {
      await connections.patiently(() => queries.execute(`${tidy} ${tables.map(quoteIdentifier).join(", ")}`));
    },
    health: (timeout = 2_000) => health(kind, queries, timeout),
    close: () => {
      closing ??= parts.close();
      return closing;
    },
  };
}

async function health(kind: Store["kind"], queries: Queries, timeout: number): Promise<StoreHealth> {
  const begun = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeout} ms`)), timeout);
  });
  try {
    const answer = queries.query<{ version: string }>("select current_setting('server_version') as version");
    answer.catch(() => {}); // it may fail after the time is up
    const [row] = await Promise.race([answer, late]);
    return { ok: true, kind, version: row!.version, milliseconds: performance.now() - begun };
  } catch (error) {
    return { ok: false, kind, reason: (error as Error).message };
  } finally {
    clearTimeout(timer);
  }
}
