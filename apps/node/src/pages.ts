import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Api } from "@ouhe/cooperation/server";

/** Addresses of pages have no dot; folders are never served. */
const isFile = (path: string) => path.includes(".");

/** Serves the built pages: hashed assets for ever, everything else by way of the one HTML page. */
export function pages(app: Api, directory: string): void {
  if (!existsSync(join(directory, "index.html"))) return;
  app.use("/assets/*", async (c, next) => {
    await next();
    if (c.res.ok && isFile(c.req.path)) c.header("Cache-Control", "public, max-age=31536000, immutable");
  });
  const file = serveStatic({ root: directory, precompressed: true });
  app.use("/*", (c, next) => (isFile(c.req.path) ? file(c, next) : next()));
  app.get("/*", async (c, next) => {
    if (/^\/(api|problems)\//.test(c.req.path) || isFile(c.req.path)) return next();
    return c.html(await readFile(join(directory, "index.html"), "utf8"), 200, {
      "Cache-Control": "no-cache",
    });
  });
}
