import { type Matrix, zeros } from "../matrix.ts";
import { coherence } from "../relatedness/coherence.ts";
import { continuousProximity } from "../relatedness/continuous-proximity.ts";
import { relatednessDensity } from "../relatedness/density.ts";
import { hypergeometricRelatedness } from "../relatedness/hypergeometric.ts";
import { nearestDensity } from "../relatedness/nearest-density.ts";
import { conditionalProximity, cooccurrence, proximity } from "../relatedness/proximity.ts";
import { type RelatednessNorm, relatedness } from "../relatedness/relatedness.ts";
import type { Measure } from "./measure.ts";
import { type AskedPresence, fromPresence, presenceInputs, presenceParameters } from "./presence-question.ts";
import { choiceIn, measureOf, nullsFlag, numberIn, type Question } from "./question.ts";

const diagonal = {
  kind: "choice",
  among: ["0", "1"],
  about: "proximity of an industry to itself: 1 as in the Atlas, 0 to leave it out of what follows",
} as const;
const diagonalIn = (question: Question) => Number(choiceIn(question, "diagonal")) as 0 | 1;

const proximityForms = {
  "greater-ubiquity": (asked: AskedPresence, own: 0 | 1) => proximity(asked.presence, { diagonal: own }),
  "given-row": (asked: AskedPresence, own: 0 | 1) =>
    withDiagonal(conditionalProximity(asked.presence, { given: "row" }), own),
  "given-column": (asked: AskedPresence, own: 0 | 1) =>
    withDiagonal(conditionalProximity(asked.presence, { given: "column" }), own),
  correlation: (asked: AskedPresence, own: 0 | 1) => withDiagonal(continuousProximity(asked.quotients), own),
};

function withDiagonal(matrix: Matrix, own: 0 | 1): Matrix {
  for (let i = 0; i < matrix.rows; i++) matrix.values[i * matrix.columns + i] = own;
  return matrix;
}

/** How many cells have no value; null when all have. */
function undefinedFlag({ values }: Matrix) {
  const cells = values.reduce((count, it) => count + (Number.isNaN(it) ? 1 : 0), 0);
  return cells === 0 ? null : ({ kind: "undefined-cells", cells, rule: "NaN" } as const);
}

const proximityMeasure = measureOf({
  id: "proximity",
  page: "docs/formulas/proximity.md",
  inputs: presenceInputs,
  parameters: {
    ...presenceParameters,
    form: {
      kind: "choice",
      among: Object.keys(proximityForms),
      about:
        "regions with both over those with the more common, with the row's or the column's industry; or the correlation of quotients",
    },
    diagonal,
  },
  answer: fromPresence((asked, question) => {
    const near = proximityForms[choiceIn<keyof typeof proximityForms>(question, "form")];
    const found = near(asked, diagonalIn(question));
    return {
      outputs: { proximity: asked.industriesByIndustries(found) },
      flags: [...asked.flags, undefinedFlag(found)],
      dropped: asked.dropped,
    };
  }),
});

const cooccurrenceMeasure = measureOf({
  id: "co-occurrence",
  page: "docs/formulas/proximity.md",
  inputs: presenceInputs,
  parameters: {
    ...presenceParameters,
    diagonal: {
      kind: "choice",
      among: ["ubiquity", "zero"],
      about: "an industry with itself: its ubiquity, or 0",
    },
  },
  answer: fromPresence((asked, question) => ({
    outputs: {
      counts: asked.industriesByIndustries(
        cooccurrence(asked.presence, { diagonal: choiceIn(question, "diagonal") }),
      ),
    },
    flags: asked.flags,
    dropped: asked.dropped,
  })),
});

const norms = ["probability", "association", "cosine", "jaccard", "hypergeometric"] as const;
const norm = {
  kind: "choice",
  among: norms,
  about: "how co-occurrence is held against chance or size; hypergeometric is called t or z elsewhere",
} as const;

function relatedBy(asked: AskedPresence, question: Question): Matrix {
  const chosen = choiceIn<(typeof norms)[number]>(question, "norm");
  if (chosen === "hypergeometric") return hypergeometricRelatedness(asked.presence);
  const counts = cooccurrence(asked.presence, { diagonal: "zero" });
  return relatedness(counts, { norm: chosen satisfies RelatednessNorm });
}

const relatednessMeasure = measureOf({
  id: "relatedness",
  page: "docs/formulas/relatedness.md",
  inputs: presenceInputs,
  parameters: { ...presenceParameters, norm },
  answer: fromPresence((asked, question) => {
    const found = relatedBy(asked, question);
    return {
      outputs: { relatedness: asked.industriesByIndustries(found) },
      flags: [...asked.flags, undefinedFlag(found)],
      dropped: asked.dropped,
    };
  }),
});

const densityMeasure = measureOf({
  id: "relatedness-density",
  page: "docs/formulas/relatedness-density.md",
  inputs: presenceInputs,
  parameters: {
    ...presenceParameters,
    over: {
      kind: "choice",
      among: ["proximity", "probability", "probability-above-1"],
      about:
        "what leads to an industry: proximity, relatedness by probability, or 1 where that is above 1 (by more than 1e-9)",
    },
    self: {
      kind: "choice",
      among: ["included", "excluded"],
      about: "whether an industry speaks for itself; relatedness by probability never does",
    },
    neighbours: {
      kind: "number",
      min: 0,
      max: 1e6,
      integer: true,
      default: 0,
      about: "only so many nearest industries lead to one, itself not among them; 0 for all",
    },
  },
  answer: fromPresence((asked, question) => {
    const near = leadingTo(asked, question);
    const neighbours = numberIn(question, "neighbours");
    const nearest = neighbours > 0 ? nearestDensity(asked.presence, near, { neighbours }) : null;
    const density = nearest?.density ?? relatednessDensity(asked.presence, near);
    const tied = asked.kept.columns.filter((_, at) => nearest?.tied.includes(at));
    return {
      outputs: { density: asked.regionsByIndustries(density), tiedIndustries: tied },
      flags: [...asked.flags, undefinedFlag(density)],
      dropped: asked.dropped,
    };
  }),
});

function leadingTo({ presence }: AskedPresence, question: Question): Matrix {
  const over = choiceIn(question, "over");
  if (over === "proximity")
    return proximity(presence, { diagonal: choiceIn(question, "self") === "included" ? 1 : 0 });
  const related = relatedness(cooccurrence(presence, { diagonal: "zero" }), { norm: "probability" });
  return over === "probability" ? related : above1(related);
}

/** 1 where relatedness is above 1 by more than rounding: what is 1 on paper is as chance has it. */
function above1(related: Matrix): Matrix {
  const marks = zeros(related.rows, related.columns);
  related.values.forEach((it, at) => {
    if (it > 1 + 1e-9) marks.values[at] = 1;
  });
  return marks;
}

const coherenceMeasure = measureOf({
  id: "coherence",
  page: "docs/formulas/coherence.md",
  inputs: presenceInputs,
  parameters: { ...presenceParameters, norm },
  answer: fromPresence((asked, question) => {
    const values = asked.byRegion(coherence(asked.table, relatedBy(asked, question)));
    return {
      outputs: { coherence: values },
      flags: [...asked.flags, nullsFlag(values)],
      dropped: asked.dropped,
    };
  }),
});

/** The product space and what follows from it. */
export const relatednessMeasures: readonly Measure[] = [
  cooccurrenceMeasure,
  proximityMeasure,
  relatednessMeasure,
  densityMeasure,
  coherenceMeasure,
];
