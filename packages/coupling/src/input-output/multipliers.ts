import {
  columnSums,
  type Matrix,
  product,
  requireSameLength,
  row,
  rowSums,
  total,
  zeros,
} from "../matrix.ts";

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
 * First-order field of influence of a change in a_ij: how every cell of L moves, L[·,i] × L[j,·].
 *
 * @source docs/formulas/multipliers.md, equation 4; Sonis & Hewings 1989
 */
export function fieldOfInfluence(leontief: Matrix, { i, j }: { i: number; j: number }): Matrix {
  const column = Float64Array.from(
    { length: leontief.rows },
    (_, r) => leontief.values[r * leontief.columns + i]!,
  );
  return outer(column, row(leontief, j), 1);
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
