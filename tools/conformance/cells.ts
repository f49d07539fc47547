import type { Matrix } from "../../packages/coupling/src/matrix.ts";

/**
 * Values of a matrix at the cells a file names: two lists, rows and columns, or one pair for each cell. Two lists of
 * two are read as rows and columns, which is how the files write them.
 */
export function valuesAt(matrix: Matrix, cells: unknown): number[] {
  const lists = cells as number[][];
  const isLists = lists.length === 2 && lists[0]!.length === lists[1]!.length;
  const pairs = isLists ? lists[0]!.map((r, k) => [r, lists[1]![k]!]) : lists;
  return pairs.map(([r, c]) => matrix.values[r! * matrix.columns + c!]!);
}
