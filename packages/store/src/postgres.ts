import pg from "pg";
import { hurriedOptions } from "./patience.ts";
import { StoreError } from "./store-error.ts";
import { valueTypes } from "./value-types.ts";

/** The oldest PostgreSQL whose SQL this project writes. */
export const oldestServer = 15;

const sessionOptions = "-c TimeZone=UTC -c DateStyle=ISO -c jit=off -c standard_conforming_strings=on";

/** Settings of every connection to a server, the pool's and the listener's; `more` are session options of its own. */
export function serverConnection(url: string, more = ""): pg.ClientConfig {
  const asked = new URL(url).searchParams.get("options");
  return {
    connectionString: url,
    application_name: "ouhe",
    types: valueTypes,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 10_000,
    options: [sessionOptions, more, asked].filter(Boolean).join(" "),
  };
}

/** How the pool treats the server. */
export type PoolOptions = {
  /** The most connections to hold at once. */
  size: number;
  /** Seconds after which a statement people wait for is given up; 0: never. See `patience.ts`. */
  statementSeconds: number;
};

/**
 * Connects to a PostgreSQL server and makes sure that it will do: version 15 or newer, UTF-8, writable.
 *
 * @param url `postgres://user:password@host:port/database`, or with `?host=/directory` for a Unix socket
 * @throws StoreError store/unreachable or store/unsuitable-server; neither repeats the password
 */
export async function connectServer(url: string, { size, statementSeconds }: PoolOptions): Promise<pg.Pool> {
  const config = serverConnection(url, hurriedOptions(statementSeconds));
  const pool = new pg.Pool({ ...config, max: size, idleTimeoutMillis: 30_000 });
  pool.on("error", () => {}); // an idle connection broke: the pool has dropped it, the next query opens another
  pool.on("connect", (client) => client.on("error", () => {})); // a lent one broke between two statements: the next fails
  try {
    await checkServer(pool);
    return pool;
  } catch (error) {
    await pool.end();
    throw error instanceof StoreError ? error : unreachable(url, error as Error);
  }
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number; encoding: string; replica: boolean; shown: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
            current_setting('server_encoding') as encoding, pg_is_in_recovery() as replica`,
  );
  const { version, encoding, replica, shown } = rows[0]!;
  if (version < oldestServer * 10_000)
    throw unsuitable(`Ouhe needs PostgreSQL ${oldestServer} or newer; this server is ${shown}.`, { shown });
  if (encoding !== "UTF8")
    throw unsuitable(`The database must be encoded in UTF8; this one is ${encoding}.`, { encoding });
  if (replica) throw unsuitable("This server is a read-only replica; give the address of its primary.", {});
}

function unsuitable(message: string, data: Record<string, unknown>): StoreError {
  return new StoreError("store/unsuitable-server", message, data);
}

function unreachable(url: string, cause: Error & { code?: string }): StoreError {
  const { host, port, pathname, searchParams } = new URL(url);
  const place = searchParams.get("host") ?? (host || `localhost:${port || 5432}`);
  const database = decodeURIComponent(pathname.slice(1)) || "(default)";
  const reason = cause.message || cause.code || "no answer";
  return new StoreError(
    "store/unreachable",
    `The PostgreSQL server at ${place} did not open database ${database}: ${reason}.`,
    { place, database, code: cause.code },
  );
}
