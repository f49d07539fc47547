import { type Arithmetic, openWorkspace, type Workspace } from "../dense/workspace.ts";
import { type Matrix, requireSameLength, requireSquare, times } from "../matrix.ts";
import type { Transactions } from "./coefficients.ts";
import { factored, inverse, type LU } from "./lu.ts";

/**
 * Factors I − A, the system behind every total requirement. Keep it: one factoring serves any number of
 * final demands, linkages and the inverse itself.
 *
 * @param arithmetic the fastest of the host, unless one is asked for
 * @returns null if I − A is singular, so that no total requirement is defined
 * @throws RangeError if not square or a cell is not finite
 */
export function factorRequirements(coefficients: Matrix, arithmetic?: Arithmetic): LU | null {
  return factored(coefficients, (cell, isDiagonal) => (isDiagonal ? 1 - cell : -cell), arithmetic);
}

/**
 * Leontief inverse L = (I − A)⁻¹, or Ghosh inverse G = (I − B)⁻¹ from output coefficients.
 *
 * @param arithmetic the fastest of the host, unless one is asked for; all agree to rounding
 * @returns null if singular. With a spectral radius of 1 or more the matrix exists but is no sum of rounds
 *   of demand: check `spectralRadius`.
 * @source docs/formulas/input-output.md, equations 3 and 4
 */
export function totalRequirements(coefficients: Matrix, arithmetic?: Arithmetic): Matrix | null {
  const lu = factorRequirements(coefficients, arithmetic);
  return lu && inverse(lu);
}

/**
 * The Ghosh inverse from the Leontief inverse, G = x̂⁻¹ L x̂, in n² operations: one inversion serves both.
 *
 * @param table what L was made of. A sector without output sells nothing, so its row is that of the identity;
 *   what others sell to it all the same, A does not hold and G gets from the flows.
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/input-output.md, equation 4
 */
export function ghoshFromLeontief(leontief: Matrix, { flows, output }: Transactions): Matrix {
  requireSquare(leontief);
  for (const it of [output, { length: flows.rows }]) requireSameLength(it, { length: leontief.rows });
  const n = leontief.rows;
  const values = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const x = output[i]!;
    if (x === 0) values[i * n + i] = 1;
    else for (let j = 0; j < n; j++) values[i * n + j] = (leontief.values[i * n + j]! / x) * output[j]!;
  }
  const ghosh = { ...leontief, values };
  for (let j = 0; j < n; j++) if (output[j] === 0) addSalesTo(j, ghosh, { flows, output });
  return ghosh;
}

/** Column j of G for a buyer without output: what reaches it through every seller. */
function addSalesTo(j: number, ghosh: Matrix, { flows, output }: Transactions): void {
  const n = ghosh.rows;
  const shares = Float64Array.from(output, (x, k) => (x === 0 ? 0 : flows.values[k * n + j]! / x));
  if (shares.every((it) => it === 0)) return;
  const reaching = times(ghosh, shares);
  for (let i = 0; i < n; i++) if (i !== j) ghosh.values[i * n + j] = reaching[i]!;
}

/**
 * Spectral radius by Gelfand's formula, lim ‖M^k‖^(1/k), with k doubled at every step. It needs no start
 * vector and holds for periodic and reducible matrices alike. Each step costs one matrix product, 2n³ operations;
 * some eight steps settle most tables.
 *
 * @returns ρ ≥ 0; 0 for a nilpotent matrix
 * @throws RangeError if not square or a cell is not finite
 * @source docs/formulas/input-output.md, equation 5
 */
export function spectralRadius(matrix: Matrix): number {
  requireSquare(matrix);
  if (!matrix.values.every(Number.isFinite)) throw new RangeError("a cell is not finite");
  const n = matrix.rows;
  const workspace = openWorkspace(2 * n * n);
  const power = workspace.cells.subarray(0, n * n);
  power.set(matrix.values);
  let logNorm = 0;
  let estimate = Number.NaN;
  for (let k = 1; k <= 2 ** 50; k *= 2) {
    const norm = rowSumNorm(power, n);
    if (norm === 0) return 0;
    // ‖M^k‖ / ‖M^(k/2)‖ cancels the constant factor that the norm carries.
    const longer = logNorm + Math.log(norm);
    const previous = estimate;
    estimate = k === 1 ? Number.NaN : Math.exp((longer - logNorm / 2) / (k / 2));
    if (Math.abs(estimate - previous) <= 1e-15 * estimate) return estimate;
    square(workspace, n, norm);
    logNorm = 2 * longer;
  }
  return estimate;
}

/** Replaces the matrix at 0 by −(matrix / norm)², whose sign no norm sees, with the room after it. */
function square({ cells, subtractProduct }: Workspace, n: number, norm: number): void {
  for (let at = 0; at < n * n; at++) cells[at]! /= norm;
  cells.fill(0, n * n);
  const [whole, room] = [0, n * n].map((at) => ({ at, stride: n }));
  subtractProduct({ rows: n, inner: n, columns: n, left: whole!, right: whole!, into: room! });
  cells.copyWithin(0, n * n);
}

function rowSumNorm(values: Float64Array, n: number): number {
  let largest = 0;
  for (let r = 0; r < n; r++) {
    let sum = 0;
    for (let at = r * n; at < (r + 1) * n; at++) sum += Math.abs(values[at]!);
    largest = Math.max(largest, sum);
  }
  return largest;
}
