import {
  columnSums,
  type Matrix,
  requireAmounts,
  row,
  rowSums,
  times,
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
 * Co-agglomeration of each pair of industries, Σ_r (c_ri − x_r)(c_rj − x_r) / (1 − Σ x²), as one matrix
 * product over the cells that are not 0. With `mean-of-industries` this is the index of Ellison, Glaeser and Kerr 2010; with a reference of all industries
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
  const held = sharesOf(table, convention.reference);
  const n = table.columns;
  if (!held) return { ...zeros(n, n), values: new Float64Array(n * n).fill(Number.NaN) };
  const both = jointShares(held.shares);
  const withReference = times(transpose(held.shares), held.x);
  const isEmpty = columnSums(table).map((it) => (it === 0 ? 1 : 0));
  const squares = 1 - held.spread;
  const values = both.values.map((it, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    if (isEmpty[i] || isEmpty[j]) return Number.NaN;
    return (it - (withReference[i]! + withReference[j]!) + squares) / held.spread;
  });
  return { ...both, values };
}

/** Σ_r c_ri c_rj. Most industries are absent from most regions, and only pairs that meet are added up. */
function jointShares(shares: Matrix): Matrix {
  const n = shares.columns;
  const sums = zeros(n, n);
  for (let r = 0; r < shares.rows; r++) {
    const own = row(shares, r);
    const present = Array.from(own.keys()).filter((i) => own[i]! > 0);
    for (const [k, i] of present.entries())
      for (let l = k; l < present.length; l++)
        sums.values[i * n + present[l]!]! += own[i]! * own[present[l]!]!;
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) sums.values[i * n + j] = sums.values[j * n + i]!;
  return sums;
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
  const held = sharesOf(table, convention.reference);
  if (present.length < 2 || !held) return null;
  const all = total(present.map((j) => sums[j]!));
  const w = present.map((j) => sums[j]! / all);
  let [pooled, single] = [0, 0];
  for (let r = 0; r < table.rows; r++) {
    const terms = present.map((j, k) => w[k]! * (row(held.shares, r)[j]! - held.x[r]!));
    pooled += total(terms) ** 2;
    single += total(terms.map((it) => it * it));
  }
  return (pooled - single) / (held.spread * (1 - total(w.map((it) => it * it))));
}

interface HeldShares {
  /** c_ri, 0 for an empty industry. */
  shares: Matrix;
  x: Float64Array;
  /** 1 − Σ x². */
  spread: number;
}

/** @returns null when the reference is empty or lies in one region */
function sharesOf(table: Matrix, reference: CoagglomerationReference): HeldShares | null {
  requireAmounts(table.values, "amount");
  const sums = columnSums(table);
  const share = (it: number, at: number) => it / (sums[at % table.columns]! || 1);
  const shares: Matrix = { ...table, values: table.values.map(share) };
  const amounts = referenceAmounts(table, shares, reference);
  const all = total(amounts);
  if (!(all > 0) || amounts.some((it) => it === all)) return null;
  const x = amounts.map((it) => it / all);
  return { shares, x, spread: 1 - total(x.map((it) => it * it)) };
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
