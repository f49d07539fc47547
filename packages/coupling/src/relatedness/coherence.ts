import { type Matrix, product, requireAmounts, requireSquare, rowSums } from "../matrix.ts";

/**
 * Coherence of each region: Σ_i s_i WAR_i, where WAR_i = Σ_j≠i τ_ij e_j / Σ_j≠i e_j is the relatedness of industry
 * i to the rest of the region, weighted by the rest's amounts, and s_i the industry's share.
 *
 * @param table regions × industries, amounts ≥ 0
 * @param relatedness τ, industries × industries, symmetric; its diagonal is not read. An industry the region has
 *   that τ says nothing of (NaN) leaves the region without a value
 * @returns one value for each region; null for an empty region and for one with a single industry, which has no
 *   rest (ReKS says 0)
 * @throws RangeError if the sizes do not fit or an amount is negative or not finite
 * @source docs/formulas/coherence.md, equation 1; Teece et al. 1994, Nesta & Saviotti 2005
 */
export function coherence(table: Matrix, relatedness: Matrix): (number | null)[] {
  requireSquare(relatedness);
  requireAmounts(table.values, "amount");
  const n = table.columns;
  const between = relatedness.values.map((it, at) => (Math.floor(at / n) === at % n ? 0 : it));
  const undefinedCells = between.map((it) => (Number.isNaN(it) ? 1 : 0));
  const known = { ...relatedness, values: between.map((it) => (Number.isNaN(it) ? 0 : it)) };
  const near = product(table, known).values;
  const unknown = product(table, { ...relatedness, values: undefinedCells }).values;
  return Array.from(rowSums(table), (all, r) => {
    let sum = 0;
    for (let i = 0, at = r * n; i < n; i++, at++) {
      const amount = table.values[at]!;
      if (amount === 0) continue;
      if (amount === all || unknown[at]! > 0) return null;
      sum += ((amount / all) * near[at]!) / (all - amount);
    }
    return all === 0 ? null : sum;
  });
}
