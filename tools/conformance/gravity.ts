import * as coupling from "../../packages/coupling/src/index.ts";
import { matrixOf } from "../../packages/coupling/src/matrix.ts";
import { notBuilt, type Question, stated } from "./format.ts";

interface Given {
  pairs: coupling.Pairs;
  masses: coupling.Masses;
}

function givenIn({ input }: Question): Given {
  const { mass, i, j, distance, flow } = input as Record<string, number[]>;
  return {
    pairs: { origin: i!, destination: j!, distance: distance!, flow: flow ?? [] },
    masses: { origin: mass!, destination: mass! },
  };
}

/** R leaves separated observations in, where they fade to 0: the limit is the fit without them. */
const asGlm = { errors: "quasi-poisson", separation: "drop", collinear: "refuse" } as const;

function fitOf(fit: coupling.PoissonFit | coupling.NoFit): coupling.PoissonFit {
  if ("reason" in fit) throw new RangeError(`no fit: ${fit.reason}`);
  return fit;
}

function poisson(question: Question): Record<string, unknown> {
  const { pairs, masses } = givenIn(question);
  const fit = fitOf(coupling.gravityPoisson(pairs, masses, asGlm));
  return {
    coef: fit.coefficients,
    coef_names: ["const", "ln mass_i", "ln mass_j", "ln distance"],
    se: fit.standardErrors,
    dispersion: fit.dispersion,
    deviance: fit.deviance,
  };
}

function fixedEffects(question: Question): Record<string, unknown> {
  const fit = fitOf(coupling.gravityPoissonFixedEffects(givenIn(question).pairs, asGlm));
  return { distance_elasticity: fit.coefficients.at(-1), deviance: fit.deviance };
}

function logLinear(question: Question): Record<string, unknown> {
  const { pairs, masses } = givenIn(question);
  const fit = coupling.gravityLogLinear(pairs, masses, { errors: "homoskedastic" });
  if (!("coefficients" in fit)) throw new RangeError("no fit");
  return { coef: fit.coefficients, se: fit.standardErrors, r_squared: fit.rSquared, n: fit.observations };
}

/** Origins × destinations; no way where the file names no pair. */
function distancesIn({ input }: Question): coupling.Matrix {
  const { mass, i, j, distance } = input as Record<string, number[]>;
  const rows = mass!.map(() => mass!.map(() => Number.POSITIVE_INFINITY));
  for (const [at, it] of distance!.entries()) rows[i![at]!]![j![at]!] = it;
  return matrixOf(rows);
}

/** "sum_j mass_j * d_ij^-2, j != i", or "… exp(-0.05 d_ij) …". */
function decayIn(question: Question) {
  const text = stated(question, "formula") ?? "";
  const [, alpha] = /mass_j\^\(?([\d.]+)/.exec(text) ?? [];
  const ownZone = /j!=i|j<>i|j≠i/.test(text) ? "excluded" : "included";
  const convention = { alpha: Number(alpha ?? 1), ownZone } as const;
  const [, power] = /d_ij\^\(?-([\d.]+)/.exec(text) ?? [];
  if (power) return { ...convention, form: "power", beta: Number(power) } as const;
  const [, rate] = /exp\(-([\d.]+)\*?d_ij\)/.exec(text) ?? [];
  if (rate) return { ...convention, form: "exponential", beta: Number(rate) } as const;
  throw notBuilt(question, "formula");
}

function hansen(question: Question): Record<string, unknown> {
  const masses = question.input.mass as number[];
  const accessibility = coupling.hansenAccessibility(masses, distancesIn(question), decayIn(question));
  return { origin: masses.map((_, it) => it), accessibility };
}

function huff(question: Question): Record<string, unknown> {
  const masses = question.input.mass as number[];
  const shares = coupling.huffProbabilities(masses, distancesIn(question), decayIn(question));
  return { probability: coupling.rowsOf(shares), shares: coupling.rowsOf(shares) };
}

/** The gravity part of vector file 14. */
export const gravity: Record<string, (question: Question) => Record<string, unknown>> = {
  gravity_ppml: poisson,
  gravity_ppml_fe: fixedEffects,
  gravity_loglinear: logLinear,
  hansen_accessibility: hansen,
  huff,
};
