import { requireAmounts, requireSameLength, total, totalAmount } from "../matrix.ts";
import { deviation } from "../moments.ts";

/**
 * Coefficient of variation: standard deviation over mean.
 *
 * @param convention.deviation "sample" divides by n − 1, "population" by n
 * @returns a number ≥ 0; null if the mean is 0 or there are too few values
 * @throws RangeError if a value is negative or not finite
 * @source docs/formulas/variation.md, equation 1
 */
export function coefficientOfVariation(
  values: ArrayLike<number>,
  convention: { deviation: "sample" | "population" },
): number | null {
  const mean = totalAmount(values, "value") / values.length;
  if (values.length < (convention.deviation === "sample" ? 2 : 1) || mean === 0) return null;
  return deviation(Float64Array.from(values), convention.deviation) / mean;
}

/**
 * Williamson index: weighted coefficient of variation around the weighted mean.
 *
 * @param values of regions, for example income per head, each ≥ 0
 * @param weights for example population, each ≥ 0
 * @returns a number ≥ 0; null if the weights are all zero or the weighted mean is 0
 * @throws RangeError if lengths differ or a number is negative or not finite
 * @source docs/formulas/variation.md, equation 2
 */
export function williamson(values: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  requireSameLength(values, weights);
  requireAmounts(values, "value");
  const all = totalAmount(weights, "weight");
  const each = Array.from(values, (value, i) => ({ value, weight: weights[i]! / all }));
  const mean = total(each.map((it) => it.value * it.weight));
  if (!(mean > 0)) return null;
  return Math.sqrt(total(each.map((it) => it.weight * (it.value - mean) ** 2))) / mean;
}
