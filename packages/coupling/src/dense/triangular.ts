import type { Block, Workspace } from "./workspace.ts";

/** Below this width the recursions over blocks end in plain loops. */
export const leaf = 8;

/** The block that begins so many rows further down. */
export const below = (block: Block, rows: number): Block => ({
  ...block,
  at: block.at + rows * block.stride,
});

/** Halves a range at a multiple of the leaf, so that the leaves are full. */
export function halfway(from: number, to: number): number {
  return from + Math.ceil((to - from) / (2 * leaf)) * leaf;
}

/** Which rows of a block are solved for, and how many columns it has. */
export interface Span {
  from: number;
  to: number;
  columns: number;
}

/** Rows from ≤ i < to of L·X = B in place, X being the rows of a block numbered as those of the factors. */
export function solveLower(
  workspace: Workspace,
  factors: Block,
  block: Block,
  { from, to, columns }: Span,
): void {
  if (to - from <= leaf) {
    for (let i = from; i < to; i++)
      for (let k = from; k < i; k++) eliminate(workspace.cells, { factors, block, i, k, columns });
    return;
  }
  const middle = halfway(from, to);
  solveLower(workspace, factors, block, { from, to: middle, columns });
  eliminateRows(workspace, { factors, block, rows: [middle, to], by: [from, middle], columns });
  solveLower(workspace, factors, block, { from: middle, to, columns });
}

/** The same for U·X = B, from the last row upwards. */
export function solveUpper(
  workspace: Workspace,
  factors: Block,
  block: Block,
  { from, to, columns }: Span,
): void {
  if (to - from <= leaf) {
    solveUpperLeaf(workspace.cells, factors, block, { from, to, columns });
    return;
  }
  const middle = halfway(from, to);
  solveUpper(workspace, factors, block, { from: middle, to, columns });
  eliminateRows(workspace, { factors, block, rows: [from, middle], by: [middle, to], columns });
  solveUpper(workspace, factors, block, { from, to: middle, columns });
}

function solveUpperLeaf(
  cells: Float64Array,
  factors: Block,
  block: Block,
  { from, to, columns }: Span,
): void {
  for (let i = to - 1; i >= from; i--) {
    for (let k = i + 1; k < to; k++) eliminate(cells, { factors, block, i, k, columns });
    const diagonal = cells[factors.at + i * (factors.stride + 1)]!;
    const start = block.at + i * block.stride;
    for (let at = start; at < start + columns; at++) cells[at]! /= diagonal;
  }
}

/** Row i of the block −= factor (i, k) × row k. */
function eliminate(
  cells: Float64Array,
  { factors, block, i, k, columns }: { factors: Block; block: Block; i: number; k: number; columns: number },
): void {
  const factor = cells[factors.at + i * factors.stride + k]!;
  if (factor === 0) return;
  const shift = (k - i) * block.stride;
  const start = block.at + i * block.stride;
  for (let at = start; at < start + columns; at++) cells[at]! -= factor * cells[at + shift]!;
}

/** Some rows of the block −= factors × other rows of it. */
function eliminateRows(
  workspace: Workspace,
  of: { factors: Block; block: Block; rows: [number, number]; by: [number, number]; columns: number },
): void {
  const { factors, block, columns } = of;
  const [[first, end], [from, to]] = [of.rows, of.by];
  const left = { at: factors.at + first * factors.stride + from, stride: factors.stride };
  const [right, into] = [below(block, from), below(block, first)];
  workspace.subtractProduct({ rows: end - first, inner: to - from, columns, left, right, into });
}
