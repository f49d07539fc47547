import { type Matrix, requireSameLength, requireSquare } from "../matrix.ts";
import { inputCoefficients } from "./coefficients.ts";
import type { RegionalTable } from "./multi-regional.ts";
import { valueAddedShares } from "./multipliers.ts";
import { type Bounds, boundsOf } from "./regions.ts";
import { totalRequirements } from "./total-requirements.ts";

/** The blocks of a multi-regional table that both decompositions of gross exports are written in. */
export interface TradeBlocks {
  bounds: Bounds;
  regions: number;
  coefficients: Matrix;
  leontief: Matrix;
  /** (I − A_rr)⁻¹ of each region alone. */
  local: readonly Matrix[];
  finalDemand: Matrix;
  output: Float64Array;
  /** Value added per unit of output, by row; 0 where there is no output. */
  share: Float64Array;
}

/**
 * Inverts the system and every region's own block.
 *
 * @returns null if one of them is singular
 * @throws RangeError if the sizes do not fit
 */
export function tradeBlocks(table: RegionalTable): TradeBlocks | null {
  const { flows, finalDemand } = table;
  requireSquare(flows);
  requireSameLength({ length: flows.rows }, { length: finalDemand.rows });
  const bounds = boundsOf(table.sectors ?? finalDemand.columns, flows.rows);
  const coefficients = inputCoefficients(table);
  const leontief = totalRequirements(coefficients);
  const local = bounds.slice(1).map((_, r) => totalRequirements(blockOf(coefficients, bounds, r, r)));
  if (!leontief || !local.every((it) => it !== null)) return null;
  const share = valueAddedShares(table);
  const output = Float64Array.from(table.output);
  return { bounds, regions: local.length, coefficients, leontief, local, finalDemand, output, share };
}

/** Rows of region r, columns of region q, copied. */
export function blockOf(matrix: Matrix, bounds: Bounds, r: number, q: number): Matrix {
  const [top, bottom, left, right] = [bounds[r]!, bounds[r + 1]!, bounds[q]!, bounds[q + 1]!];
  const values = new Float64Array((bottom - top) * (right - left));
  for (let i = top; i < bottom; i++) {
    const from = matrix.values.subarray(i * matrix.columns + left, i * matrix.columns + right);
    values.set(from, (i - top) * (right - left));
  }
  return { rows: bottom - top, columns: right - left, values };
}

/** Final demand of region q for what region r makes. */
export function demandOf({ finalDemand, bounds }: TradeBlocks, r: number, q: number): Float64Array {
  const rows = { length: bounds[r + 1]! - bounds[r]! };
  return Float64Array.from(rows, (_, i) => finalDemand.values[(bounds[r]! + i) * finalDemand.columns + q]!);
}

/** share of region r × a matrix with the rows of region r: value added of r in a unit of each column. */
export function valueAddedOf({ share, bounds }: TradeBlocks, r: number, matrix: Matrix): Float64Array {
  const sums = new Float64Array(matrix.columns);
  matrix.values.forEach((it, at) => {
    sums[at % matrix.columns]! += share[bounds[r]! + Math.floor(at / matrix.columns)]! * it;
  });
  return sums;
}

/** Exports of region r by sector, to region q or to all others. */
export function exportsOf(blocks: TradeBlocks, r: number, q?: number): Float64Array {
  const total = new Float64Array(blocks.bounds[r + 1]! - blocks.bounds[r]!);
  for (let to = 0; to < blocks.regions; to++) {
    if (to === r || (q !== undefined && to !== q)) continue;
    const inputs = intermediateExports(blocks, r, to);
    const final = demandOf(blocks, r, to);
    for (let i = 0; i < total.length; i++) total[i]! += inputs[i]! + final[i]!;
  }
  return total;
}

/** Intermediate exports of region r to region q by sector: A_rq x_q. */
export function intermediateExports(blocks: TradeBlocks, r: number, q: number): Float64Array {
  return blockTimes(
    blocks.coefficients,
    blocks,
    r,
    q,
    blocks.output.subarray(blocks.bounds[q], blocks.bounds[q + 1]),
  );
}

/** The block (r, q) of a matrix × a vector of region q. */
export function blockTimes(
  matrix: Matrix,
  { bounds }: TradeBlocks,
  r: number,
  q: number,
  vector: Float64Array,
): Float64Array {
  const result = new Float64Array(bounds[r + 1]! - bounds[r]!);
  for (let i = 0; i < result.length; i++) {
    const start = (bounds[r]! + i) * matrix.columns + bounds[q]!;
    for (let j = 0; j < vector.length; j++) result[i]! += matrix.values[start + j]! * vector[j]!;
  }
  return result;
}
