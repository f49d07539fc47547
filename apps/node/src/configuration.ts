import { resolve } from "node:path";

/** How one node runs; see `ouhe serve --help` and docs/running.md. */
export interface Configuration {
  /** PostgreSQL to use, or null for the embedded database under `dataDirectory`. */
  databaseUrl: string | null;
  dataDirectory: string;
  /** Seconds after which PostgreSQL gives up a statement somebody waits for; 0: never. Jobs have no limit. */
  statementSeconds: number;
  host: string;
  port: number;
  /** Create the example alliance when the database is empty. */
  example: boolean;
  logLevel: string;
  /** Largest file an import takes, in MB; null: 256 on PostgreSQL, 64 on the embedded database. */
  importMegabytes: number | null;
  /** Days for which an uploaded file is kept after its import ended; 0: for ever. */
  importFileDays: number;
  /** Where the built pages lie; null serves the API alone. */
  pagesDirectory: string | null;
}

type Environment = Record<string, string | undefined>;

const pagesDirectory = resolve(import.meta.dirname, "../../web/dist");

function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return 8080;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT is not a port: ${text}`);
  return port;
}

function readNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text.trim() === "") return fallback;
  const number = Number(text);
  if (!(number >= 0) || number > 1_000_000)
    throw new RangeError(`${name} is not a number of at least 0: ${text}`);
  return number;
}

/**
 * Reads the environment: DATABASE_URL, OUHE_DATA, OUHE_STATEMENT_SECONDS, HOST, PORT, OUHE_EMPTY, LOG_LEVEL,
 * OUHE_IMPORT_MB, OUHE_IMPORT_FILE_DAYS.
 *
 * @throws RangeError naming the variable that says what cannot be
 */
export function readConfiguration(
  environment: Environment,
  overrides: Partial<Configuration> = {},
): Configuration {
  return {
    databaseUrl: environment.DATABASE_URL || null,
    dataDirectory: resolve(environment.OUHE_DATA || ".ouhe"),
    statementSeconds: readNumber("OUHE_STATEMENT_SECONDS", environment.OUHE_STATEMENT_SECONDS, 30),
    host: environment.HOST || "127.0.0.1",
    port: readPort(environment.PORT),
    example: environment.OUHE_EMPTY !== "1",
    logLevel: environment.LOG_LEVEL || "info",
    importMegabytes: Number(environment.OUHE_IMPORT_MB) || null,
    importFileDays: readNumber("OUHE_IMPORT_FILE_DAYS", environment.OUHE_IMPORT_FILE_DAYS, 90),
    pagesDirectory,
    ...overrides,
  };
}
