import { type Decay, hansenAccessibility, huffDemand, huffProbabilities } from "../gravity/accessibility.ts";
import {
  gravityLogLinear,
  gravityPoisson,
  gravityPoissonFixedEffects,
  type Masses,
  type Pairs,
} from "../gravity/gravity.ts";
import type { ErrorKind, NoFit, PoissonFit } from "../gravity/poisson.ts";
import type { Measure, Outputs } from "./measure.ts";
import {
  type Answer,
  askedInput,
  choiceIn,
  has,
  labelsIn,
  matrixIn,
  measureOf,
  nullsFlag,
  numberIn,
  type Question,
  vectorIn,
} from "./question.ts";

const page = "docs/formulas/gravity.md";
const originMass = "mass of the origin of each pair, > 0";
const destinationMass = "mass of the destination of each pair, > 0";
const flow = {
  kind: "vector",
  about: "flow of each pair, ≥ 0; pairs without a flow belong in it with 0",
} as const;
const distance = { kind: "vector", about: "distance of each pair, > 0" } as const;

/** Masses are given pair by pair, so each pair is its own place. */
function pairsIn(question: Question): Pairs {
  const flows = vectorIn(question, "flow");
  const each = flows.map((_, o) => o);
  return { origin: each, destination: each, distance: vectorIn(question, "distance"), flow: flows };
}

function massesIn(question: Question): Masses {
  return {
    origin: askedInput(question, "originMass", originMass),
    destination: askedInput(question, "destinationMass", destinationMass),
  };
}

function numbered(question: Question, name: "origin" | "destination"): number[] {
  if (!has(question, name)) askedInput(question, name, `${name} of each pair, for fixed effects`);
  const labels = labelsIn(question, name);
  const places = [...new Set(labels)];
  return labels.map((it) => places.indexOf(it));
}

const poissonMeasure = measureOf({
  id: "gravity-ppml",
  page,
  inputs: {
    flow,
    distance,
    originMass: { kind: "vector", about: originMass, optional: true },
    destinationMass: { kind: "vector", about: destinationMass, optional: true },
    origin: { kind: "labels", about: "origin of each pair, for fixed effects", optional: true },
    destination: { kind: "labels", about: "destination of each pair, for fixed effects", optional: true },
  },
  parameters: {
    effects: {
      kind: "choice",
      among: ["masses", "origin-destination"],
      about: "masses as regressors, or a fixed effect per origin and per destination instead",
    },
    errors: {
      kind: "choice",
      among: ["poisson", "quasi-poisson", "robust", "robust-small-sample"],
      about: "what stands behind the standard errors",
    },
    separation: {
      kind: "choice",
      among: ["refuse", "drop"],
      about:
        "zero flows that a regressor tells apart, so that no estimate exists: no answer, or left out and listed",
    },
  },
  answer(question): Answer {
    const pairs = pairsIn(question);
    const convention = {
      errors: choiceIn<ErrorKind>(question, "errors"),
      separation: choiceIn<"refuse" | "drop">(question, "separation"),
    };
    if (choiceIn(question, "effects") === "masses")
      return fitted(gravityPoisson(pairs, massesIn(question), { ...convention, collinear: "refuse" }));
    const places = { origin: numbered(question, "origin"), destination: numbered(question, "destination") };
    return fitted(gravityPoissonFixedEffects({ ...pairs, ...places }, convention));
  },
});

function fitted(fit: PoissonFit | NoFit): Answer {
  if ("reason" in fit) return unfit(fit);
  const { names, coefficients, standardErrors, deviance, dispersion, observations, separated } = fit;
  return {
    outputs: { names, coefficients, standardErrors, deviance, dispersion, observations },
    dropped: { rows: separated },
    flags: [nullsFlag(coefficients)],
  };
}

function unfit(fit: NoFit): Answer {
  switch (fit.reason) {
    case "no-positive-value":
      return { refused: "undefined", data: { reason: "no-flows" } };
    case "collinear":
      return { refused: "undefined", data: { reason: "collinear", column: fit.column } };
    case "separated":
      return { refused: "undefined", data: { reason: "separated", observations: fit.observations.length } };
    case "not-converged":
      return { refused: "not-converged", data: { steps: fit.steps, change: fit.change } };
  }
}

const logLinearMeasure = measureOf({
  id: "gravity-log-linear",
  page,
  inputs: {
    flow,
    distance,
    originMass: { kind: "vector", about: originMass },
    destinationMass: { kind: "vector", about: destinationMass },
  },
  parameters: {
    errors: {
      kind: "choice",
      among: ["homoskedastic", "robust", "robust-small-sample"],
      about: "what stands behind the standard errors",
    },
  },
  answer(question): Answer {
    const pairs = pairsIn(question);
    const fit = gravityLogLinear(pairs, massesIn(question), { errors: choiceIn(question, "errors") });
    if ("tooFew" in fit)
      return { refused: "too-few", data: { reason: "few-flows", observations: fit.tooFew } };
    if ("collinear" in fit)
      return { refused: "undefined", data: { reason: "collinear", column: fit.collinear } };
    const { names, coefficients, standardErrors, rSquared, observations, withoutFlow } = fit;
    return {
      outputs: { names, coefficients, standardErrors, rSquared, observations },
      dropped: { rows: withoutFlow },
    };
  },
});

const reach = {
  masses: { kind: "vector", about: "mass of each destination, ≥ 0" },
  distances: { kind: "matrix", about: "origins × destinations, ≥ 0" },
} as const;
const decay = {
  form: { kind: "choice", among: ["power", "exponential"], about: "d^−β, or exp(−β d)" },
  beta: { kind: "number", min: 1e-9, max: 100, about: "β of the decay: 2 with many authors" },
  alpha: { kind: "number", min: 0, max: 10, default: 1, about: "exponent of the mass, 1 as published" },
  ownZone: {
    kind: "choice",
    among: ["excluded", "included"],
    about: "whether a place counts for itself; excluded asks for a square table",
  },
} as const;

const decayIn = (question: Question) => ({
  form: choiceIn<Decay["form"]>(question, "form"),
  beta: numberIn(question, "beta"),
  alpha: numberIn(question, "alpha"),
  ownZone: choiceIn<"excluded" | "included">(question, "ownZone"),
});

const hansenMeasure = measureOf({
  id: "hansen-accessibility",
  page: "docs/formulas/accessibility.md",
  inputs: reach,
  parameters: decay,
  answer: (question) => ({
    outputs: {
      accessibility: hansenAccessibility(
        vectorIn(question, "masses"),
        matrixIn(question, "distances"),
        decayIn(question),
      ),
    },
  }),
});

const huffMeasure = measureOf({
  id: "huff",
  page: "docs/formulas/accessibility.md",
  inputs: { ...reach, demand: { kind: "vector", about: "demand of each origin, ≥ 0", optional: true } },
  parameters: decay,
  answer(question): Answer {
    const probabilities = huffProbabilities(
      vectorIn(question, "masses"),
      matrixIn(question, "distances"),
      decayIn(question),
    );
    const cells = probabilities.values.filter(Number.isNaN).length;
    const demand: Outputs = has(question, "demand")
      ? { demand: huffDemand(probabilities, vectorIn(question, "demand")) }
      : {};
    const flag =
      cells === 0 ? null : ({ kind: "undefined-cells", cells, rule: "nothing attracts the origin" } as const);
    return { outputs: { probabilities, ...demand }, flags: [flag] };
  },
});

/** Flows between places and what is in reach of them. */
export const gravityMeasures: readonly Measure[] = [
  poissonMeasure,
  logLinearMeasure,
  hansenMeasure,
  huffMeasure,
];
