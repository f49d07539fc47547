import { type Matrix, zeros } from "../matrix.ts";

/**
 * How the rows of a multi-regional table divide over its regions: a number of regions with the same sectors
 * each, or the number of sectors of every region. Rows are region-major.
 */
export type Regions = number | readonly number[];

/** First row of each region, and after the last region the number of rows. */
export type Bounds = readonly number[];

/**
 * The bounds of the regions of a table.
 *
 * @throws RangeError if the rows do not divide evenly, or the sectors of all regions are not all the rows
 */
export function boundsOf(regions: Regions, rows: number): Bounds {
  if (typeof regions === "number") return evenBounds(regions, rows);
  const bounds = [0];
  for (const sectors of regions) {
    if (!Number.isInteger(sectors) || sectors < 1) throw new RangeError(`a region of ${sectors} sectors`);
    bounds.push(bounds.at(-1)! + sectors);
  }
  if (bounds.at(-1) !== rows) throw new RangeError(`${rows} rows, but the regions have ${bounds.at(-1)}`);
  return bounds;
}

function evenBounds(regions: number, rows: number): Bounds {
  const sectors = rows / regions;
  if (!Number.isInteger(sectors) || sectors < 1) throw new RangeError(`${rows} rows for ${regions} regions`);
  return Array.from({ length: regions + 1 }, (_, r) => r * sectors);
}

/** Region of every row. */
export function regionOfRow(bounds: Bounds): Int32Array {
  const region = new Int32Array(bounds.at(-1)!);
  for (let r = 0; r + 1 < bounds.length; r++) region.fill(r, bounds[r], bounds[r + 1]);
  return region;
}

/**
 * Adds up the columns of each region: final demand of several categories, household emissions by category, or
 * an account by sector become one column per region.
 *
 * @param columns how the columns divide over the regions
 * @returns rows × regions
 * @throws RangeError if the columns do not divide so
 */
export function sumByRegion(matrix: Matrix, columns: Regions): Matrix {
  const bounds = boundsOf(columns, matrix.columns);
  const regions = regionOfRow(bounds);
  const sums = zeros(matrix.rows, bounds.length - 1);
  for (let i = 0, at = 0; i < matrix.rows; i++)
    for (let j = 0; j < matrix.columns; j++, at++)
      sums.values[i * sums.columns + regions[j]!]! += matrix.values[at]!;
  return sums;
}
