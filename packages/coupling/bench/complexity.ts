/**
 * Complexity and product space on one thread, at the two sizes of the conformance vectors, beside py-ecomplexity in
 * the same run where a Python with it is found (OUHE_BENCH_PYTHON names another interpreter than python3).
 * `--memory` is this program run again for its own peak of memory.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as coupling from "@ouhe/coupling";
import { mulberry32 } from "../../../tools/conformance/generated.ts";

interface Size {
  regions: number;
  industries: number;
  dens: number;
}

const small: Size = { regions: 340, industries: 1000, dens: 0.55 };
const large: Size = { regions: 2800, industries: 1382, dens: 0.55 };

/** Generator `counts` of the conformance vectors, seed 7, scale 400. */
function tableOf({ regions, industries, dens }: Size): coupling.Matrix {
  const table = coupling.zeros(regions, industries);
  for (let r = 0, n = 0; r < regions; r++)
    for (let c = 0; c < industries; c++, n++) {
      const p = dens * (1 - r / regions) * (1 - c / industries) + 0.02;
      const b = mulberry32(7, 2 * n + 1);
      if (mulberry32(7, 2 * n) < p) table.values[n] = Math.floor(1 + 400 * b * b * b * b);
    }
  return table;
}

/** Seconds of each step, the lesser of wall and processor time, for machines with company; the outcome. */
interface Pipeline {
  seconds: Record<string, number>;
  eci: Float64Array;
  coi: Float64Array;
}

/** Everything py-ecomplexity answers, and fitness, which it does not. */
function pipeline(table: coupling.Matrix): Pipeline {
  const seconds: Record<string, number> = {};
  const timed = <T>(name: string, work: () => T): T => {
    const [began, used] = [performance.now(), process.cpuUsage()];
    const result = work();
    const wall = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(used);
    seconds[name] = Math.min(wall, (user + system) / 1e6);
    return result;
  };
  const presence = timed("LQ + M", () => {
    const { lq } = coupling.locationQuotients(table, { undefinedCell: "zero" });
    return coupling.incidenceFrom(lq, 1 - 1e-9);
  });
  const convention = { ...coupling.complexityConventions["py-ecomplexity"], ...asked };
  const found = timed("ECI + PCI", () => coupling.economicComplexity(presence, convention));
  if ("refused" in found) throw new Error(found.refused.kind);
  const { eci, raw } = found.value;
  const { proximity, density } = timed("proximity + density", () => {
    const proximity = coupling.proximity(presence, { diagonal: 1 });
    return { proximity, density: coupling.relatednessDensity(presence, proximity) };
  });
  const coi = timed("COI + COG", () => {
    coupling.outlookGain({ presence, proximity, pci: raw.pci });
    return coupling.outlookIndex({ presence, pci: raw.pci }, density);
  });
  timed("fitness, 20 steps", () =>
    coupling.fitness(presence, { stop: { kind: "steps", steps: 20 }, extremality: 1 }),
  );
  return { seconds, eci, coi };
}

const asked = { eigenvalues: 3, gap: 1e-6, disconnected: "refuse" } as const;
const total = ({ seconds }: Pipeline) => Object.values(seconds).reduce((sum, it) => sum + it, 0);

/** The run with the least total of several; the first ones are slow while the code is being compiled. */
function bestOf(runs: number, table: coupling.Matrix): Pipeline {
  return Array.from({ length: runs }, () => pipeline(table)).reduce((a, b) => (total(b) < total(a) ? b : a));
}

function report({ regions, industries }: Size, first: Pipeline, best: Pipeline): void {
  console.log(`${regions} × ${industries}: seconds, best of five (first run in brackets)`);
  for (const [name, value] of Object.entries(best.seconds))
    console.log(`  ${name.padEnd(22)} ${value.toFixed(4)} (${first.seconds[name]!.toFixed(4)})`);
  console.log(`  ${"all".padEnd(22)} ${total(best).toFixed(4)} (${total(first).toFixed(4)})`);
}

interface PeerRun {
  seconds: number;
  eci: number[];
  coi: number[];
}

/** py-ecomplexity on the same table; null, with a line, where there is none. */
function peer({ regions, industries }: Size, table: coupling.Matrix): PeerRun | null {
  const python = process.env.OUHE_BENCH_PYTHON ?? "python3";
  const folder = mkdtempSync(join(tmpdir(), "ouhe-bench-"));
  const file = join(folder, "counts.f64");
  writeFileSync(file, table.values);
  const script = fileURLToPath(new URL("complexity-peer.py", import.meta.url));
  const run = spawnSync(python, [script, file, String(regions), String(industries)], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" },
  });
  rmSync(folder, { recursive: true });
  if (run.status === 0) return JSON.parse(run.stdout) as PeerRun;
  const reason = run.error?.message ?? run.stderr.trim().split("\n").at(-1);
  console.log(`  py-ecomplexity did not run with ${python}: ${reason}`);
  return null;
}

function compare(peerRun: PeerRun, { eci }: Pipeline, seconds: number): void {
  const apart = eci.reduce((most, it, r) => Math.max(most, Math.abs(it - peerRun.eci[r]!)), 0);
  console.log(
    `  py-ecomplexity, one thread: ${peerRun.seconds.toFixed(2)} s, ${(peerRun.seconds / seconds).toFixed(0)} times ours; its ECI differs by at most ${apart.toExponential(1)}`,
  );
}

function measure(size: Size): void {
  const table = tableOf(size);
  const first = pipeline(table);
  const best = bestOf(5, table);
  report(size, first, best);
  const run = peer(size, table);
  if (run) compare(run, best, total(best) - best.seconds["fitness, 20 steps"]!);
}

if (process.argv.includes("--memory")) {
  pipeline(tableOf(large));
  console.log(
    `  peak of memory of a process that does this once: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
} else {
  measure(small);
  measure(large);
  spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--memory"], { stdio: "inherit" });
}
