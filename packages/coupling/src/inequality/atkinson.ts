import { totalAmount } from "../matrix.ts";

/**
 * Atkinson index, 1 − (mean of x^(1−ε))^(1/(1−ε)) / mean; at ε = 1 one less geometric over arithmetic mean.
 *
 * @param convention.epsilon aversion to inequality, ≥ 0; indifference (0) gives 0
 * @returns a number in [0, 1]: with ε ≥ 1 a zero gives 1; null if there are no values or all are zero
 * @throws RangeError if a value is negative or not finite, or ε is negative or not finite
 * @source docs/formulas/atkinson.md
 */
export function atkinson(values: ArrayLike<number>, convention: { epsilon: number }): number | null {
  const { epsilon } = convention;
  if (!(epsilon >= 0 && epsilon < Number.POSITIVE_INFINITY))
    throw new RangeError(`epsilon ${epsilon} is not a finite number of 0 or more`);
  const all = totalAmount(values, "value");
  if (all === 0) return null;
  const relative = Array.from(values, (it) => (it * values.length) / all);
  if (epsilon === 0) return 0;
  if (epsilon >= 1 && relative.some((it) => it === 0)) return 1;
  const mean = (each: (it: number) => number) =>
    relative.reduce((sum, it) => sum + each(it), 0) / relative.length;
  if (epsilon === 1) return 1 - Math.exp(mean(Math.log));
  return 1 - mean((it) => it ** (1 - epsilon)) ** (1 / (1 - epsilon));
}
