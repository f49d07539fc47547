import { atkinson } from "../inequality/atkinson.ts";
import { gini } from "../inequality/gini.ts";
import { theilL, theilT, theilTDecomposition, theilTWeighted } from "../inequality/theil.ts";
import { theilLDecomposition, theilTWeightedDecomposition } from "../inequality/theil-decomposition.ts";
import { coefficientOfVariation, williamson } from "../inequality/variation.ts";
import type { Measure } from "./measure.ts";
import {
  type Answer,
  choiceIn,
  has,
  labelsIn,
  measureOf,
  numberIn,
  type Question,
  vectorIn,
} from "./question.ts";

const values = {
  kind: "vector",
  about: "value of each unit, such as income per head of regions, ≥ 0",
} as const;
const groups = {
  kind: "labels",
  about: "group of each unit, to split the index over",
  optional: true,
} as const;

const valuesIn = (question: Question) => vectorIn(question, "values");

/** One number, or the refusal that the question has none. */
const only = (value: number | null, reason: string): Answer =>
  value === null ? { refused: "undefined", data: { reason } } : { outputs: { index: value } };

type Parts = { total: number; between: number; within: number };

function whole(
  question: Question,
  of: { index: () => number | null; parts: (groups: readonly string[]) => Parts | null },
): Answer {
  if (!has(question, "groups")) return only(of.index(), "nothing-to-share");
  const parts = of.parts(labelsIn(question, "groups"));
  if (!parts) return { refused: "undefined", data: { reason: "nothing-to-share" } };
  return { outputs: { index: parts.total, between: parts.between, within: parts.within } };
}

const giniMeasure = measureOf({
  id: "gini",
  page: "docs/formulas/gini.md",
  inputs: { values },
  parameters: {
    correction: {
      kind: "choice",
      among: ["none", "n/(n-1)"],
      about: "whether a small number of units is corrected for",
    },
  },
  answer: (question) =>
    only(gini(valuesIn(question), { correction: choiceIn(question, "correction") }), "nothing-to-share"),
});

const theilTMeasure = measureOf({
  id: "theil-t",
  page: "docs/formulas/theil.md",
  inputs: {
    values: { ...values, about: "value of each unit, ≥ 0; its total, when populations are given" },
    populations: { kind: "vector", about: "people of each unit, ≥ 0", optional: true },
    groups,
  },
  parameters: {},
  answer(question) {
    const given = valuesIn(question);
    if (!has(question, "populations"))
      return whole(question, {
        index: () => theilT(given),
        parts: (labels) => theilTDecomposition(given, labels),
      });
    const people = vectorIn(question, "populations");
    return whole(question, {
      index: () => theilTWeighted(given, people),
      parts: (labels) => theilTWeightedDecomposition(given, people, labels),
    });
  },
});

const theilLMeasure = measureOf({
  id: "theil-l",
  page: "docs/formulas/theil.md",
  inputs: { values: { ...values, about: "value of each unit, > 0" }, groups },
  parameters: {},
  answer(question) {
    const given = valuesIn(question);
    if (given.some((it) => it === 0)) return { refused: "undefined", data: { reason: "logarithm-of-zero" } };
    return whole(question, {
      index: () => theilL(given),
      parts: (labels) => theilLDecomposition(given, labels),
    });
  },
});

const atkinsonMeasure = measureOf({
  id: "atkinson",
  page: "docs/formulas/atkinson.md",
  inputs: { values },
  parameters: { epsilon: { kind: "number", min: 0, max: 100, about: "aversion to inequality" } },
  answer: (question) =>
    only(atkinson(valuesIn(question), { epsilon: numberIn(question, "epsilon") }), "nothing-to-share"),
});

const variationMeasure = measureOf({
  id: "coefficient-of-variation",
  page: "docs/formulas/variation.md",
  inputs: { values },
  parameters: {
    deviation: { kind: "choice", among: ["sample", "population"], about: "divides by n − 1 or n" },
  },
  answer: (question) =>
    only(
      coefficientOfVariation(valuesIn(question), { deviation: choiceIn(question, "deviation") }),
      "nothing-to-share",
    ),
});

const williamsonMeasure = measureOf({
  id: "williamson",
  page: "docs/formulas/variation.md",
  inputs: { values, weights: { kind: "vector", about: "weight of each unit, such as its people, ≥ 0" } },
  parameters: {},
  answer: (question) =>
    only(williamson(valuesIn(question), vectorIn(question, "weights")), "nothing-to-share"),
});

/** Inequality of one vector of values. */
export const inequalityMeasures: readonly Measure[] = [
  giniMeasure,
  theilTMeasure,
  theilLMeasure,
  atkinsonMeasure,
  variationMeasure,
  williamsonMeasure,
];
