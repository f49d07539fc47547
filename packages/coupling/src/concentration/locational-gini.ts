import { requireSameLength, totalAmount } from "../matrix.ts";

/**
 * Locational Gini of an industry: the area between its Lorenz curve over the regions, ordered by their share
 * of the industry over their share of everything, and the diagonal.
 *
 * @param industry, everything amounts by region, each ≥ 0
 * @param convention.maximum 0.5 for the area itself, as Krugman 1991 and EconGeo; 1 for twice the area
 * @returns a number in [0, maximum]; null if either is all zero. A region with neither adds nothing.
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/locational-gini.md
 */
export function locationalGini(
  industry: ArrayLike<number>,
  everything: ArrayLike<number>,
  convention: { maximum: 0.5 | 1 },
): number | null {
  requireSameLength(industry, everything);
  const [own, all] = [totalAmount(industry, "amount"), totalAmount(everything, "amount")];
  if (own === 0 || all === 0) return null;
  const regions = Array.from(industry, (it, r) => ({ rise: it / own, run: everything[r]! / all }))
    .filter((it) => it.rise > 0 || it.run > 0)
    .sort((a, b) => a.rise * b.run - b.rise * a.run);
  let [height, under] = [0, 0];
  for (const { rise, run } of regions) {
    under += run * (height + rise / 2);
    height += rise;
  }
  return (0.5 - under) * (convention.maximum / 0.5);
}
