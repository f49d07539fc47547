/**
 * Builds the WebAssembly kernel from kernel.c: `node packages/coupling/kernel/build.ts` writes
 * src/dense/kernel.data.ts; with `--check` it compares instead, and exits 1 on a difference. Needs clang and
 * wasm-ld 19; without them it says so, and a check passes.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const source = new URL("kernel.c", import.meta.url).pathname;
const target = new URL("../src/dense/kernel.data.ts", import.meta.url).pathname;
const options = [
  ..."--target=wasm32 -O2 -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -nostdlib -ffreestanding -msimd128".split(
    " ",
  ),
  ..."-Wl,--no-entry -Wl,--strip-all -Wl,-z,stack-size=4096 -Wl,--export=__heap_base".split(" "),
];

function built(clang: string, ...more: string[]): string {
  const directory = mkdtempSync(join(tmpdir(), "ouhe-kernel-"));
  try {
    const out = join(directory, "kernel.wasm");
    const { status, stderr } = spawnSync(clang, [...options, ...more, "-o", out, source], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(out).toString("base64");
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const clang = ["clang-19", "clang"].find((it) =>
  spawnSync(it, ["--version"], { encoding: "utf8" }).stdout?.includes("version 19."),
);
if (!clang) {
  console.log("kernel: no clang 19 here; nothing built, nothing compared");
} else {
  const text = `/** kernel.c compiled by build.ts, in base64. */
export const plainKernel =
  "${built(clang)}";

/** The same with fused multiply-add, for hosts that know relaxed SIMD. */
export const fusedKernel =
  "${built(clang, "-mrelaxed-simd")}";
`;
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    console.error("kernel: src/dense/kernel.data.ts is not what kernel.c builds to");
    process.exitCode = 1;
  } else console.log("kernel: src/dense/kernel.data.ts is what kernel.c builds to");
}
