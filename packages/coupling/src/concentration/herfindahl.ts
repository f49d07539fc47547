import { totalAmount } from "../matrix.ts";

/**
 * Herfindahl–Hirschman index of a structure: the sum of squared shares.
 *
 * @param amounts one per industry, each ≥ 0
 * @returns H in [1/n, 1], n the number of industries given; null if all are zero
 * @throws RangeError if an amount is negative or not finite
 * @source docs/formulas/herfindahl.md, equation 1
 */
export function herfindahl(amounts: ArrayLike<number>): number | null {
  const all = totalAmount(amounts, "amount");
  if (all === 0) return null;
  let squares = 0;
  for (let i = 0; i < amounts.length; i++) squares += (amounts[i]! / all) ** 2;
  return squares;
}

/** Number of equal industries that would give the same H: 1/H, in [1, n]; null if all are zero. */
export function equivalentNumber(amounts: ArrayLike<number>): number | null {
  const h = herfindahl(amounts);
  return h === null ? null : 1 / h;
}

/**
 * Normalised Herfindahl index (H − 1/n)/(1 − 1/n).
 *
 * @param convention.count which industries n counts: all given, zero ones too, or only those present.
 *   Peers count all, so that adding an empty industry changes their value.
 * @returns a number in [0, 1]; null if all are zero or n is 1
 * @source docs/formulas/herfindahl.md, equation 2
 */
export function herfindahlNormalised(
  amounts: ArrayLike<number>,
  convention: { count: "all" | "present" },
): number | null {
  const h = herfindahl(amounts);
  const n = convention.count === "all" ? amounts.length : Array.from(amounts).filter((it) => it > 0).length;
  return h === null || n < 2 ? null : (h - 1 / n) / (1 - 1 / n);
}
