import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/** The page that a build of the pages writes. */
export const builtPage: string = join(root, "apps/web/dist/index.html");

/** What the pages are made of, files of tests among them. */
const sources = [
  "apps/web/index.html",
  "apps/web/package.json",
  "apps/web/public",
  "apps/web/src",
  "packages/cooperation/src/positioning/national.ts",
  "packages/coupling/src",
  "packages/pictures/src",
  "packages/vocabulary/src",
];

const timeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestIn(path: string): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return timeOf(path);
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(timeOf(path), ...entries.map((it) => timeOf(join(it.parentPath, it.name))));
}

/** Whether the pages have been built since anything they are made of last changed. */
export function arePagesFresh(): boolean {
  return timeOf(builtPage) >= Math.max(...sources.map((it) => newestIn(join(root, it))));
}
