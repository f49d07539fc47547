import { type Incidence, within } from "../specialisation/incidence.ts";
import type { Components } from "./components.ts";

/** The part of a presence table an eigenvector can speak of. */
export interface KeptPart {
  incidence: Incidence;
  /** Rows and columns of the whole table that the part's rows and columns are, ascending. */
  rows: readonly number[];
  columns: readonly number[];
  /** Those that are not in the part. */
  dropped: { rows: readonly number[]; columns: readonly number[] };
}

/** The table without empty rows and columns; with `part`, only that part of it. */
export function keptPart(incidence: Incidence, { ofRow, ofColumn }: Components, part?: number): KeptPart {
  const isIn = (mark: number) => (part === undefined ? mark >= 0 : mark === part);
  const [rows, outRows] = split(ofRow, isIn);
  const [columns, outColumns] = split(ofColumn, isIn);
  const isWhole = outRows.length === 0 && outColumns.length === 0;
  return {
    incidence: isWhole ? incidence : within(incidence, rows, columns),
    rows,
    columns,
    dropped: { rows: outRows, columns: outColumns },
  };
}

/** Part with the most rows; the first of equals. */
export function largestPart({ count, ofRow }: Components): number {
  const sizes = new Int32Array(count);
  for (const mark of ofRow) if (mark >= 0) sizes[mark]!++;
  return sizes.indexOf(sizes.reduce((most, it) => Math.max(most, it), 0));
}

/** Values of a part at their places in the whole; NaN elsewhere. */
export function spreadOut(values: Float64Array, at: readonly number[], length: number): Float64Array {
  const whole = new Float64Array(length).fill(Number.NaN);
  at.forEach((place, k) => {
    whole[place] = values[k]!;
  });
  return whole;
}

function split(marks: Int32Array, isIn: (mark: number) => boolean): [number[], number[]] {
  const sides: [number[], number[]] = [[], []];
  marks.forEach((mark, at) => {
    sides[isIn(mark) ? 0 : 1].push(at);
  });
  return sides;
}
