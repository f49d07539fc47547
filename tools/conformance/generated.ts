import { columnSums, type Matrix, rowSums, zeros } from "../../packages/coupling/src/matrix.ts";

/** Outputs k = 0, 1, … of mulberry32 started at a seed, in [0, 1). */
export function mulberry32(seed: number, k: number): number {
  const state = (seed + Math.imul(0x6d2b79f5, k + 1)) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

/** Regions × industries of the generator `counts`. @throws RangeError if a stored check fails */
export function generatedCounts(input: Record<string, unknown>): Matrix {
  const { R, C, seed, dens, scale } = input as Record<"R" | "C" | "seed" | "dens" | "scale", number>;
  const table = zeros(R, C);
  for (let r = 0; r < R; r++)
    for (let c = 0; c < C; c++) {
      const n = r * C + c;
      const b = mulberry32(seed, 2 * n + 1);
      const p = dens * (1 - r / R) * (1 - c / C) + 0.02;
      if (mulberry32(seed, 2 * n) < p) table.values[n] = Math.floor(1 + scale * b * b * b * b);
    }
  requireChecks(input, { ...cellChecks(table, "sum", "nnz"), first_row_head: head(table.values, 8) });
  return table;
}

/** An input–output table of the generator `iotable`. */
export interface GeneratedTable {
  flows: Matrix;
  output: Float64Array;
  finalDemand: Float64Array;
}

/** @throws RangeError if a stored check fails */
export function generatedTable(input: Record<string, unknown>): GeneratedTable {
  const { n, seed, dens } = input as Record<"n" | "seed" | "dens", number>;
  const flows = generatedFlows(n, seed, dens);
  const [sales, purchases] = [rowSums(flows), columnSums(flows)];
  const finalDemand = sales.map((sold, i) => Math.floor(50 + sold * (0.4 + 1.2 * mulberry32(seed + 1, i))));
  const output = sales.map((sold, i) => sold + finalDemand[i]!);
  for (let i = 0; i < n; i++) {
    const need = purchases[i]! / (1 - 0.2);
    if (output[i]! >= need) continue;
    finalDemand[i] = Math.ceil(finalDemand[i]! + need - output[i]!);
    output[i] = sales[i]! + finalDemand[i]!;
  }
  requireChecks(input, {
    ...cellChecks(flows, "Zsum", "Znnz"),
    xsum: output.reduce((sum, it) => sum + it, 0),
    Y_head: head(finalDemand, 6),
    x_head: head(output, 6),
  });
  return { flows, output, finalDemand };
}

function generatedFlows(n: number, seed: number, dens: number): Matrix {
  const flows = zeros(n, n);
  for (let m = 0; m < n * n; m++) {
    const b = mulberry32(seed, 2 * m + 1);
    if (mulberry32(seed, 2 * m) < dens) flows.values[m] = Math.floor(1 + 1000 * b * b * b);
  }
  return flows;
}

function cellChecks({ values }: Matrix, sum: string, nonZero: string): Record<string, number> {
  return {
    [sum]: values.reduce((all, it) => all + it, 0),
    [nonZero]: values.filter((it) => it !== 0).length,
    weighted_checksum: values.reduce((all, it, at) => all + ((at + 1) % 97) * it, 0),
  };
}

function head(values: Float64Array, length: number): number[] {
  return Array.from(values.subarray(0, length));
}

/** Compares what was generated with what the file says of it; shorter stored heads are compared as far as they go. */
function requireChecks(input: Record<string, unknown>, made: Record<string, unknown>): void {
  for (const [name, want] of Object.entries((input.check ?? {}) as Record<string, unknown>)) {
    const have = Array.isArray(want)
      ? (made[name] as number[] | undefined)?.slice(0, want.length)
      : made[name];
    if (JSON.stringify(have) !== JSON.stringify(want))
      throw new RangeError(`generated ${name} is ${JSON.stringify(have)}, not ${JSON.stringify(want)}`);
  }
}
