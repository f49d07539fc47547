import { type Matrix, requireAmounts, total } from "../matrix.ts";
import { columnsOf, type Design, fitted, gram, observationsOf, projected } from "./design.ts";
import { type Cholesky, cholesky, independentColumns, inverseOf, solveCholesky } from "./elimination.ts";
import { separatedObservations } from "./separation.ts";

/** What stands behind the standard errors. */
export type ErrorKind =
  /** The variance is the mean, as in a Poisson law. */
  | "poisson"
  /** The variance is proportional to the mean; the factor is Pearson's χ² over the degrees of freedom. */
  | "quasi-poisson"
  /** No law of the variance: the sandwich, HC0. */
  | "robust"
  /** The sandwich times n/(n − p), HC1. */
  | "robust-small-sample";

export interface RegressionConvention {
  errors: ErrorKind;
  /** Observations of 0 that a regressor tells apart: refused, or left out and listed. Refused all the same when a regressor does nothing else. */
  separation: "refuse" | "drop";
  /** Columns that are combinations of earlier ones: refused, or left without a coefficient. */
  collinear: "refuse" | "leave-out";
}

export interface PoissonFit {
  /** Names of the columns. */
  names: readonly string[];
  /** One per column; null for one left out as collinear. */
  coefficients: (number | null)[];
  /** One per column; null too when nothing is left to estimate the spread from. */
  standardErrors: (number | null)[];
  /** 2 Σ [y ln(y/μ) − (y − μ)]. */
  deviance: number;
  /** Pearson's χ² over n − p; null when n = p. */
  dispersion: number | null;
  /** Observations used. */
  observations: number;
  /** Observations left out as separated. */
  separated: number[];
  /** Newton steps. */
  steps: number;
}

/** Why there is no fit. */
export type NoFit =
  | { reason: "no-positive-value" }
  | { reason: "collinear"; column: string }
  | { reason: "separated"; observations: number[] }
  | { reason: "not-converged"; steps: number; change: number };

/**
 * Poisson pseudo-maximum likelihood: E(y) = exp(Xβ) with zeros kept (Santos Silva and Tenreyro 2006), by Newton's
 * steps (iteratively reweighted least squares). y need not be whole numbers.
 *
 * @param design with the constant as its first column, as `designOf` makes it
 * @param y one per observation, ≥ 0
 * @returns a fit at which the score vanishes to about 1e-12 of its scale, or why there is none
 * @throws RangeError if lengths differ, or a value is negative or not finite
 * @source docs/formulas/gravity.md, equations 1 to 4
 */
export function poissonRegression(
  design: Design,
  y: ArrayLike<number>,
  convention: RegressionConvention,
): PoissonFit | NoFit {
  requireAmounts(y, "flow");
  if (y.length !== design.columns.length)
    throw new RangeError(`${y.length} values for ${design.columns.length} observations`);
  const values = Float64Array.from(y);
  if (total(values) === 0) return { reason: "no-positive-value" };
  const whole = independent(design, convention);
  if ("reason" in whole) return whole;
  const separated = separatedObservations(whole.design, values);
  if (separated.length > 0 && convention.separation === "refuse")
    return { reason: "separated", observations: separated };
  const out = new Set(separated);
  const used = Array.from(values.keys()).filter((o) => !out.has(o));
  // What only separated observations told apart is no regressor without them.
  const left = independent(observationsOf(design, used), { collinear: "leave-out" }) as Independent;
  if (left.kept.length < whole.kept.length && convention.collinear === "refuse")
    return { reason: "separated", observations: separated };
  const fit = newton(
    left.design,
    Float64Array.from(used, (o) => values[o]!),
  );
  return "reason" in fit ? fit : described(design, left, fit, { separated, errors: convention.errors });
}

interface Independent {
  design: Design;
  kept: readonly number[];
}

function independent(
  design: Design,
  { collinear }: { collinear: RegressionConvention["collinear"] },
): Independent | NoFit {
  const { kept, aliased } = independentColumns(gram(design, new Float64Array(design.columns.length).fill(1)));
  if (aliased.length > 0 && collinear === "refuse")
    return { reason: "collinear", column: design.names[aliased[0]!.column]! };
  return { design: columnsOf(design, kept), kept };
}

interface Newton {
  beta: Float64Array;
  mu: Float64Array;
  y: Float64Array;
  information: Cholesky;
  deviance: number;
  steps: number;
}

const mostSteps = 100;

