import { below, halfway, leaf, solveLower, solveUpper } from "../dense/triangular.ts";
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

/** Columns of an inverse solved for together, and of a block factored in room of its own. */
const panel = 240;

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
  const swaps = new Int32Array(n);
  const room = { workspace, at: n * n, negligible };
  if (!factorBlock(room, { at: 0, stride: n }, { rows: n, columns: n }, swaps)) return null;
  return { order: orderAfter(swaps), workspace };
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

/** Where each row comes from after row k was swapped with row k + swaps[k], for every k in turn. */
function orderAfter(swaps: Int32Array): Int32Array {
  const order = Int32Array.from(swaps.keys());
  swaps.forEach((by, k) => {
    [order[k], order[k + by]] = [order[k + by]!, order[k]!];
  });
  return order;
}

/** The workspace, where its free room begins, and which pivots count as 0. */
interface Room {
  workspace: Workspace;
  at: number;
  negligible: number;
}

interface Size {
  rows: number;
  columns: number;
}

/** Factors a block of at least as many rows as columns; swaps[k] says how far below row k its pivot was. */
function factorBlock(room: Room, block: Block, size: Size, swaps: Int32Array): boolean {
  if (size.columns <= leaf) return factorLeaf(room, block, size, swaps);
  const isSpreadOut = block.stride > panel;
  if (size.columns <= panel / 2 && isSpreadOut) return factorInRoom(room, block, size, swaps);
  const { workspace } = room;
  const half = halfway(0, size.columns);
  const [before, after] = [swaps.subarray(0, half), swaps.subarray(half)];
  if (!factorBlock(room, block, { rows: size.rows, columns: half }, before)) return false;
  const right = { at: block.at + half, stride: block.stride };
  const [bottomLeft, bottomRight] = [block, right].map((it) => below(it, half));
  const rest = { rows: size.rows - half, columns: size.columns - half };
  swapRows(workspace.cells, right, before, rest.columns);
  solveLower(workspace, block, right, { from: 0, to: half, columns: rest.columns });
  workspace.subtractProduct({ ...rest, inner: half, left: bottomLeft!, right, into: bottomRight! });
  if (!factorBlock(room, bottomRight!, rest, after)) return false;
  swapRows(workspace.cells, bottomLeft!, after, half);
  return true;
}

/** Factors a narrow block where its rows lie close together. */
function factorInRoom(room: Room, block: Block, size: Size, swaps: Int32Array): boolean {
  const { cells } = room.workspace;
  const close = { at: room.at, stride: size.columns };
  copyRows(cells, block, close, size);
  const isRegular = factorBlock(room, close, size, swaps);
  copyRows(cells, close, block, size);
  return isRegular;
}

function copyRows(cells: Float64Array, from: Block, to: Block, { rows, columns }: Size): void {
  for (let i = 0; i < rows; i++) {
    const start = from.at + i * from.stride;
    cells.copyWithin(to.at + i * to.stride, start, start + columns);
  }
}

function factorLeaf({ workspace: { cells }, negligible }: Room, block: Block, size: Size, swaps: Int32Array) {
  const { at, stride } = block;
  for (let k = 0; k < size.columns; k++) {
    const by = pivotBelow(cells, at + k * (stride + 1), stride, size.rows - k);
    const pivot = cells[at + (k + by) * stride + k]!;
    if (!(Math.abs(pivot) > negligible)) return false;
    swaps[k] = by;
    swapRows(cells, below(block, k), swaps.subarray(k, k + 1), size.columns);
    const upper = at + k * stride;
    for (let i = k + 1, row = upper + stride; i < size.rows; i++, row += stride) {
      const factor = cells[row + k]! / pivot;
      cells[row + k] = factor;
      if (factor === 0) continue;
      for (let j = k + 1; j < size.columns; j++) cells[row + j]! -= factor * cells[upper + j]!;
    }
  }
  return true;
}

/** How far below a cell the largest one of its column is. */
function pivotBelow(cells: Float64Array, at: number, stride: number, rows: number): number {
  let best = 0;
  let most = Math.abs(cells[at]!);
  for (let i = 1, cell = at + stride; i < rows; i++, cell += stride) {
    const size = Math.abs(cells[cell]!);
    if (size > most) [best, most] = [i, size];
  }
  return best;
}

function swapRows(cells: Float64Array, block: Block, swaps: Int32Array, columns: number): void {
  for (let k = 0; k < swaps.length; k++) {
    if (swaps[k] === 0) continue;
    const upper = block.at + k * block.stride;
    const lower = upper + swaps[k]! * block.stride;
    const kept = cells.slice(upper, upper + columns);
    cells.copyWithin(upper, lower, lower + columns);
    cells.set(kept, lower);
  }
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
  const factors: Block = { at: 0, stride: n };
  const block: Block = { at: n * n, stride: columns };
  const { cells } = workspace;
  cells.fill(0, n * n, n * n + n * columns);
  for (let i = from; i < to; i++) cells[n * n + i * columns + i - from] = 1;
  // The columns of L⁻¹ are 0 above the diagonal.
  solveLower(workspace, factors, block, { from, to: n, columns });
  solveUpper(workspace, factors, block, { from: 0, to: n, columns });
  for (let i = 0; i < n; i++)
    for (let j = from; j < to; j++) into.values[i * n + order[j]!] = cells[n * n + i * columns + j - from]!;
}
