import { requireSameLength, totalAmount } from "../matrix.ts";

/**
 * Theil's T, Σ (x/X) ln(n x/X), natural logarithm, with 0 ln 0 = 0.
 *
 * @returns a number in [0, ln n]; null if all values are zero
 * @throws RangeError if a value is negative or not finite
 * @source docs/formulas/theil.md, equation 1
 */
export function theilT(values: ArrayLike<number>): number | null {
  return theilTWeighted(
    values,
    Array.from(values, () => 1),
  );
}

/**
 * Theil's T of groups with populations, Σ (Y_i/Y) ln((Y_i/Y)/(P_i/P)).
 *
 * @param totals of each group, Y_i ≥ 0 (mean × population, not the mean)
 * @param populations P_i ≥ 0
 * @returns a number in [0, ∞); null if either is all zero, or a group has a total but no population
 * @throws RangeError if lengths differ or a value is negative or not finite
 * @source docs/formulas/theil.md, equation 3
 */
export function theilTWeighted(totals: ArrayLike<number>, populations: ArrayLike<number>): number | null {
  requireSameLength(totals, populations);
  const [all, people] = [totalAmount(totals, "total"), totalAmount(populations, "population")];
  if (all === 0 || people === 0) return null;
  let sum = 0;
  for (let i = 0; i < totals.length; i++) {
    const share = totals[i]! / all;
    if (share === 0) continue;
    if (populations[i] === 0) return null;
    sum += share * Math.log(share / (populations[i]! / people));
  }
  return sum;
}

/** T = between + within. */
export interface TheilDecomposition {
  total: number;
  between: number;
  within: number;
}

/**
 * Theil's T split over groups: between groups, and within them weighted by their shares of the total (not of
 * the population, which does not add up).
 *
 * @param groups one label per value
 * @returns null if all values are zero
 * @throws RangeError if lengths differ or a value is negative or not finite
 * @source docs/formulas/theil.md, equation 4
 */
export function theilTDecomposition(
  values: ArrayLike<number>,
  groups: ArrayLike<string | number>,
): TheilDecomposition | null {
  if (groups.length !== values.length)
    throw new RangeError(`${groups.length} groups for ${values.length} values`);
  const total = theilT(values);
  if (total === null) return null;
  const rows = Array.from(values, (value, i) => ({ value, group: groups[i]! }));
  const members = [...Map.groupBy(rows, (it) => it.group).values()].map((list) => list.map((it) => it.value));
  const sums = members.map((list) => totalAmount(list, "value"));
  const all = totalAmount(sums, "group total");
  const between = theilTWeighted(
    sums,
    members.map((list) => list.length),
  )!;
  const within = members.reduce((sum, list, g) => sum + (sums[g]! / all) * (theilT(list) ?? 0), 0);
  return { total, between, within };
}

/**
 * Theil's L, the mean logarithmic deviation: mean of ln(mean/x).
 *
 * @returns a number in [0, ∞); null if there are no values or any is zero
 * @throws RangeError if a value is negative or not finite
 * @source docs/formulas/theil.md, equation 2
 */
export function theilL(values: ArrayLike<number>): number | null {
  const mean = totalAmount(values, "value") / values.length;
  const each = Array.from(values);
  if (each.length === 0 || each.some((it) => it === 0)) return null;
  return each.reduce((sum, it) => sum + (Math.log(mean) - Math.log(it)), 0) / each.length;
}
