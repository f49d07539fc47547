import { type Matrix, zeros } from "../matrix.ts";

/** Columns of a design told apart by their Gram matrix. */
export interface Independence {
  /** Columns that are no combination of earlier ones, ascending. */
  kept: number[];
  /** The others, each with the combination of kept columns that it is. */
  aliased: { column: number; of: Float64Array }[];
}

/** A column counts as a combination of earlier ones when less than this share of its square is left over. */
const negligible = 1e-11;

/** Which columns of a design are combinations of earlier ones, from XᵀX. */
export function independentColumns(gram: Matrix): Independence {
  const kept: number[] = [];
  const aliased: number[] = [];
  let factors: Float64Array[] = [];
  for (let c = 0; c < gram.rows; c++) {
    const row = forward(
      factors,
      Float64Array.from(kept, (k) => gram.values[c * gram.rows + k]!),
    );
    const whole = gram.values[c * gram.rows + c]!;
    const left = whole - row.reduce((sum, it) => sum + it * it, 0);
    if (!(left > negligible * whole)) {
      aliased.push(c);
      continue;
    }
    factors = [...factors, Float64Array.of(...row, Math.sqrt(left))];
    kept.push(c);
  }
  const combination = (column: number) => {
    const on = Float64Array.from(kept, (k) => gram.values[column * gram.rows + k]!);
    return { column, of: back(factors, forward(factors, on)) };
  };
  return { kept, aliased: aliased.map(combination) };
}

/** A positive definite matrix factored as L Lᵀ, rows of L. */
export interface Cholesky {
  rows: readonly Float64Array[];
}

/** @returns null if the matrix is not positive definite to working precision */
export function cholesky(matrix: Matrix): Cholesky | null {
  const rows: Float64Array[] = [];
  for (let c = 0; c < matrix.rows; c++) {
    const row = forward(rows, matrix.values.subarray(c * matrix.rows, c * matrix.rows + c));
    const whole = matrix.values[c * matrix.rows + c]!;
    const left = whole - row.reduce((sum, it) => sum + it * it, 0);
    if (!(left > 1e-14 * whole)) return null;
    const full = new Float64Array(c + 1);
    full.set(row);
    full[c] = Math.sqrt(left);
    rows.push(full);
  }
  return { rows };
}

/** Solves M x = b. */
export const solveCholesky = ({ rows }: Cholesky, b: Float64Array): Float64Array =>
  back(rows, forward(rows, b));

/** M⁻¹. */
export function inverseOf(factored: Cholesky): Matrix {
  const n = factored.rows.length;
  const inverse = zeros(n, n);
  for (let c = 0; c < n; c++) {
    const unit = new Float64Array(n);
    unit[c] = 1;
    solveCholesky(factored, unit).forEach((it, r) => {
      inverse.values[r * n + c] = it;
    });
  }
  return inverse;
}

/** Solves L y = b for as many values as there are rows. */
function forward(rows: readonly Float64Array[], b: Float64Array): Float64Array {
  const y = new Float64Array(rows.length);
  for (let i = 0; i < y.length; i++) {
    const row = rows[i]!;
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= row[k]! * y[k]!;
    y[i] = sum / row[i]!;
  }
  return y;
}

/** Solves Lᵀ x = y. */
function back(rows: readonly Float64Array[], y: Float64Array): Float64Array {
  const x = Float64Array.from(y);
  for (let i = x.length - 1; i >= 0; i--) {
    x[i]! /= rows[i]![i]!;
    for (let k = 0; k < i; k++) x[k]! -= rows[i]![k]! * x[i]!;
  }
  return x;
}
