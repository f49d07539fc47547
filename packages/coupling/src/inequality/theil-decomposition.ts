import { requireSameLength, total, totalAmount } from "../matrix.ts";
import { type TheilDecomposition, theilL, theilTWeighted } from "./theil.ts";

/**
 * Theil's T of units with populations, split over groups of them: between the groups, and within them weighted by
 * their shares of the total.
 *
 * @param totals Y_i of each unit, ≥ 0 (mean × population, not the mean)
 * @param populations P_i ≥ 0
 * @param groups one label per unit
 * @returns parts that add up; null if either is all zero, or a unit has a total but no population
 * @throws RangeError if lengths differ or a value is negative or not finite
 * @source docs/formulas/theil.md, equation 5
 */
export function theilTWeightedDecomposition(
  totals: ArrayLike<number>,
  populations: ArrayLike<number>,
  groups: ArrayLike<string | number>,
): TheilDecomposition | null {
  requireSameLength(totals, populations);
  const whole = theilTWeighted(totals, populations);
  const parts = grouped(groups, totals.length).map((members) => ({
    totals: members.map((i) => totals[i]!),
    populations: members.map((i) => populations[i]!),
  }));
  if (whole === null) return null;
  const sums = parts.map((it) => total(it.totals));
  const all = total(sums);
  const between = theilTWeighted(
    sums,
    parts.map((it) => total(it.populations)),
  )!;
  const within = parts.reduce(
    (sum, it, g) => sum + (sums[g]! / all) * (theilTWeighted(it.totals, it.populations) ?? 0),
    0,
  );
  return { total: whole, between, within };
}

/**
 * Theil's L split over groups: between them, and within them weighted by their shares of the **number** of values
 * (T weights by shares of the total).
 *
 * @returns parts that add up; null if there are no values or any is zero
 * @throws RangeError if lengths differ or a value is negative or not finite
 * @source docs/formulas/theil.md, equation 6
 */
export function theilLDecomposition(
  values: ArrayLike<number>,
  groups: ArrayLike<string | number>,
): TheilDecomposition | null {
  const members = grouped(groups, values.length).map((list) => list.map((i) => values[i]!));
  const whole = theilL(values);
  if (whole === null) return null;
  const n = values.length;
  const mean = totalAmount(values, "value") / n;
  const between = total(members.map((it) => (it.length / n) * Math.log(mean / (total(it) / it.length))));
  const within = total(members.map((it) => (it.length / n) * theilL(it)!));
  return { total: whole, between, within };
}

/** Indices of the members of each group. */
function grouped(groups: ArrayLike<string | number>, length: number): number[][] {
  if (groups.length !== length) throw new RangeError(`${groups.length} groups for ${length} values`);
  const indices = Array.from({ length }, (_, i) => i);
  return [...Map.groupBy(indices, (i) => groups[i]!).values()];
}
