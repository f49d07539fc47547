import { type Incidence, turned } from "../specialisation/incidence.ts";

/** The parts of a presence table that share no industry with each other. */
export interface Components {
  count: number;
  /** Part of each row, −1 for an empty one. */
  ofRow: Int32Array;
  /** Part of each column, −1 for an empty one. */
  ofColumn: Int32Array;
}

/** Connected parts of a presence table, numbered by their first row. Empty rows and columns are in none. */
export function components(incidence: Incidence): Components {
  const byColumn = turned(incidence);
  const ofRow = new Int32Array(incidence.rows).fill(-1);
  const ofColumn = new Int32Array(incidence.columns).fill(-1);
  let count = 0;
  for (let r = 0; r < incidence.rows; r++) {
    if (ofRow[r] !== -1 || incidence.starts[r] === incidence.starts[r + 1]) continue;
    ofRow[r] = count;
    for (let rows = [r]; rows.length > 0; ) {
      const columns = reach(rows, incidence, ofColumn, count);
      rows = reach(columns, byColumn, ofRow, count);
    }
    count++;
  }
  return { count, ofRow, ofColumn };
}

/** Marks what the given rows of the lists have and nobody reached before. */
function reach(
  from: readonly number[],
  { starts, columnAt }: Incidence,
  marks: Int32Array,
  mark: number,
): number[] {
  const reached: number[] = [];
  for (const one of from)
    for (let at = starts[one]!; at < starts[one + 1]!; at++) {
      const other = columnAt[at]!;
      if (marks[other] !== -1) continue;
      marks[other] = mark;
      reached.push(other);
    }
  return reached;
}
