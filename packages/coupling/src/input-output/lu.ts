import { addScaled, type Matrix, requireSameLength, requireSquare, row } from "../matrix.ts";

/** A square matrix factored once, to be solved against many right-hand sides. */
export interface LU {
  /** L below the diagonal (its own diagonal is 1) and U on and above it, rows in pivot order. */
  factors: Matrix;
  /** Row of the original matrix that stands at each place. */
  order: Int32Array;
}

/**
 * LU decomposition with partial pivoting, P·M = L·U, in 2n³/3 operations.
 *
 * @returns null if the matrix is singular to working precision
 * @throws RangeError if not square, or a cell is not finite
 */
export function factor(matrix: Matrix): LU | null {
  requireSquare(matrix);
  if (!matrix.values.every(Number.isFinite)) throw new RangeError("a cell is not finite");
  const n = matrix.rows;
  const factors: Matrix = { ...matrix, values: matrix.values.slice() };
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const negligible = n * Number.EPSILON * largest(matrix.values);
  for (let k = 0; k < n; k++) {
    const pivot = pivotRow(factors, k);
    if (!(Math.abs(factors.values[pivot * n + k]!) > negligible)) return null;
    if (pivot !== k) swapRows(factors, order, k, pivot);
    eliminateBelow(factors, k);
  }
  return { factors, order };
}

/** Solves M·x = b. @throws RangeError if the length differs */
export function solve({ factors, order }: LU, b: ArrayLike<number>): Float64Array {
  requireSameLength(order, b);
  const n = order.length;
  const x = Float64Array.from(order, (from) => b[from]!);
  for (let i = 0; i < n; i++) x[i]! -= partialDot(factors, x, i, 0, i);
  for (let i = n - 1; i >= 0; i--)
    x[i] = (x[i]! - partialDot(factors, x, i, i + 1, n)) / factors.values[i * n + i]!;
  return x;
}

/** Solves Mᵀ·x = b from the same factors. @throws RangeError if the length differs */
export function solveTransposed({ factors, order }: LU, b: ArrayLike<number>): Float64Array {
  requireSameLength(order, b);
  const n = order.length;
  const y = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    y[i]! /= factors.values[i * n + i]!;
    for (let j = i + 1; j < n; j++) y[j]! -= factors.values[i * n + j]! * y[i]!;
  }
  for (let i = n - 1; i > 0; i--) for (let j = 0; j < i; j++) y[j]! -= factors.values[i * n + j]! * y[i]!;
  const x = new Float64Array(n);
  order.forEach((from, i) => {
    x[from] = y[i]!;
  });
  return x;
}

/** The inverse, in 2n³ operations altogether. */
export function inverse({ factors, order }: LU): Matrix {
  const n = order.length;
  const result: Matrix = { rows: n, columns: n, values: new Float64Array(n * n) };
  order.forEach((from, i) => {
    result.values[i * n + from] = 1;
  });
  for (let i = 0; i < n; i++) for (let k = 0; k < i; k++) eliminate(result, i, k, factors.values[i * n + k]!);
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) eliminate(result, i, k, factors.values[i * n + k]!);
    const diagonal = factors.values[i * n + i]!;
    const into = row(result, i);
    for (let j = 0; j < n; j++) into[j]! /= diagonal;
  }
  return result;
}

function eliminate(matrix: Matrix, i: number, k: number, factor: number): void {
  if (factor !== 0) addScaled(row(matrix, i), row(matrix, k), -factor);
}

function eliminateBelow({ values, rows: n }: Matrix, k: number): void {
  const pivot = values[k * n + k]!;
  const upper = values.subarray(k * n + k + 1, (k + 1) * n);
  for (let i = k + 1; i < n; i++) {
    const factor = values[i * n + k]! / pivot;
    values[i * n + k] = factor;
    if (factor !== 0) addScaled(values.subarray(i * n + k + 1, (i + 1) * n), upper, -factor);
  }
}

function pivotRow({ values, rows: n }: Matrix, k: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++)
    if (Math.abs(values[i * n + k]!) > Math.abs(values[best * n + k]!)) best = i;
  return best;
}

function swapRows(matrix: Matrix, order: Int32Array, a: number, b: number): void {
  const kept = row(matrix, a).slice();
  row(matrix, a).set(row(matrix, b));
  row(matrix, b).set(kept);
  [order[a], order[b]] = [order[b]!, order[a]!];
}

function partialDot(
  { values, rows: n }: Matrix,
  x: Float64Array,
  i: number,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let j = from; j < to; j++) sum += values[i * n + j]! * x[j]!;
  return sum;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const it of values) most = Math.max(most, Math.abs(it));
  return most;
}
