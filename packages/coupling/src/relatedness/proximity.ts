import { type Matrix, row, zeros } from "../matrix.ts";
import { type Incidence, incidenceOf, turned } from "../specialisation/incidence.ts";

/**
 * How many regions have both industries, for each pair.
 *
 * @param presence regions × industries of 0 and 1, as a table or as lists
 * @param convention.diagonal the industry's own ubiquity, or 0
 * @returns industries × industries, symmetric
 * @throws RangeError if a cell is neither 0 nor 1
 * @source docs/formulas/proximity.md, equation 1
 */
export function cooccurrence(
  presence: Matrix | Incidence,
  convention: { diagonal: "ubiquity" | "zero" },
): Matrix {
  const both = upperCounts(listsOf(presence));
  mirrorUpper(both);
  if (convention.diagonal === "zero") fillDiagonal(both, 0);
  return both;
}

/** Lists of a presence table, whichever form it has. */
export function listsOf(presence: Matrix | Incidence): Incidence {
  return "starts" in presence ? presence : incidenceOf(presence);
}

/** Co-occurrence on and above the diagonal, 0 below. */
function upperCounts(lists: Incidence): Matrix {
  const both = zeros(lists.columns, lists.columns);
  const byIndustry = turned(lists);
  const { starts, columnAt } = lists;
  // Industries come in ascending order, so each region's list is read from the industry at hand on.
  const next = starts.slice(0, lists.rows);
  for (let p = 0; p < lists.columns; p++) {
    const counts = row(both, p);
    for (let at = byIndustry.starts[p]!; at < byIndustry.starts[p + 1]!; at++) {
      const r = byIndustry.columnAt[at]!;
      const end = starts[r + 1]!;
      for (let from = next[r]!++; from < end; from++) counts[columnAt[from]!]!++;
    }
  }
  return both;
}

/** Cells of a square that is copied at once: both it and its mirror image then stay near the processor. */
const tile = 32;

/** Copies what is above the diagonal to below. */
function mirrorUpper({ rows, columns, values }: Matrix): void {
  for (let p0 = 0; p0 < rows; p0 += tile)
    for (let q0 = p0; q0 < columns; q0 += tile)
      for (let q = q0; q < Math.min(q0 + tile, columns); q++)
        for (let p = p0; p < Math.min(p0 + tile, q); p++) values[q * columns + p] = values[p * columns + q]!;
}

function fillDiagonal({ rows, columns, values }: Matrix, value: number): void {
  for (let i = 0; i < rows; i++) values[i * columns + i] = value;
}

/**
 * Proximity of industries: the regions that have both over those that have the more common one.
 *
 * @param presence regions × industries of 0 and 1, as a table or as lists
 * @param convention.diagonal 1 as in the Atlas, or 0 to leave self-proximity out of what follows
 * @returns industries × industries in [0, 1], symmetric; 0 for an industry no region has, but for its diagonal
 * @throws RangeError if a cell is neither 0 nor 1
 * @source docs/formulas/proximity.md, equation 2; Hidalgo et al. 2007
 */
export function proximity(presence: Matrix | Incidence, convention: { diagonal: 0 | 1 }): Matrix {
  const near = upperCounts(listsOf(presence));
  const ubiquity = diagonalOf(near);
  for (let p = 0; p < near.rows; p++) {
    const [counts, own] = [row(near, p), ubiquity[p]!];
    for (let q = p + 1; q < counts.length; q++) {
      const count = counts[q]!;
      if (count > 0) counts[q] = count / (own > ubiquity[q]! ? own : ubiquity[q]!);
    }
  }
  mirrorUpper(near);
  fillDiagonal(near, convention.diagonal);
  return near;
}

/**
 * Conditional proximity: row p, column q is the share of the regions having p that have q too.
 *
 * @param convention.given whose regions are the whole: those of the row's industry, or of the column's
 * @returns industries × industries in [0, 1], not symmetric; 0 for an industry no region has
 * @source docs/formulas/proximity.md, equation 3
 */
export function conditionalProximity(
  presence: Matrix | Incidence,
  convention: { given: "row" | "column" },
): Matrix {
  const both = cooccurrence(presence, { diagonal: "ubiquity" });
  const n = both.columns;
  const ubiquity = diagonalOf(both);
  for (let p = 0, at = 0; p < n; p++)
    for (let q = 0; q < n; q++, at++)
      if (both.values[at] !== 0) both.values[at]! /= ubiquity[convention.given === "row" ? p : q]!;
  return both;
}

function diagonalOf({ columns, values }: Matrix): Float64Array {
  return Float64Array.from({ length: columns }, (_, p) => values[p * columns + p]!);
}