function newton(design: Design, y: Float64Array): Newton | NoFit {
  const scale = total(y);
  let now = started(design, y);
  let change = Number.POSITIVE_INFINITY;
  for (let steps = 1; now && steps <= mostSteps; steps++) {
    const { beta, mu, information } = now;
    const score = projected(
      design,
      y.map((it, o) => it - mu[o]!),
    );
    const step = solveCholesky(information, score);
    // Newton's decrement: what the step gains, whatever the units of the columns.
    change = step.reduce((sum, it, c) => sum + it * score[c]!, 0);
    if (change <= 1e-22 * scale) return { ...now, steps };
    const next = improved(design, y, { beta, step, deviance: now.deviance });
    if (!next)
      return change <= 1e-12 * scale ? { ...now, steps } : { reason: "not-converged", steps, change };
    now = next;
  }
  return { reason: "not-converged", steps: mostSteps, change };
}

/** One weighted least squares from μ = y + a tenth of the mean; from the mean alone where that overflows. */
function started(design: Design, y: Float64Array): Newton | null {
  const usual = total(y) / y.length;
  const mu = y.map((it) => it + 0.1 * usual);
  const information = cholesky(gram(design, mu));
  const working = y.map((it, o) => mu[o]! * Math.log(mu[o]!) + (it - mu[o]!));
  const near = information && at(design, y, solveCholesky(information, projected(design, working)));
  const mean = Float64Array.from(design.names, (_, c) => (c === 0 ? Math.log(usual) : 0));
  return near ?? at(design, y, mean);
}

function at(design: Design, y: Float64Array, beta: Float64Array): Newton | null {
  const mu = fitted(design, beta).map(Math.exp);
  const deviance = devianceOf(y, mu);
  const information = Number.isFinite(deviance) ? cholesky(gram(design, mu)) : null;
  return information && { beta, mu, y, information, deviance, steps: 0 };
}

/** The step, halved until it does not make things worse; null when nothing does. */
function improved(
  design: Design,
  y: Float64Array,
  { beta, step, deviance }: { beta: Float64Array; step: Float64Array; deviance: number },
): Newton | null {
  for (let size = 1; size > 1e-6; size /= 2) {
    const next = at(
      design,
      y,
      beta.map((it, c) => it + size * step[c]!),
    );
    if (next && next.deviance <= deviance + 1e-12 * total(y)) return next;
  }
  return null;
}

function devianceOf(y: Float64Array, mu: Float64Array): number {
  return 2 * total(y.map((it, o) => (it > 0 ? it * Math.log(it / mu[o]!) : 0) - (it - mu[o]!)));
}

function described(
  design: Design,
  { design: used, kept }: Independent,
  { beta, mu, y, information, deviance, steps }: Newton,
  { separated, errors }: { separated: number[]; errors: ErrorKind },
): PoissonFit {
  const freedom = y.length - kept.length;
  const pearson = total(y.map((it, o) => (it - mu[o]!) ** 2 / mu[o]!));
  const dispersion = freedom > 0 ? pearson / freedom : null;
  const residuals = y.map((it, o) => it - mu[o]!);
  const spread = variances({ design: used, inverse: inverseOf(information), residuals, dispersion, errors });
  const place = new Map(kept.map((column, k) => [column, k]));
  const placed = (values: Float64Array | null) =>
    design.names.map((_, column) => {
      const k = place.get(column);
      return k === undefined || !values ? null : values[k]!;
    });
  return {
    names: design.names,
    coefficients: placed(beta),
    standardErrors: placed(spread?.map(Math.sqrt) ?? null),
    deviance,
    dispersion,
    observations: y.length,
    separated,
    steps,
  };
}

/** Variances of coefficients from the inverse information; null when nothing is left to estimate them from. */
export function variances(of: {
  design: Design;
  inverse: Matrix;
  residuals: Float64Array;
  dispersion: number | null;
  errors: ErrorKind;
}): Float64Array | null {
  const { design, inverse, residuals, dispersion, errors } = of;
  const n = inverse.rows;
  const diagonal = Float64Array.from({ length: n }, (_, c) => inverse.values[c * n + c]!);
  if (errors === "poisson") return diagonal;
  if (dispersion === null) return null;
  if (errors === "quasi-poisson") return diagonal.map((it) => it * dispersion);
  const middle = gram(
    design,
    residuals.map((it) => it * it),
  );
  const factor = errors === "robust" ? 1 : residuals.length / (residuals.length - n);
  return diagonal.map((_, c) => {
    const row = inverse.values.subarray(c * n, (c + 1) * n);
    let sum = 0;
    for (let a = 0; a < n; a++)
      for (let b = 0; b < n; b++) sum += row[a]! * middle.values[a * n + b]! * row[b]!;
    return Math.max(0, sum) * factor;
  });
}
