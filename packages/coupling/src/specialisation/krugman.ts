import {
  columnSums,
  type Matrix,
  requireSameLength,
  row,
  rowSums,
  totalAmount,
  transpose,
} from "../matrix.ts";

/**
 * Krugman distance of two structures: the sum of absolute differences of their shares.
 *
 * @param structure, reference amounts of the same industries, each ≥ 0
 * @returns K in [0, 2]: 0 for equal structures, 2 for no industry in common; null if either is all zero
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/krugman.md, equation 1
 */
export function krugmanDistance(structure: ArrayLike<number>, reference: ArrayLike<number>): number | null {
  requireSameLength(structure, reference);
  const own = totalAmount(structure, "amount");
  const other = totalAmount(reference, "reference amount");
  if (own === 0 || other === 0) return null;
  let distance = 0;
  for (let i = 0; i < structure.length; i++)
    distance += Math.abs(structure[i]! / own - reference[i]! / other);
  return distance;
}

/** What a region is compared with. Three numbers carry the name Krugman index; they differ here. */
export type KrugmanReference =
  /** All regions pooled, this one included: [0, 2), biased towards 0 for a large region. */
  | "all-regions"
  /** The other regions pooled. */
  | "other-regions-pooled"
  /** The unweighted mean of the other regions' shares; regions without any amount are left out of it. */
  | "other-regions-mean";

/**
 * Krugman specialisation of each region.
 *
 * @param table regions × industries, amounts ≥ 0
 * @returns one value per region in [0, 2]; null for an empty region or where nothing is left to compare with
 * @throws RangeError if an amount is negative or not finite
 * @source docs/formulas/krugman.md, equation 2
 */
export function krugmanSpecialisation(
  table: Matrix,
  convention: { reference: KrugmanReference },
): (number | null)[] {
  const pooled = columnSums(table);
  const shares = convention.reference === "other-regions-mean" ? shareRows(table) : null;
  return Array.from({ length: table.rows }, (_, r) => {
    const own = row(table, r);
    if (convention.reference === "all-regions") return krugmanDistance(own, pooled);
    return krugmanDistance(own, shares ? meanOfOthers(shares, r) : withoutOne(pooled, own));
  });
}

/**
 * Krugman concentration of each industry: Σ_r |c_ri − mean of the other industries' c_r|, where c_ri is
 * the share of industry i that is in region r. Industries without any amount are left out of the mean.
 *
 * @returns one value per industry in [0, 2]; null for an empty industry or when it is the only one
 * @source docs/formulas/krugman.md, equation 3
 */
export function krugmanConcentration(table: Matrix): (number | null)[] {
  return krugmanSpecialisation(transpose(table), { reference: "other-regions-mean" });
}

/**
 * Coefficient of specialisation: half the Krugman index, in [0, 1].
 *
 * @source docs/formulas/krugman.md, equation 4
 */
export function specialisationCoefficient(
  table: Matrix,
  convention: { reference: KrugmanReference },
): (number | null)[] {
  return krugmanSpecialisation(table, convention).map((k) => (k === null ? null : k / 2));
}

function withoutOne(pooled: Float64Array, own: Float64Array): Float64Array {
  return pooled.map((all, i) => Math.max(0, all - own[i]!));
}

interface ShareRows {
  shares: Float64Array[];
  sum: Float64Array;
}

function shareRows(table: Matrix): ShareRows {
  const totals = rowSums(table);
  const shares = Array.from({ length: table.rows }, (_, r) =>
    totals[r] === 0 ? new Float64Array(table.columns) : row(table, r).map((it) => it / totals[r]!),
  );
  const sum = new Float64Array(table.columns);
  for (const it of shares) for (let i = 0; i < sum.length; i++) sum[i]! += it[i]!;
  return { shares, sum };
}

function meanOfOthers({ shares, sum }: ShareRows, own: number): Float64Array {
  // A distance compares shares, so the sum over the others serves as well as their mean.
  return sum.map((all, i) => Math.max(0, all - shares[own]![i]!));
}
