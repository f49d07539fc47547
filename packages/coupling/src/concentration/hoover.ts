import { krugmanDistance } from "../specialisation/krugman.ts";

/**
 * Hoover concentration of an industry over regions: half the sum of absolute differences between its
 * regional shares and those of the reference.
 *
 * @param industry, reference amounts by region, each ≥ 0
 * @returns a number in [0, 1]; null if either is all zero
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/hoover.md
 */
export function hooverConcentration(
  industry: ArrayLike<number>,
  reference: ArrayLike<number>,
): number | null {
  const distance = krugmanDistance(industry, reference);
  return distance === null ? null : distance / 2;
}
