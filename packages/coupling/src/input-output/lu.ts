import { type Arithmetic, type Block, openWorkspace, type Workspace } from "../dense/workspace.ts";
import { type Matrix, requireSameLength, requireSquare } from "../matrix.ts";

/** A square matrix factored once, to be solved against many right-hand sides. */
export interface LU {
  /** Row of the original matrix that stands at each place. */
  order: Int32Array;
  /**
   * First the factors, n × n: L below the diagonal (its own diagonal is 1) and U on and above it, rows in pivot
   * order. Then room for a block of right-hand sides.
   */
  workspace: Workspace;
}

/** Columns of an inverse solved for together. */
const panel = 240;
/** Below this width the recursions end in plain loops. */
const leaf = 8;

/**
 * LU decomposition with partial pivoting, P·M = L·U, in 2n³/3 operations, recursive by columns (Toledo 1997),
 * so that nearly all of it is block products.
 *
 * @param arithmetic the fastest of the host, unless one is asked for
 * @returns null if the matrix is singular to working precision
 * @throws RangeError if not square, or a cell is not finite
 */
export function factor(matrix: Matrix, arithmetic?: Arithmetic): LU | null {
  return factored(matrix, (cell) => cell, arithmetic);
}

/** As `factor`, of the matrix whose cells `of` makes from the given ones, without a copy in between. */
export function factored(
  matrix: Matrix,
  of: (cell: number, isDiagonal: boolean) => number,
  arithmetic?: Arithmetic,
): LU | null {
  requireSquare(matrix);
  const n = matrix.rows;
  const workspace = openWorkspace(n * n + n * Math.min(n, panel), arithmetic);
  const negligible = n * Number.EPSILON * fill(workspace.cells, matrix, of);
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const isRegular = factorColumns({ workspace, order }, 0, n, negligible);
  return isRegular ? { order, workspace } : null;
}

/** @returns the largest cell in absolute value */
function fill(
  cells: Float64Array,
  { values, rows: n }: Matrix,
  of: (cell: number, isDiagonal: boolean) => number,
): number {
  let largest = 0;
  for (let at = 0; at < n * n; at++) {
    const cell = of(values[at]!, at % (n + 1) === 0);
    if (!Number.isFinite(cell)) throw new RangeError(`cell ${at} is not finite`);
    cells[at] = cell;
    largest = Math.max(largest, Math.abs(cell));
  }
  return largest;
}

function factorColumns(lu: LU, from: number, to: number, negligible: number): boolean {
  const n = lu.order.length;
  if (to - from <= leaf) return factorLeaf(lu, from, to, negligible);
  const middle = halfway(from, to);
  if (!factorColumns(lu, from, middle, negligible)) return false;
  const right: Block = { at: middle, stride: n };
  solveLower(lu, from, middle, right, to - middle);
  lu.workspace.subtractProduct({
    rows: n - middle,
    inner: middle - from,
    columns: to - middle,
    left: { at: middle * n + from, stride: n },
    right: { at: from * n + middle, stride: n },
    into: { at: middle * n + middle, stride: n },
  });
  return factorColumns(lu, middle, to, negligible);
}

/** Halves a range at a multiple of the leaf, so that the leaves are full. */
function halfway(from: number, to: number): number {
  return from + Math.ceil((to - from) / (2 * leaf)) * leaf;
}

function factorLeaf({ workspace: { cells }, order }: LU, from: number, to: number, negligible: number) {
  const n = order.length;
  for (let k = from; k < to; k++) {
    const best = pivotRow(cells, n, k);
    const pivot = cells[best * n + k]!;
    if (!(Math.abs(pivot) > negligible)) return false;
    if (best !== k) swapRows(cells, order, k, best);
    for (let i = k + 1; i < n; i++) {
      const factor = cells[i * n + k]! / pivot;
      cells[i * n + k] = factor;
      if (factor === 0) continue;
      for (let j = k + 1; j < to; j++) cells[i * n + j]! -= factor * cells[k * n + j]!;
    }
  }
  return true;
}

function pivotRow(cells: Float64Array, n: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++) if (Math.abs(cells[i * n + k]!) > Math.abs(cells[best * n + k]!)) best = i;
  return best;
}

function swapRows(cells: Float64Array, order: Int32Array, a: number, b: number): void {
  const n = order.length;
  const kept = cells.slice(a * n, (a + 1) * n);
  cells.copyWithin(a * n, b * n, (b + 1) * n);
  cells.set(kept, b * n);
  [order[a], order[b]] = [order[b]!, order[a]!];
}

/** Rows from ≤ i < to of L·X = B in place, X being the rows of a block numbered as those of the matrix. */
function solveLower(lu: LU, from: number, to: number, block: Block, columns: number): void {
  if (to - from <= leaf) {
    for (let i = from; i < to; i++) for (let k = from; k < i; k++) eliminate(lu, i, k, block, columns);
    return;
  }
  const middle = halfway(from, to);
  solveLower(lu, from, middle, block, columns);
  eliminateRows(lu, { rows: [middle, to], by: [from, middle] }, block, columns);
  solveLower(lu, middle, to, block, columns);
}

