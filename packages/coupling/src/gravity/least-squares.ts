import { total } from "../matrix.ts";
import { type Design, fitted, gram, projected } from "./design.ts";
import { cholesky, independentColumns, inverseOf, solveCholesky } from "./elimination.ts";
import { variances } from "./poisson.ts";

export interface LeastSquaresFit {
  names: readonly string[];
  coefficients: number[];
  /** Null when there are no more observations than columns. */
  standardErrors: (number | null)[];
  /** Share of the variance explained; null when the values do not vary. */
  rSquared: number | null;
  observations: number;
}

/**
 * Ordinary least squares.
 *
 * @param convention.errors "homoskedastic": one variance for all; "robust" HC0, "robust-small-sample" HC1
 * @returns the fit, or the first column that is a combination of earlier ones
 * @throws RangeError if lengths differ
 * @source docs/formulas/gravity.md, equation 5
 */
export function leastSquares(
  design: Design,
  y: Float64Array,
  convention: { errors: "homoskedastic" | "robust" | "robust-small-sample" },
): LeastSquaresFit | { collinear: string } {
  if (y.length !== design.columns.length)
    throw new RangeError(`${y.length} values for ${design.columns.length} observations`);
  const moments = gram(design, new Float64Array(y.length).fill(1));
  const { aliased } = independentColumns(moments);
  const factored = cholesky(moments);
  if (aliased.length > 0 || !factored) return { collinear: design.names[aliased[0]?.column ?? 0]! };
  let beta = new Float64Array(design.names.length);
  // The second round takes out what the first lost to rounding.
  for (let round = 0; round < 3; round++) {
    const rest = residualsOf(design, y, beta);
    const step = solveCholesky(factored, projected(design, rest));
    beta = beta.map((it, c) => it + step[c]!);
  }
  const residuals = residualsOf(design, y, beta);
  const squares = total(residuals.map((it) => it * it));
  const freedom = y.length - beta.length;
  const dispersion = freedom > 0 ? squares / freedom : null;
  const errors = convention.errors === "homoskedastic" ? "quasi-poisson" : convention.errors;
  const spread = variances({ design, inverse: inverseOf(factored), residuals, dispersion, errors });
  const mean = total(y) / y.length;
  const about = total(y.map((it) => (it - mean) ** 2));
  return {
    names: design.names,
    coefficients: Array.from(beta),
    standardErrors: Array.from(beta, (_, c) => (spread ? Math.sqrt(spread[c]!) : null)),
    rSquared: about > 0 ? 1 - squares / about : null,
    observations: y.length,
  };
}

function residualsOf(design: Design, y: Float64Array, beta: Float64Array): Float64Array {
  const explained = fitted(design, beta);
  return y.map((it, o) => it - explained[o]!);
}
