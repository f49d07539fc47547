import { columnSums, type Matrix, zeros } from "../matrix.ts";

/**
 * Continuous proximity: (1 + Pearson correlation of two industries' quotients over regions) / 2, so that amounts
 * near the threshold count by degrees.
 *
 * @param quotients regions × industries, finite
 * @returns industries × industries in [0, 1], symmetric, diagonal 1; NaN with an industry whose quotient is the
 *   same in every region but for rounding, the diagonal too
 * @source docs/formulas/proximity.md, equation 4
 */
export function continuousProximity(quotients: Matrix): Matrix {
  const unit = unitColumns(quotients);
  const { rows, columns, values } = unit;
  const near = zeros(columns, columns);
  for (let r = 0; r < rows; r++) {
    const row = values.subarray(r * columns, (r + 1) * columns);
    for (let p = 0; p < columns; p++) {
      const value = row[p]!;
      const into = near.values.subarray(p * columns, (p + 1) * columns);
      for (let q = p; q < columns; q++) into[q]! += value * row[q]!;
    }
  }
  for (let p = 0; p < columns; p++)
    for (let q = p; q < columns; q++) {
      const correlation = Math.max(-1, Math.min(1, near.values[p * columns + q]!));
      const value = p === q && !Number.isNaN(correlation) ? 1 : (1 + correlation) / 2;
      near.values[p * columns + q] = value;
      near.values[q * columns + p] = value;
    }
  return near;
}

/** Columns less their mean, over their length; NaN for a constant column. */
function unitColumns(table: Matrix): Matrix {
  const { rows, columns } = table;
  const mean = columnSums(table).map((it) => it / rows);
  const centred = table.values.map((it, at) => it - mean[at % columns]!);
  const squares = columnSums({ rows, columns, values: centred.map((it) => it * it) });
  const isConstant = Array.from({ length: columns }, (_, c) => isSame(table, c));
  const length = squares.map((it, c) => (isConstant[c] ? Number.NaN : Math.sqrt(it)));
  return { rows, columns, values: centred.map((it, at) => it / length[at % columns]!) };
}

/** Whether a column varies by no more than the rounding of its values. */
function isSame({ rows, columns, values }: Matrix, c: number): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let r = 0; r < rows; r++) {
    least = Math.min(least, values[r * columns + c]!);
    most = Math.max(most, values[r * columns + c]!);
  }
  return most - least <= rounding * Math.max(Math.abs(least), Math.abs(most));
}

/** Quotients that are equal on paper differ by some last bits. */
const rounding = 1e-13;
