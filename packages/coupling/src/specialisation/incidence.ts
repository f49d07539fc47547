import type { Matrix } from "../matrix.ts";

/**
 * A presence table as lists: which industries each region has. What the sparse measures work on, because a
 * presence table is mostly empty.
 */
export interface Incidence {
  rows: number;
  columns: number;
  /** Length rows + 1: row r has the columns at places starts[r] to starts[r + 1] of `columnAt`. */
  starts: Int32Array;
  /** Columns row after row, ascending within a row. */
  columnAt: Int32Array;
}

/**
 * The lists of a table of 0 and 1.
 *
 * @throws RangeError if a cell is neither 0 nor 1
 */
export function incidenceOf(presence: Matrix): Incidence {
  const bad = presence.values.findIndex((it) => it !== 0 && it !== 1);
  if (bad >= 0) throw new RangeError(`cell ${bad} is ${presence.values[bad]}, not 0 or 1`);
  return incidenceFrom(presence, 1);
}

/**
 * The lists of the cells that reach a value; NaN reaches none. Of quotients: presence without the dense table.
 *
 * @source docs/formulas/location-quotient.md, equation 3
 */
export function incidenceFrom({ rows, columns, values }: Matrix, least: number): Incidence {
  let reached = 0;
  for (let at = 0; at < values.length; at++) if (values[at]! >= least) reached++;
  const starts = new Int32Array(rows + 1);
  const columnAt = new Int32Array(reached);
  for (let r = 0, to = 0; r < rows; r++) {
    for (let c = 0, at = r * columns; c < columns; c++, at++) if (values[at]! >= least) columnAt[to++] = c;
    starts[r + 1] = to;
  }
  return { rows, columns, starts, columnAt };
}

/** The lists as a table of 0 and 1. */
export function presenceTable({ rows, columns, starts, columnAt }: Incidence): Matrix {
  const values = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++)
    for (let at = starts[r]!; at < starts[r + 1]!; at++) values[r * columns + columnAt[at]!] = 1;
  return { rows, columns, values };
}

/** How many columns each row has: a region's diversity. */
export function diversity({ rows, starts }: Incidence): Float64Array {
  return Float64Array.from({ length: rows }, (_, r) => starts[r + 1]! - starts[r]!);
}

/** How many rows have each column: an industry's ubiquity. */
export function ubiquity({ columns, columnAt }: Incidence): Float64Array {
  const counts = new Float64Array(columns);
  for (let at = 0; at < columnAt.length; at++) counts[columnAt[at]!]!++;
  return counts;
}

/** The table turned about its diagonal: which regions have each industry. */
export function turned(incidence: Incidence): Incidence {
  const { rows, columns, starts, columnAt } = incidence;
  const turnedStarts = new Int32Array(columns + 1);
  for (let at = 0; at < columnAt.length; at++) turnedStarts[columnAt[at]! + 1]!++;
  for (let c = 0; c < columns; c++) turnedStarts[c + 1]! += turnedStarts[c]!;
  const next = turnedStarts.slice(0, columns);
  const rowAt = new Int32Array(columnAt.length);
  for (let r = 0; r < rows; r++)
    for (let at = starts[r]!; at < starts[r + 1]!; at++) rowAt[next[columnAt[at]!]!++] = r;
  return { rows: columns, columns: rows, starts: turnedStarts, columnAt: rowAt };
}

/** The part of the lists in the given rows and columns, both ascending, renumbered from 0. */
export function within(incidence: Incidence, rows: readonly number[], columns: readonly number[]): Incidence {
  const place = new Int32Array(incidence.columns).fill(-1);
  columns.forEach((column, at) => {
    place[column] = at;
  });
  const starts = new Int32Array(rows.length + 1);
  const columnAt = new Int32Array(incidence.columnAt.length);
  let to = 0;
  rows.forEach((row, at) => {
    for (let from = incidence.starts[row]!; from < incidence.starts[row + 1]!; from++) {
      const column = place[incidence.columnAt[from]!]!;
      if (column >= 0) columnAt[to++] = column;
    }
    starts[at + 1] = to;
  });
  return { rows: rows.length, columns: columns.length, starts, columnAt: columnAt.slice(0, to) };
}
