/**
 * Writes apps/node/openapi.json from the routes: `npm run openapi`. With `--check`, fails when the committed
 * file differs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { openApiDocument, roomsApi } from "@ouhe/node";

const file = "apps/node/openapi.json";
const text = `${JSON.stringify(openApiDocument(roomsApi()), null, 2)}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") === text) console.log("openapi.json is up to date");
  else {
    console.error("openapi.json differs from the routes: run npm run openapi and commit it");
    process.exitCode = 1;
  }
} else writeFileSync(file, text);
