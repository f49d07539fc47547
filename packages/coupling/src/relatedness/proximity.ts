import { type Matrix, zeros } from "../matrix.ts";
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
  const lists = listsOf(presence);
  const both = zeros(lists.columns, lists.columns);
  const byIndustry = turned(lists);
  const counts = new Float64Array(lists.columns);
  // Industries come in ascending order, so each region's list is read from the industry at hand on.
  const next = lists.starts.slice(0, lists.rows);
  for (let p = 0; p < lists.columns; p++) {
    countWith(p, byIndustry, lists, next, counts);
    if (convention.diagonal === "zero") counts[p] = 0;
    mirror(counts, p, both);
  }
  return both;
}

/** Lists of a presence table, whichever form it has. */
export function listsOf(presence: Matrix | Incidence): Incidence {
  return "starts" in presence ? presence : incidenceOf(presence);
}

/** Adds up, over the regions that have industry p, the industries from p on. */
function countWith(
  p: number,
  byIndustry: Incidence,
  { starts, columnAt }: Incidence,
  next: Int32Array,
  counts: Float64Array,
): void {
  counts.fill(0, p);
  for (let at = byIndustry.starts[p]!; at < byIndustry.starts[p + 1]!; at++) {
    const r = byIndustry.columnAt[at]!;
    const end = starts[r + 1]!;
    for (let from = next[r]!++; from < end; from++) counts[columnAt[from]!]!++;
  }
}

/** Writes the counts from place p on into row p and column p. */
function mirror(counts: Float64Array, p: number, { columns, values }: Matrix): void {
  for (let q = p; q < columns; q++) {
    values[p * columns + q] = counts[q]!;
    values[q * columns + p] = counts[q]!;
  }
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
  const both = cooccurrence(presence, { diagonal: "ubiquity" });
  const n = both.columns;
  const ubiquity = diagonalOf(both);
  for (let p = 0, at = 0; p < n; p++)
    for (let q = 0; q < n; q++, at++)
      if (both.values[at] !== 0) both.values[at]! /= Math.max(ubiquity[p]!, ubiquity[q]!);
  for (let p = 0; p < n; p++) both.values[p * n + p] = convention.diagonal;
  return both;
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
  convention: { given: "row" | "column" } = { given: "row" },
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
