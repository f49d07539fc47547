import { totalAmount } from "../matrix.ts";

/**
 * Gini coefficient, 2 Σ k x_(k) / (n Σ x) − (n + 1)/n, k the ascending rank.
 *
 * @param convention.correction "none" gives at most 1 − 1/n; "n/(n-1)" stretches that to 1
 * @returns a number in [0, 1]; null if there are no values, all are zero, or one value is to be corrected
 * @throws RangeError if a value is negative or not finite
 * @source docs/formulas/gini.md, equations 1 and 2
 */
export function gini(
  values: ArrayLike<number>,
  convention: { correction: "none" | "n/(n-1)" },
): number | null {
  const all = totalAmount(values, "value");
  const n = values.length;
  if (all === 0 || (convention.correction !== "none" && n < 2)) return null;
  const sorted = Float64Array.from(values).sort();
  const ranked = sorted.reduce((sum, it, k) => sum + (k + 1) * it, 0);
  const plain = Math.max(0, (2 * ranked) / (n * all) - (n + 1) / n);
  return convention.correction === "none" ? plain : (plain * n) / (n - 1);
}
