import { requireAmounts, total } from "../matrix.ts";
import { shannonEntropy } from "./entropy.ts";

/** Entropy of classes = entropy of their groups + mean entropy within them. */
export interface EntropyDecomposition {
  total: number;
  /** Entropy of the groups: unrelated variety. */
  between: number;
  /** Entropies within the groups weighted by their shares: related variety. */
  within: number;
}

/**
 * Shannon entropy split over groups (Frenken et al. 2007): unrelated variety between the groups, related variety
 * within them.
 *
 * @param amounts of the classes, each ≥ 0
 * @param groups one label per class, such as its division
 * @param convention.base of the logarithm, above 1
 * @returns parts that add up; null without any amount
 * @throws RangeError if lengths differ, an amount is negative or not finite, or the base is not above 1
 * @source docs/formulas/entropy.md, equations 2 to 4
 */
export function entropyDecomposition(
  amounts: ArrayLike<number>,
  groups: ArrayLike<string | number>,
  convention: { base: number },
): EntropyDecomposition | null {
  if (groups.length !== amounts.length)
    throw new RangeError(`${groups.length} groups for ${amounts.length} amounts`);
  requireAmounts(amounts, "amount");
  const of = (values: ArrayLike<number>) => shannonEntropy(values, { base: convention.base, empty: 0 })!;
  const classes = Array.from(amounts, (amount, i) => ({ amount, group: groups[i]! }));
  const members = [...Map.groupBy(classes, (it) => it.group).values()].map((list) =>
    list.map((it) => it.amount),
  );
  const sums = members.map((list) => total(list));
  const all = total(sums);
  if (all === 0) return null;
  const within = members.reduce((sum, list, g) => sum + (sums[g]! / all) * of(list), 0);
  return { total: of(amounts), between: of(sums), within };
}
