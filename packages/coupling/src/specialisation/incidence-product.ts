import { type Matrix, zeros } from "../matrix.ts";
import type { Incidence } from "./incidence.ts";

/**
 * Sum of a value over what each row has: presence × vector.
 *
 * @param into length rows, overwritten
 * @throws RangeError if the lengths do not fit
 */
export function sumOver(incidence: Incidence, vector: Float64Array, into: Float64Array): Float64Array {
  const { rows, columns, starts, columnAt } = incidence;
  if (vector.length !== columns || into.length !== rows)
    throw new RangeError(`${vector.length} values into ${into.length} for ${rows} × ${columns}`);
  for (let r = 0, at = 0; r < rows; r++) {
    const end = starts[r + 1]!;
    let sum = 0;
    for (; at < end; at++) sum += vector[columnAt[at]!]!;
    into[r] = sum;
  }
  return into;
}

/** Columns of the table that are summed at once, so that the eight sums stay in registers. */
const strip = 8;

/**
 * Presence × table: for each row of the presence, the sum of the table's rows that it has.
 *
 * @returns rows of the presence × columns of the table
 * @throws RangeError if the table has not one row for each column of the presence
 */
export function presenceTimes(incidence: Incidence, table: Matrix): Matrix {
  if (table.rows !== incidence.columns)
    throw new RangeError(`${incidence.columns} columns against ${table.rows} rows`);
  const result = zeros(incidence.rows, table.columns);
  const packed = new Float64Array(table.rows * strip);
  for (let from = 0; from < table.columns; from += strip) {
    packStrip(table, from, packed);
    sumStrip(incidence, packed, result, from);
  }
  return result;
}

/** Copies columns from…from + 7 side by side, zeros beyond the last. */
function packStrip({ rows, columns, values }: Matrix, from: number, packed: Float64Array): void {
  const width = Math.min(strip, columns - from);
  if (width < strip) packed.fill(0);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < width; c++) packed[r * strip + c] = values[r * columns + from + c]!;
}

/** One strip for every row. The eight sums are written out because that is what keeps them in registers. */
function sumStrip(incidence: Incidence, packed: Float64Array, result: Matrix, from: number): void {
  const { rows, starts, columnAt } = incidence;
  const width = Math.min(strip, result.columns - from);
  const sums = new Float64Array(strip);
  for (let r = 0, at = 0; r < rows; r++) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (const end = starts[r + 1]!; at < end; at++) {
      const place = columnAt[at]! * strip;
      a += packed[place]!;
      b += packed[place + 1]!;
      c += packed[place + 2]!;
      d += packed[place + 3]!;
      e += packed[place + 4]!;
      f += packed[place + 5]!;
      g += packed[place + 6]!;
      h += packed[place + 7]!;
    }
    sums[0] = a;
    sums[1] = b;
    sums[2] = c;
    sums[3] = d;
    sums[4] = e;
    sums[5] = f;
    sums[6] = g;
    sums[7] = h;
    const to = r * result.columns + from;
    for (let k = 0; k < width; k++) result.values[to + k] = sums[k]!;
  }
}
