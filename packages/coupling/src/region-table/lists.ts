import type { Incidence } from "../specialisation/incidence.ts";

/** Lists in one piece. @param listed for each row its columns, ascending */
export function listsOf(listed: readonly (readonly number[])[], columns: number): Incidence {
  const rows = listed.length;
  const starts = new Int32Array(rows + 1);
  for (let r = 0; r < rows; r++) starts[r + 1] = starts[r]! + listed[r]!.length;
  const columnAt = new Int32Array(starts[rows]!);
  for (let r = 0; r < rows; r++) columnAt.set(listed[r]!, starts[r]!);
  return { rows, columns, starts, columnAt };
}
