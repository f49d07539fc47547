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

/** A variable of the environment that says what cannot be. */
export class Misconfigured extends RangeError {
  readonly variable: string;
  readonly value: string;
  /** What it may be: a range, or words. */
  readonly expected: string;

  constructor(variable: string, value: string, expected: string) {
    super(`${variable} is “${value}”; expected ${expected}. Correct it, or leave it out.`);
    this.name = "Misconfigured";
    this.variable = variable;
    this.value = value;
    this.expected = expected;
  }
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];

/** Numbers and words of the environment; blank counts as absent. */
class Variables {
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** @throws Misconfigured */
  number<T>(name: string, absent: T, [least, most]: readonly [number, number]): number | T {
    const text = this.#environment[name]?.trim();
    if (!text) return absent;
    if (/^\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    throw new Misconfigured(name, text, `${least}–${most}`);
  }

  /** @throws Misconfigured */
  port(name: string, absent: number): number {
    const port = this.number(name, absent, [0, 65_535]);
    if (Number.isInteger(port)) return port;
    throw new Misconfigured(name, String(port), "0–65535");
  }

  /** @throws Misconfigured */
  word(name: string, absent: string, words: readonly string[]): string {
    const text = this.#environment[name]?.trim() || absent;
    if (words.includes(text)) return text;
    throw new Misconfigured(name, text, words.join(" | "));
  }
}

/**
 * Reads the environment: DATABASE_URL, OUHE_DATA, OUHE_STATEMENT_SECONDS, HOST, PORT, OUHE_EMPTY, LOG_LEVEL,
 * OUHE_IMPORT_MB, OUHE_IMPORT_FILE_DAYS.
 *
 * @throws Misconfigured naming the variable that says what cannot be
 */
export function readConfiguration(
  environment: Environment,
  overrides: Partial<Configuration> = {},
): Configuration {
  const variables = new Variables(environment);
  return {
    databaseUrl: environment.DATABASE_URL || null,
    dataDirectory: resolve(environment.OUHE_DATA || ".ouhe"),
    statementSeconds: variables.number("OUHE_STATEMENT_SECONDS", 30, [0, 1_000_000]),
    host: environment.HOST || "127.0.0.1",
    port: variables.port("PORT", 8080),
    example: environment.OUHE_EMPTY !== "1",
    logLevel: variables.word("LOG_LEVEL", "info", logLevels),
    importMegabytes: variables.number("OUHE_IMPORT_MB", null, [1, 4096]),
    importFileDays: variables.number("OUHE_IMPORT_FILE_DAYS", 90, [0, 1_000_000]),
    pagesDirectory,
    ...overrides,
  };
}
