/**
 * Runs the benchmarks: `npm run bench` all of them, `npm run bench -- http import` some. Each prints what it
 * measured beside a floor or a peer of the same run; docs/benchmarks.md says what the figures mean.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const benches: Record<string, string> = {
  http: "apps/node/bench/http.ts",
  boot: "apps/node/bench/boot.ts",
  import: "apps/node/bench/import.ts",
  couple: "apps/cli/bench/couple.ts",
  read: "packages/exchange/bench/read.ts",
  classification: "packages/classification/bench/throughput.ts",
  complexity: "packages/coupling/bench/complexity.ts",
  "input-output": "packages/coupling/bench/input-output.ts",
  alliance: "tools/bench/alliance.ts",
  "region-table": "packages/coupling/bench/region-table.ts",
};

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(benches);
const unknown = names.filter((it) => !(it in benches));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}`);
  process.exit(2);
}

let failed = 0;
for (const name of names) {
  const file = benches[name]!;
  console.log(`\n# ${name}`);
  if (!existsSync(file)) failed++;
  else if (spawnSync(process.execPath, [file], { stdio: "inherit" }).status !== 0) failed++;
}
process.exitCode = failed ? 1 : 0;
