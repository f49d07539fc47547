import { columnSums, type Matrix, rowSums, total } from "../matrix.ts";
import { solve, solveTransposed } from "./lu.ts";
import { factorRequirements } from "./total-requirements.ts";

/**
 * Upstreamness: the mean number of stages from a sector's output to final use, U = (I − B)⁻¹·1, which are
 * the row sums of the Ghosh inverse. One linear system, no inverse.
 *
 * @param outputCoefficients B, closed or inventory-corrected
 * @returns one value per sector, ≥ 1 where B is not negative; null if I − B is singular
 * @source docs/formulas/upstreamness.md, equation 1; Antràs et al. 2012
 */
export function upstreamness(outputCoefficients: Matrix): Float64Array | null {
  const lu = factorRequirements(outputCoefficients);
  return lu && solve(lu, new Float64Array(outputCoefficients.rows).fill(1));
}

/**
 * Downstreamness: the mean number of stages from primary inputs to a sector's output, D = (I − Aᵀ)⁻¹·1,
 * which are the column sums of the Leontief inverse.
 *
 * @param inputCoefficients A
 * @returns one value per sector, ≥ 1 where A is not negative; null if I − A is singular
 * @source docs/formulas/upstreamness.md, equation 2
 */
export function downstreamness(inputCoefficients: Matrix): Float64Array | null {
  const lu = factorRequirements(inputCoefficients);
  return lu && solveTransposed(lu, new Float64Array(inputCoefficients.rows).fill(1));
}

/**
 * Rank-one approximation of upstreamness: 1 + r_i/(1 − mean r), r the row sums of B.
 *
 * @returns null if the mean row sum is 1
 * @source docs/formulas/upstreamness.md, equation 4; Bartolucci et al. 2023
 */
export function upstreamnessRankOne(outputCoefficients: Matrix): Float64Array | null {
  return rankOne(rowSums(outputCoefficients));
}

/** Rank-one approximation of downstreamness, from the column sums of A. */
export function downstreamnessRankOne(inputCoefficients: Matrix): Float64Array | null {
  return rankOne(columnSums(inputCoefficients));
}

function rankOne(sums: Float64Array): Float64Array | null {
  const rest = 1 - total(sums) / sums.length;
  return rest === 0 ? null : sums.map((it) => 1 + it / rest);
}
