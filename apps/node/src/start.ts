import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "./serve.ts";

const web = resolve(import.meta.dirname, "../../web");

/** Builds the pages when a fresh clone has none yet. */
async function buildPages(): Promise<void> {
  if (existsSync(join(web, "dist/index.html"))) return;
  process.stdout.write("building the pages, once ...\n");
  const { build } = await import("vite");
  await build({ root: web, logLevel: "warn" });
}

/** `npm start`: pages built if need be, then one node. */
export async function start(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      empty: { type: "boolean" },
      port: { type: "string" },
      host: { type: "string" },
      data: { type: "string" },
    },
  });
  if (existsSync(join(web, "index.html"))) await buildPages();
  if (values.port) process.env.PORT = values.port;
  if (values.host) process.env.HOST = values.host;
  if (values.data) process.env.OUHE_DATA = values.data;
  return serve(values.empty ? { example: false } : {});
}
