import { totalAmount } from "../matrix.ts";

/**
 * Shannon entropy of a structure, −Σ s log s with 0 log 0 = 0.
 *
 * @param convention.base of the logarithm, for example 2 for bits
 * @param convention.empty what a structure without any amount gives: null, or 0 as some peers say
 * @returns a number in [0, log n]
 * @throws RangeError if an amount is negative or not finite, or the base is not above 1
 * @source docs/formulas/entropy.md
 */
export function shannonEntropy(
  amounts: ArrayLike<number>,
  convention: { base: number; empty: null | 0 },
): number | null {
  if (!(convention.base > 1)) throw new RangeError(`base ${convention.base} is not above 1`);
  const all = totalAmount(amounts, "amount");
  if (all === 0) return convention.empty;
  let sum = 0;
  for (let i = 0; i < amounts.length; i++) {
    const share = amounts[i]! / all;
    if (share > 0) sum += share * Math.log(share);
  }
  return -sum / Math.log(convention.base) + 0;
}
