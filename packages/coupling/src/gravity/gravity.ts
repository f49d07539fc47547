import { requireAmounts } from "../matrix.ts";
import { type Design, designOf, observationsOf } from "./design.ts";
import { type LeastSquaresFit, leastSquares } from "./least-squares.ts";
import { type NoFit, type PoissonFit, poissonRegression, type RegressionConvention } from "./poisson.ts";

/** Observed pairs of places, one value per pair in each list. */
export interface Pairs {
  /** Index of the place a flow leaves, and of the one it goes to. */
  origin: ArrayLike<number>;
  destination: ArrayLike<number>;
  /** > 0. */
  distance: ArrayLike<number>;
  /** ≥ 0. */
  flow: ArrayLike<number>;
}

/** Size of each place as origin and as destination, > 0. */
export interface Masses {
  origin: ArrayLike<number>;
  destination: ArrayLike<number>;
}

/**
 * Gravity by Poisson pseudo-maximum likelihood: E(flow) = exp(β₀ + β₁ ln mᵢ + β₂ ln mⱼ + β₃ ln dᵢⱼ), zero flows kept.
 *
 * @returns coefficients in the order constant, ln origin mass, ln destination mass, ln distance
 * @throws RangeError if lengths differ, a flow is negative, or a mass or distance in use is not above 0
 * @source docs/formulas/gravity.md, equations 1 to 4
 */
export function gravityPoisson(
  pairs: Pairs,
  masses: Masses,
  convention: RegressionConvention,
): PoissonFit | NoFit {
  return poissonRegression(massDesign(pairs, masses), pairs.flow, convention);
}

/**
 * Gravity by Poisson pseudo-maximum likelihood with a fixed effect per origin and per destination, which take up all
 * that a place is (Anderson and van Wincoop 2003); only the distance is left to estimate. Effects that cannot be told
 * apart are left out.
 *
 * @returns coefficients in the order constant, origins but the first, destinations but the first, ln distance;
 *   refused when the effects explain the distance, or the distance does nothing but tell separated pairs apart
 * @throws RangeError as `gravityPoisson`
 * @source docs/formulas/gravity.md, equation 6
 */
export function gravityPoissonFixedEffects(
  pairs: Pairs,
  convention: Omit<RegressionConvention, "collinear">,
): PoissonFit | NoFit {
  const design = designOf(pairs.flow.length, [
    { name: "origin", levels: pairs.origin },
    { name: "destination", levels: pairs.destination },
    { name: "ln distance", values: logarithms(pairs.distance, "distance") },
  ]);
  const fit = poissonRegression(design, pairs.flow, { ...convention, collinear: "leave-out" });
  if ("reason" in fit || fit.coefficients.at(-1) !== null) return fit;
  if (fit.separated.length > 0) return { reason: "separated", observations: fit.separated };
  return { reason: "collinear", column: "ln distance" };
}

/**
 * Gravity in logarithms by ordinary least squares. Pairs without a flow have no logarithm and are left out, which
 * biases the coefficients: for comparison with older work only.
 *
 * @returns the fit and the pairs left out, or why there is none
 * @throws RangeError as `gravityPoisson`
 * @source docs/formulas/gravity.md, equation 5
 */
export function gravityLogLinear(
  pairs: Pairs,
  masses: Masses,
  convention: { errors: "homoskedastic" | "robust" | "robust-small-sample" },
): (LeastSquaresFit & { withoutFlow: number[] }) | { collinear: string } | { tooFew: number } {
  requireAmounts(pairs.flow, "flow");
  const all = Array.from({ length: pairs.flow.length }, (_, o) => o);
  const used = all.filter((o) => pairs.flow[o]! > 0);
  if (used.length < 4) return { tooFew: used.length };
  const design = observationsOf(massDesign(pairs, masses), used);
  const logs = Float64Array.from(used, (o) => Math.log(pairs.flow[o]!));
  const fit = leastSquares(design, logs, convention);
  return "collinear" in fit ? fit : { ...fit, withoutFlow: all.filter((o) => pairs.flow[o] === 0) };
}

function massDesign(pairs: Pairs, masses: Masses): Design {
  const massOf = (of: ArrayLike<number>, places: ArrayLike<number>, what: string) =>
    logarithms(
      Array.from(places, (place) => of[place] ?? Number.NaN),
      what,
    );
  return designOf(pairs.flow.length, [
    { name: "ln origin mass", values: massOf(masses.origin, pairs.origin, "origin mass") },
    {
      name: "ln destination mass",
      values: massOf(masses.destination, pairs.destination, "destination mass"),
    },
    { name: "ln distance", values: logarithms(pairs.distance, "distance") },
  ]);
}

function logarithms(values: ArrayLike<number>, what: string): number[] {
  return Array.from(values, (it, o) => {
    if (it > 0 && it < Number.POSITIVE_INFINITY) return Math.log(it);
    throw new RangeError(`${what} of pair ${o} is ${it}: a logarithm asks for a number above 0`);
  });
}