/** The same for U·X = B, from the last row upwards. */
function solveUpper(lu: LU, from: number, to: number, block: Block, columns: number): void {
  if (to - from <= leaf) {
    solveUpperLeaf(lu, from, to, block, columns);
    return;
  }
  const middle = halfway(from, to);
  solveUpper(lu, middle, to, block, columns);
  eliminateRows(lu, { rows: [from, middle], by: [middle, to] }, block, columns);
  solveUpper(lu, from, middle, block, columns);
}

function solveUpperLeaf(lu: LU, from: number, to: number, block: Block, columns: number): void {
  const { cells } = lu.workspace;
  const n = lu.order.length;
  for (let i = to - 1; i >= from; i--) {
    for (let k = i + 1; k < to; k++) eliminate(lu, i, k, block, columns);
    const diagonal = cells[i * n + i]!;
    const start = block.at + i * block.stride;
    for (let at = start; at < start + columns; at++) cells[at]! /= diagonal;
  }
}

/** Row i of the block −= factor (i, k) × row k. */
function eliminate({ workspace: { cells }, order }: LU, i: number, k: number, block: Block, columns: number) {
  const factor = cells[i * order.length + k]!;
  if (factor === 0) return;
  const shift = (k - i) * block.stride;
  const start = block.at + i * block.stride;
  for (let at = start; at < start + columns; at++) cells[at]! -= factor * cells[at + shift]!;
}

/** Some rows of the block −= factors × other rows of it. */
function eliminateRows(
  { workspace, order }: LU,
  { rows: [first, end], by: [from, to] }: { rows: [number, number]; by: [number, number] },
  block: Block,
  columns: number,
): void {
  workspace.subtractProduct({
    rows: end - first,
    inner: to - from,
    columns,
    left: { at: first * order.length + from, stride: order.length },
    right: { at: block.at + from * block.stride, stride: block.stride },
    into: { at: block.at + first * block.stride, stride: block.stride },
  });
}

/** Solves M·x = b. @throws RangeError if the length differs */
export function solve({ workspace: { cells }, order }: LU, b: ArrayLike<number>): Float64Array {
  requireSameLength(order, b);
  const n = order.length;
  const x = Float64Array.from(order, (from) => b[from]!);
  for (let i = 0; i < n; i++) x[i]! -= partialDot(cells, x, i, 0, i);
  for (let i = n - 1; i >= 0; i--) x[i] = (x[i]! - partialDot(cells, x, i, i + 1, n)) / cells[i * n + i]!;
  return x;
}

/** Solves Mᵀ·x = b from the same factors. @throws RangeError if the length differs */
export function solveTransposed({ workspace: { cells }, order }: LU, b: ArrayLike<number>): Float64Array {
  requireSameLength(order, b);
  const n = order.length;
  const y = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    y[i]! /= cells[i * n + i]!;
    for (let j = i + 1; j < n; j++) y[j]! -= cells[i * n + j]! * y[i]!;
  }
  for (let i = n - 1; i > 0; i--) for (let j = 0; j < i; j++) y[j]! -= cells[i * n + j]! * y[i]!;
  const x = new Float64Array(n);
  order.forEach((from, i) => {
    x[from] = y[i]!;
  });
  return x;
}

function partialDot(cells: Float64Array, x: Float64Array, i: number, from: number, to: number): number {
  let sum = 0;
  for (let j = from, at = i * x.length; j < to; j++) sum += cells[at + j]! * x[j]!;
  return sum;
}

/** The inverse, in 2n³ operations altogether. */
export function inverse(lu: LU): Matrix {
  const n = lu.order.length;
  const result: Matrix = { rows: n, columns: n, values: new Float64Array(n * n) };
  for (let from = 0; from < n; from += panel) inverseColumns(lu, from, Math.min(n, from + panel), result);
  return result;
}

/**
 * Columns order[from … to) of the inverse, at most 240 of them: U⁻¹·L⁻¹ has them at from … to. Ranges are
 * independent, so that workers can share them.
 */
export function inverseColumns(lu: LU, from: number, to: number, into: Matrix): void {
  const { workspace, order } = lu;
  const n = order.length;
  const columns = to - from;
  const block: Block = { at: n * n, stride: columns };
  const { cells } = workspace;
  cells.fill(0, n * n, n * n + n * columns);
  for (let i = from; i < to; i++) cells[n * n + i * columns + i - from] = 1;
  // The columns of L⁻¹ are 0 above the diagonal.
  solveLower(lu, from, n, block, columns);
  solveUpper(lu, 0, n, block, columns);
  for (let i = 0; i < n; i++)
    for (let j = from; j < to; j++) into.values[i * n + order[j]!] = cells[n * n + i * columns + j - from]!;
}
