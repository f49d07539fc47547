/**
 * Migrates an empty database in memory and writes what came of it: `packages/store/schema.sql` for readers and
 * `packages/store/src/tables.ts` for the compiler. `--check` writes nothing and fails if either differs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { openStore, readCatalogue, writeRowTypes, writeSchemaSql } from "@ouhe/store";

const root = new URL("../packages/store/", import.meta.url);

async function generate(): Promise<[URL, string][]> {
  const store = await openStore({ memory: true });
  try {
    const catalogue = await readCatalogue(store);
    return [
      [new URL("schema.sql", root), writeSchemaSql(catalogue)],
      [new URL("src/tables.ts", root), writeRowTypes(catalogue)],
    ];
  } finally {
    await store.close();
  }
}

function readOrNothing(file: URL): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

const isCheck = process.argv.includes("--check");
const different = (await generate()).filter(([file, text]) => readOrNothing(file) !== text);

for (const [file, text] of different) {
  const name = file.pathname.slice(root.pathname.length);
  if (isCheck)
    console.error(`schema: packages/store/${name} is not what the migrations make; run npm run schema`);
  else writeFileSync(file, text);
  if (!isCheck) console.log(`schema: wrote packages/store/${name}`);
}
if (different.length === 0) console.log("schema: up to date");
if (isCheck && different.length > 0) process.exitCode = 1;
