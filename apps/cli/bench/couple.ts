/**
 * `ouhe couple` as a whole process on an invented register, beside the least it could do: read every row of the
 * same file. Rows may be named: `node apps/cli/bench/couple.ts 1000000`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTable } from "@ouhe/exchange";

const rows = process.argv[2] ?? "100000";
const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "ouhe-couple-"));
const register = join(folder, "register.csv");

/** Seconds a finished process took. @throws Error when it failed */
function run(args: string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

async function readAll(): Promise<number> {
  const started = performance.now();
  let count = 0;
  for await (const batch of (await openTable({ path: register })).rows) count += batch.length;
  if (count !== Number(rows)) throw new Error(`${count} rows read`);
  return (performance.now() - started) / 1000;
}

try {
  run([join(here, "synthetic-register.ts"), rows, register]);
  const floor = await readAll();
  const couple = [
    join(here, "../bin/ouhe.js"),
    "couple",
    register,
    "--out",
    join(folder, "out"),
    "--lang",
    "en",
  ];
  const ours = run(couple);
  console.log(
    `${rows} rows: couple ${ours.toFixed(1)} s with report | reading alone ${floor.toFixed(1)} s | ratio ${(ours / floor).toFixed(1)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
