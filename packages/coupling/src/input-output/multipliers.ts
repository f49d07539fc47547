import {
  columnSums,
  type Matrix,
  product,
  requireSameLength,
  requireSquare,
  row,
  rowSums,
  total,
  zeros,
} from "../matrix.ts";
import type { Transactions } from "./coefficients.ts";

/**
 * Intensities S: a satellite account per unit of output.
 *
 * @param account accounts × sectors, for example jobs or emissions
 * @returns accounts × sectors; 0 for a sector without output
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/multipliers.md, equation 1
 */
export function intensities(account: Matrix, output: ArrayLike<number>): Matrix {
  requireSameLength(output, { length: account.columns });
  const values = account.values.map((it, at) => {
    const x = output[at % account.columns]!;
    return x === 0 ? 0 : it / x;
  });
  return { ...account, values };
}

/**
 * Value added per unit of output, (x − Σ inputs) / x. Negative where inputs cost more than the output.
 *
 * @returns by sector; 0 for a sector without output
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/multipliers.md, equation 1
 */
export function valueAddedShares({ flows, output }: Transactions): Float64Array {
  requireSameLength(output, { length: flows.columns });
  return columnSums(flows).map((bought, j) => (output[j] === 0 ? 0 : (output[j]! - bought) / output[j]!));
}

/**
 * Multipliers M = S·L: the account's amount behind one unit of final demand. With value added as the
 * account every multiplier of a closed table is 1.
 *
 * @source docs/formulas/multipliers.md, equation 2
 */
export function multipliers(intensity: Matrix, leontief: Matrix): Matrix {
  return product(intensity, leontief);
}

/**
 * Multiplier product matrix m_ij = rowsum_i(L) colsum_j(L) / sum(L).
 *
 * @source docs/formulas/multipliers.md, equation 3; Sonis, Hewings & Guo 1997
 */
export function multiplierProductMatrix(leontief: Matrix): Matrix {
  return outer(rowSums(leontief), columnSums(leontief), 1 / total(leontief.values));
}

/**
 * Field of influence of a change in a_ij: how every cell of L moves. First-order, L[·,i] × L[j,·], is the
 * movement per unit of a change near 0. With the change itself, ΔL = L[·,i] L[j,·] / (1/change − l_ji) is exact.
 *
 * @param of.i, of.j the cell of A: row i sells, column j buys
 * @param of.change what is added to a_ij; left out, the first-order field
 * @returns null if the changed system is singular
 * @throws RangeError if there is no such cell
 * @source docs/formulas/multipliers.md, equations 4 and 5; Sonis & Hewings 1989
 */
export function fieldOfInfluence(
  leontief: Matrix,
  of: { i: number; j: number; change?: number },
): Matrix | null {
  requireSquare(leontief);
  const { rows: n, values } = leontief;
  for (const it of [of.i, of.j])
    if (!(Number.isInteger(it) && it >= 0 && it < n)) throw new RangeError(`no sector ${it} among ${n}`);
  const column = Float64Array.from({ length: n }, (_, r) => values[r * n + of.i]!);
  if (of.change === undefined) return outer(column, row(leontief, of.j), 1);
  const denominator = 1 - of.change * values[of.j * n + of.i]!;
  if (Math.abs(denominator) <= n * Number.EPSILON) return null;
  return outer(column, row(leontief, of.j), of.change / denominator);
}

/** Sum of the first-order fields of all cells: rowsum(L) × colsum(L). */
export function totalInfluence(leontief: Matrix): Matrix {
  return outer(rowSums(leontief), columnSums(leontief), 1);
}

function outer(left: Float64Array, right: Float64Array, factor: number): Matrix {
  const result = zeros(left.length, right.length);
  left.forEach((l, i) => {
    row(result, i).set(right.map((r) => l * r * factor));
  });
  return result;
}
