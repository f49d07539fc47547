import {
  type CouplingVariant,
  coordinationDegree,
  couplingDegree,
  couplingDegreeOfPower,
  developmentLevel,
  obstacleDegrees,
} from "../coordination/coupling-degree.ts";
import { coordinationGrade } from "../coordination/grade.ts";
import { type IndicatorDirection, scaleIndicators } from "../coordination/indicators.ts";
import { criticWeights, entropyWeights, equalWeights, weightedScores } from "../coordination/weights.ts";
import { type Matrix, matrixOf, rowsOf } from "../matrix.ts";
import type { Measure } from "./measure.ts";
import {
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

const levels = { kind: "matrix", about: "level of each subsystem, in [0, 1]: objects × subsystems" } as const;
const weightsAbout = "weight of each subsystem, summing to 1";
const weightInputs = { levels, weights: { kind: "vector", about: weightsAbout, optional: true } } as const;
const weightParameter = {
  kind: "choice",
  among: ["equal", "given"],
  about: "the same weight for every subsystem, or those of the input weights",
} as const;

function weightsIn(question: Question, columns: number): readonly number[] {
  if (choiceIn(question, "weights") === "given") return askedInput(question, "weights", weightsAbout);
  return equalWeights(columns);
}

const coordinationMeasure = measureOf({
  id: "coupling-coordination",
  page: "docs/formulas/coupling-degree.md",
  inputs: weightInputs,
  parameters: {
    variant: {
      kind: "choice",
      among: ["traditional", "corrected", "without-root", "without-coefficient", "pairwise-sums"],
      about: "the form of C; only the first two mean what the name says",
    },
    weights: weightParameter,
  },
  answer(question) {
    const table = matrixIn(question, "levels");
    const convention = {
      variant: choiceIn<CouplingVariant>(question, "variant"),
      weights: weightsIn(question, table.columns),
    };
    const rows = rowsOf(table);
    const C = rows.map((it) => couplingDegree(it, convention));
    const T = rows.map((it) => developmentLevel(it, convention.weights));
    const D = rows.map((it) => coordinationDegree(it, convention));
    return { outputs: { C, T, D }, flags: [nullsFlag(C, D)] };
  },
});

const powerMeasure = measureOf({
  id: "coupling-degree-of-power",
  page: "docs/formulas/coupling-degree.md",
  inputs: { levels },
  parameters: {
    k: { kind: "number", min: 1e-6, max: 100, about: "the power, chosen by the author, often 2 to 5" },
  },
  answer(question) {
    const k = numberIn(question, "k");
    const C = rowsOf(matrixIn(question, "levels")).map((it) => couplingDegreeOfPower(it, { k }));
    return { outputs: { C }, flags: [nullsFlag(C)] };
  },
});

const obstacleMeasure = measureOf({
  id: "obstacle-degree",
  page: "docs/formulas/coupling-degree.md",
  inputs: weightInputs,
  parameters: { weights: weightParameter },
  answer(question) {
    const table = matrixIn(question, "levels");
    const weights = weightsIn(question, table.columns);
    const found = rowsOf(table).map((it) => obstacleDegrees(it, weights));
    // Nothing hinders an object that is fully developed: its shares are 0/0.
    const undefinedRows = found.map((it) => (it ? 0 : null));
    const none = weights.map(() => Number.NaN);
    return { outputs: { share: matrixOf(found.map((it) => it ?? none)) }, flags: [nullsFlag(undefinedRows)] };
  },
});

const gradeMeasure = measureOf({
  id: "coordination-grade",
  page: "docs/formulas/coordination-grade.md",
  inputs: { degrees: { kind: "vector", about: "coordination degrees D in [0, 1]" } },
  parameters: {
    tie: { kind: "choice", among: ["upper", "lower"], about: "class of a D on a bound" },
  },
  answer(question) {
    const tie = choiceIn<"upper" | "lower">(question, "tie");
    return { outputs: { grades: vectorIn(question, "degrees").map((it) => coordinationGrade(it, { tie })) } };
  },
});

const indicatorMeasure = measureOf({
  id: "indicator-weights",
  page: "docs/formulas/indicator-weights.md",
  inputs: {
    table: { kind: "matrix", about: "indicators as measured: objects × indicators" },
    directions: { kind: "labels", about: "+ where more is better, - where less is, one per indicator" },
    least: {
      kind: "vector",
      about: "least value of each indicator; otherwise that of the rows",
      optional: true,
    },
    most: { kind: "vector", about: "most of each indicator; otherwise that of the rows", optional: true },
    weights: { kind: "vector", about: "weights of the indicators, for the method given", optional: true },
  },
  parameters: {
    method: {
      kind: "choice",
      among: ["entropy", "critic", "equal", "given"],
      about: "where the weights come from",
    },
    low: { kind: "number", min: 0, max: 1000, about: "what the worst value becomes: 0, or 0.002, or 0.01" },
    high: { kind: "number", min: 0, max: 1000, about: "what the best value becomes: 1, or 0.998, or 1.01" },
    correlation: {
      kind: "choice",
      among: ["signed", "absolute"],
      default: "signed",
      about: "conflict of CRITIC: 1 − r as published, or 1 − |r|",
    },
  },
  answer(question) {
    const isGiven = has(question, "least") || has(question, "most");
    const { scaled, constant } = scaleIndicators(matrixIn(question, "table"), directionsIn(question), {
      range: [numberIn(question, "low"), numberIn(question, "high")],
      extremes: isGiven
        ? {
            least: askedInput(question, "least", "least value of each indicator"),
            most: askedInput(question, "most", "most of each indicator"),
          }
        : null,
    });
    const weights = weighed(question, scaled, constant);
    if (!weights) return { refused: "undefined", data: { reason: "nothing-differs" } };
    const flags = constant.length === 0 ? [] : [{ kind: "constant-columns", columns: constant } as const];
    return { outputs: { weights, scores: weightedScores(scaled, weights), scaled }, flags };
  },
});

function weighed(question: Question, scaled: Matrix, constant: readonly number[]): readonly number[] | null {
  const method = choiceIn<"entropy" | "critic" | "equal" | "given">(question, "method");
  if (method === "entropy") return entropyWeights(scaled);
  if (method === "critic") return criticWeights(scaled, { correlation: choiceIn(question, "correlation") });
  if (method === "given") return askedInput(question, "weights", "weights of the indicators");
  const varying = scaled.columns - constant.length;
  if (varying === 0) return null;
  return Array.from({ length: scaled.columns }, (_, c) => (constant.includes(c) ? 0 : 1 / varying));
}

function directionsIn(question: Question): IndicatorDirection[] {
  return labelsIn(question, "directions").map((it) => {
    if (it === "+" || it === "-") return it;
    throw new RangeError(`direction ${it} is neither + nor -`);
  });
}

/** Coupling coordination, its weights and its grades. */
export const coordinationMeasures: readonly Measure[] = [
  coordinationMeasure,
  powerMeasure,
  obstacleMeasure,
  gradeMeasure,
  indicatorMeasure,
];
