/**
 * Runs every vector file of a directory against the coupling engine.
 * `npm run conformance -- DIR` prints each failure and each skipped measure, ends with
 * `N passed, N failed, N skipped`, and exits 1 on a failure.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { agglomeration } from "./conformance/agglomeration.ts";
import { difference, isEmpty } from "./conformance/compare.ts";
import { complexity } from "./conformance/complexity.ts";
import { coordination } from "./conformance/coordination.ts";
import {
  NotBuilt,
  type Question,
  questionOf,
  readVectors,
  type VectorCase,
  type VectorFile,
} from "./conformance/format.ts";
import { gravity } from "./conformance/gravity.ts";
import { inequality } from "./conformance/inequality.ts";
import { inputOutput } from "./conformance/input-output.ts";
import { multiRegional } from "./conformance/multi-regional.ts";
import { network } from "./conformance/network.ts";
import { relatedness } from "./conformance/relatedness.ts";
import { shiftShare } from "./conformance/shift-share.ts";
import { specialisation } from "./conformance/specialisation.ts";
import { weights } from "./conformance/weights.ts";

const adapters: Record<string, (question: Question) => Record<string, unknown>> = {
  ...specialisation,
  ...inequality,
  ...coordination,
  ...weights,
  ...agglomeration,
  ...shiftShare,
  ...network,
  ...gravity,
  ...complexity,
  ...relatedness,
  ...inputOutput,
  ...multiRegional,
};

/** Expected fields that say where to look, not what is found there. */
const selectors = new Set(["cells", "pairs", "prox_pairs", "sector_index", "new_f"]);

export interface Tally {
  passed: number;
  failed: number;
  /** What differed, one line each; a case may have several. */
  failures: string[];
  /** Reason → how many cases. */
  skipped: Map<string, number>;
}

/** Runs the cases of one file. */
export function runFile(file: VectorFile, tally: Tally): void {
  for (const it of file.cases) runCase(file, it, tally);
}

function runCase(file: VectorFile, it: VectorCase, tally: Tally): void {
  const skip = (reason: string) => tally.skipped.set(reason, (tally.skipped.get(reason) ?? 0) + 1);
  const note = (faults: readonly string[]) => {
    if (faults.length === 0) tally.passed++;
    else tally.failed++;
    tally.failures.push(...faults.map((fault) => `${it.id} (${it.measure}) ${fault}`));
  };
  const adapter = Object.hasOwn(adapters, it.measure) ? adapters[it.measure] : undefined;
  if (!adapter) return void skip(it.measure);
  try {
    note(faultsOf(it, adapter(questionOf(file, it))));
  } catch (error) {
    if (error instanceof NotBuilt) skip(`${it.measure}, ${error.message}`);
    else note(error instanceof RangeError && asksUndefined(it) ? [] : [String(error)]);
  }
}

/** A refusal of everything is a right answer where nothing has a value; a crash is not. */
function asksUndefined({ expected, compare }: VectorCase): boolean {
  const asked = Object.keys(expected).filter((name) => !selectors.has(name));
  return asked.every((name) => compare?.[name] === "undefined" || isEmpty(expected[name]));
}

function faultsOf({ expected, tolerance, compare }: VectorCase, got: Record<string, unknown>): string[] {
  const within = { abs: tolerance?.abs ?? 0, rel: tolerance?.rel ?? 0 };
  return Object.keys(expected)
    .filter((name) => !selectors.has(name))
    .flatMap((name) => {
      const fault = difference(got[name], expected[name], within, compare?.[name]);
      return fault === null ? [] : [`${name}${fault}`];
    });
}

function run(directory: string): number {
  const tally: Tally = { passed: 0, failed: 0, failures: [], skipped: new Map() };
  const names = readdirSync(directory).filter((it) => it.endsWith(".json"));
  for (const name of names.sort()) {
    const file = readVectors(join(directory, name));
    if (file) runFile(file, tally);
    else console.log(`ignored ${name}: not of format conformance/1`);
  }
  for (const line of tally.failures) console.log(`FAILED ${line}`);
  for (const [reason, count] of [...tally.skipped].sort())
    console.log(`skipped ${count} × ${reason}: not built`);
  const skipped = [...tally.skipped.values()].reduce((sum, it) => sum + it, 0);
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${skipped} skipped`);
  return tally.failed === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const directory = process.argv[2];
  if (!directory) {
    console.error("usage: npm run conformance -- DIR");
    process.exitCode = 2;
  } else process.exitCode = run(directory);
}
