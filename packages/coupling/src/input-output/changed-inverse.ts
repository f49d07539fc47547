import { addScaled, type Matrix, requireSameLength, requireSquare, row, times } from "../matrix.ts";

/**
 * The Leontief inverse after some coefficients changed, by Sherman and Morrison, in n² operations instead of
 * 2n³: (I − A − d eᵀ)⁻¹ = L + (L d)(eᵀ L)/(1 − eᵀ L d).
 *
 * @param leontief L, left as it is
 * @returns null if the changed system is singular to working precision
 * @throws RangeError if the sizes do not fit or a change is not finite
 * @source docs/formulas/input-output.md, equation 6; Sherman & Morrison 1950
 */
export function changedInverse(leontief: Matrix, change: CoefficientChange): Matrix | null {
  const { left, right, denominator } = rankOneOf(leontief, change);
  const scale = 1 + Math.abs(1 - denominator);
  if (!(Math.abs(denominator) > leontief.rows * Number.EPSILON * scale)) return null;
  const changed: Matrix = { ...leontief, values: leontief.values.slice() };
  left.forEach((it, i) => void (it !== 0 && addScaled(row(changed, i), right, it / denominator)));
  return changed;
}

/** What is added to the coefficients: to one cell, to a buyer's column or to a seller's row. */
export type CoefficientChange =
  | { row: number; column: number; by: number }
  | { column: number; by: ArrayLike<number> }
  | { row: number; by: ArrayLike<number> };

function rankOneOf(leontief: Matrix, change: CoefficientChange) {
  requireSquare(leontief);
  requireChange(leontief.rows, change);
  if ("row" in change && "column" in change) {
    const left = columnOf(leontief, change.row).map((it) => it * change.by);
    return { left, right: row(leontief, change.column), denominator: 1 - left[change.column]! };
  }
  if ("column" in change) {
    const left = times(leontief, change.by);
    return { left, right: row(leontief, change.column), denominator: 1 - left[change.column]! };
  }
  const right = new Float64Array(leontief.columns);
  for (let j = 0; j < leontief.rows; j++) addScaled(right, row(leontief, j), change.by[j]!);
  return { left: columnOf(leontief, change.row), right, denominator: 1 - right[change.row]! };
}

function columnOf({ values, rows, columns }: Matrix, j: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => values[i * columns + j]!);
}

function requireChange(n: number, change: CoefficientChange): void {
  const places = ["row" in change ? change.row : 0, "column" in change ? change.column : 0];
  for (const it of places)
    if (!(Number.isInteger(it) && it >= 0 && it < n)) throw new RangeError(`no sector ${it} among ${n}`);
  const by = typeof change.by === "number" ? [change.by] : change.by;
  if (typeof change.by !== "number") requireSameLength(change.by, { length: n });
  if (!Array.from(by).every(Number.isFinite)) throw new RangeError("a change is not finite");
}
