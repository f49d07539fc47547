import { requireAmounts } from "../matrix.ts";

/**
 * Gini coefficient of location quotients, 2/(n² mean) Σ_k k (LQ_(k) − mean), k the ascending rank.
 *
 * @param quotients of one industry over regions, or of one region over industries
 * @returns a number in [0, 1 − 1/n]; null if there are none or all are zero
 * @throws RangeError if a quotient is negative or not finite
 * @source docs/formulas/gini.md, equation 3
 */
export function giniOfQuotients(quotients: ArrayLike<number>): number | null {
  requireAmounts(quotients, "quotient");
  const sorted = Float64Array.from(quotients).sort();
  const n = sorted.length;
  const mean = sorted.reduce((sum, it) => sum + it, 0) / n;
  if (n === 0 || mean === 0) return null;
  return (2 / (n * n * mean)) * sorted.reduce((sum, it, k) => sum + (k + 1) * (it - mean), 0);
}
