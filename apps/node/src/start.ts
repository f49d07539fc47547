import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { arePagesFresh } from "./built-pages.ts";
import { serve } from "./serve.ts";

const web = resolve(import.meta.dirname, "../../web");

/** Builds the pages when a fresh clone has none yet, or has newer sources since. */
async function buildPages(): Promise<void> {
  if (arePagesFresh()) return;
  process.stdout.write("building the pages ...\n");
  const { build } = await import("vite");
  await build({ root: web, logLevel: "warn" });
}

const options = {
  empty: { type: "boolean" },
  port: { type: "string" },
  host: { type: "string" },
  data: { type: "string" },
} as const;

const usage = "npm start -- [--port N] [--host HOST] [--data DIR] [--empty]";

/** The options as given, or undefined when one is none of ours. */
function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS")) throw error;
    return undefined;
  }
}

/** `npm start`: pages built if need be, then one node. Resolves with the exit code, as `serve` does. */
export async function start(args: string[]): Promise<number> {
  const values = readOptions(args);
  if (!values) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  if (existsSync(join(web, "index.html"))) await buildPages();
  if (values.port) process.env.PORT = values.port;
  if (values.host) process.env.HOST = values.host;
  if (values.data) process.env.OUHE_DATA = values.data;
  return serve(values.empty ? { example: false } : {});
}
