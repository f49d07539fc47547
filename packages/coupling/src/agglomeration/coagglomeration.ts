import {
  columnSums,
  type Matrix,
  product,
  requireAmounts,
  row,
  rowSums,
  total,
  transpose,
  zeros,
} from "../matrix.ts";

/** What the regions' shares of an industry are held against. The indices of 1997 and 2010 differ here alone. */
export type CoagglomerationReference =
  /** Each region's share of everything in the table. */
  | "all-industries"
  /** Unweighted mean of the industries' regional shares; empty industries are left out (EGK 2010). */
  | "mean-of-industries"
  /** Amounts by region from elsewhere, such as all manufacturing (EG 1997). */
  | ArrayLike<number>;

/**
 * Co-agglomeration of each pair of industries, Σ_r (c_ri − x_r)(c_rj − x_r) / (1 − Σ x²), as one matrix product.
 * With `mean-of-industries` this is the index of Ellison, Glaeser and Kerr 2010; with a reference of all industries
 * it equals the index of 1997 for a group of two. Needs no plants: their Herfindahls cancel.
 *
 * @param table regions × industries, amounts ≥ 0
 * @returns industries × industries, symmetric, in about [−1, 1]; NaN in the row and column of an empty industry and
 *   everywhere when one region holds the whole reference. The diagonal is the same expression with i = j.
 * @throws RangeError if an amount is negative or not finite, or the reference has another number of regions
 * @source docs/formulas/coagglomeration.md, equation 1
 */
export function pairwiseCoagglomeration(
  table: Matrix,
  convention: { reference: CoagglomerationReference },
): Matrix {
  const deviations = deviationsOf(table, convention.reference);
  if (!deviations) return { ...zeros(table.columns, table.columns), values: nan(table.columns ** 2) };
  const pairs = product(transpose(deviations.of), deviations.of);
  const isEmpty = columnSums(table).map((it) => (it === 0 ? 1 : 0));
  const n = table.columns;
  const values = pairs.values.map((it, at) =>
    isEmpty[at % n] || isEmpty[Math.floor(at / n)] ? Number.NaN : it / deviations.spread,
  );
  return { ...pairs, values };
}

/**
 * Co-agglomeration of a group of industries (Ellison and Glaeser 1997):
 * [G/(1 − X) − H − Σ γ_j w_j² (1 − H_j)] / (1 − Σ w_j²), with w_j the industries' shares of the group.
 * γ_j (1 − H_j) is G_j/(1 − X) − H_j, so the plant Herfindahls cancel and what is left is computed:
 * [G − Σ w_j² G_j] / ((1 − X)(1 − Σ w_j²)).
 *
 * @param table regions × all industries, amounts ≥ 0
 * @param group indices of its industries; empty ones add nothing
 * @returns null when fewer than two industries of the group have anything, or one region holds the whole reference
 * @throws RangeError as `pairwiseCoagglomeration`, or if an index is of no industry or given twice
 * @source docs/formulas/coagglomeration.md, equation 2
 */
export function groupCoagglomeration(
  table: Matrix,
  group: readonly number[],
  convention: { reference: CoagglomerationReference },
): number | null {
  requireGroup(group, table.columns);
  const sums = columnSums(table);
  const present = group.filter((j) => sums[j]! > 0);
  const deviations = deviationsOf(table, convention.reference);
  if (present.length < 2 || !deviations) return null;
  const all = total(present.map((j) => sums[j]!));
  const w = present.map((j) => sums[j]! / all);
  let [pooled, single] = [0, 0];
  for (let r = 0; r < table.rows; r++) {
    const terms = present.map((j, k) => w[k]! * row(deviations.of, r)[j]!);
    pooled += total(terms) ** 2;
    single += total(terms.map((it) => it * it));
  }
  return (pooled - single) / (deviations.spread * (1 - total(w.map((it) => it * it))));
}

interface Deviations {
  /** c_ri − x_r. */
  of: Matrix;
  /** 1 − Σ x². */
  spread: number;
}

/** @returns null when the reference is empty or lies in one region */
function deviationsOf(table: Matrix, reference: CoagglomerationReference): Deviations | null {
  requireAmounts(table.values, "amount");
  const sums = columnSums(table);
  const share = (it: number, at: number) => it / (sums[at % table.columns]! || 1);
  const shares: Matrix = { ...table, values: table.values.map(share) };
  const amounts = referenceAmounts(table, shares, reference);
  const all = total(amounts);
  if (!(all > 0) || amounts.some((it) => it === all)) return null;
  const x = amounts.map((it) => it / all);
  const values = shares.values.map((it, at) => it - x[Math.floor(at / table.columns)]!);
  return { of: { ...table, values }, spread: 1 - total(x.map((it) => it * it)) };
}

function referenceAmounts(table: Matrix, shares: Matrix, reference: CoagglomerationReference): Float64Array {
  if (reference === "all-industries") return rowSums(table);
  if (reference === "mean-of-industries") return rowSums(shares);
  requireAmounts(reference, "reference of region");
  if (reference.length !== table.rows)
    throw new RangeError(`${reference.length} reference amounts for ${table.rows} regions`);
  return Float64Array.from(reference);
}

function requireGroup(group: readonly number[], industries: number): void {
  const bad = group.find((it) => !(Number.isInteger(it) && it >= 0 && it < industries));
  if (bad !== undefined) throw new RangeError(`industry ${bad} of the group is none of ${industries}`);
  if (new Set(group).size < group.length) throw new RangeError("an industry stands twice in the group");
}

const nan = (length: number) => new Float64Array(length).fill(Number.NaN);
