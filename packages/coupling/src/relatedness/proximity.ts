import { columnSums, type Matrix, product, transpose, zeros } from "../matrix.ts";

/**
 * How many regions have both industries, for each pair.
 *
 * @param presence regions × industries of 0 and 1
 * @param convention.diagonal the industry's own ubiquity, or 0
 * @returns industries × industries, symmetric
 * @throws RangeError if a cell is neither 0 nor 1
 * @source docs/formulas/proximity.md, equation 1
 */
export function cooccurrence(presence: Matrix, convention: { diagonal: "ubiquity" | "zero" }): Matrix {
  requirePresence(presence);
  const both = product(transpose(presence), presence);
  if (convention.diagonal === "zero") setDiagonal(both, 0);
  return both;
}

/**
 * Proximity of industries: the regions that have both over those that have the more common one.
 *
 * @param presence regions × industries of 0 and 1
 * @param convention.diagonal 1 as in the Atlas, or 0 to leave self-proximity out of what follows
 * @returns industries × industries in [0, 1], symmetric; 0 for an industry no region has
 * @throws RangeError if a cell is neither 0 nor 1
 * @source docs/formulas/proximity.md, equation 2; Hidalgo et al. 2007
 */
export function proximity(presence: Matrix, convention: { diagonal: 0 | 1 }): Matrix {
  const both = cooccurrence(presence, { diagonal: "ubiquity" });
  const ubiquity = columnSums(presence);
  const closeness = pairwise(both, (count, p, q) => count / Math.max(ubiquity[p]!, ubiquity[q]!));
  setDiagonal(closeness, convention.diagonal);
  return closeness;
}

/**
 * Conditional proximity: row p, column q is the share of the regions having p that have q too.
 *
 * @returns industries × industries in [0, 1], not symmetric; 0 in the row of an industry no region has
 * @source docs/formulas/proximity.md, equation 3
 */
export function conditionalProximity(presence: Matrix): Matrix {
  const ubiquity = columnSums(presence);
  return pairwise(cooccurrence(presence, { diagonal: "ubiquity" }), (count, p) => count / ubiquity[p]!);
}

function pairwise(counts: Matrix, of: (count: number, p: number, q: number) => number): Matrix {
  const result = zeros(counts.rows, counts.columns);
  for (let p = 0; p < counts.rows; p++)
    for (let q = 0; q < counts.columns; q++) {
      const count = counts.values[p * counts.columns + q]!;
      if (count > 0) result.values[p * counts.columns + q] = of(count, p, q);
    }
  return result;
}

function setDiagonal(matrix: Matrix, value: number): void {
  for (let i = 0; i < matrix.rows; i++) matrix.values[i * matrix.columns + i] = value;
}

function requirePresence(presence: Matrix): void {
  const bad = presence.values.findIndex((it) => it !== 0 && it !== 1);
  if (bad >= 0) throw new RangeError(`cell ${bad} is ${presence.values[bad]}, not 0 or 1`);
}
