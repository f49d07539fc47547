import { type Matrix, row } from "../matrix.ts";
import { unidoSimilarity } from "../similarity.ts";
import { presenceTable } from "../specialisation/incidence.ts";
import {
  type KrugmanReference,
  krugmanConcentration,
  krugmanDistance,
  krugmanSpecialisation,
  specialisationCoefficient,
} from "../specialisation/krugman.ts";
import {
  averageLocationQuotient,
  hachman,
  locationQuotients,
  populationQuotients,
} from "../specialisation/location-quotient.ts";
import type { Measure } from "./measure.ts";
import { presenceIn, presenceInputs, presenceParameters } from "./presence-question.ts";
import { choiceIn, matrixIn, measureOf, nullsFlag, vectorIn } from "./question.ts";

const table = {
  kind: "matrix",
  about: "regions × industries, amounts ≥ 0 such as firms, persons or exports",
} as const;
const undefinedCell = {
  kind: "choice",
  among: ["zero", "nan"],
  about: "what stands in an empty region or industry, where the quotient is 0/0",
} as const;

const quotientMeasure = measureOf({
  id: "location-quotient",
  page: "docs/formulas/location-quotient.md",
  inputs: { table },
  parameters: { undefinedCell },
  answer(question) {
    const given = matrixIn(question, "table");
    const rule = choiceIn<"zero" | "nan">(question, "undefinedCell");
    const { lq, emptyRows, emptyColumns } = locationQuotients(given, { undefinedCell: rule });
    return { outputs: { quotients: lq }, flags: [emptyFlag(given, emptyRows, emptyColumns, rule)] };
  },
});

const populationMeasure = measureOf({
  id: "population-quotient",
  page: "docs/formulas/location-quotient.md",
  inputs: { table, population: { kind: "vector", about: "inhabitants of each region, above 0" } },
  parameters: { undefinedCell },
  answer(question) {
    const given = matrixIn(question, "table");
    const rule = choiceIn<"zero" | "nan">(question, "undefinedCell");
    const population = vectorIn(question, "population");
    const { lq, emptyColumns } = populationQuotients(given, population, { undefinedCell: rule });
    return { outputs: { quotients: lq }, flags: [emptyFlag(given, [], emptyColumns, rule)] };
  },
});

function emptyFlag(of: Matrix, rows: readonly number[], columns: readonly number[], rule: string) {
  const cells = rows.length * of.columns + columns.length * (of.rows - rows.length);
  return cells === 0 ? null : ({ kind: "undefined-cells", cells, rule } as const);
}

const presenceMeasure = measureOf({
  id: "presence",
  page: "docs/formulas/location-quotient.md",
  inputs: presenceInputs,
  parameters: presenceParameters,
  answer(question) {
    const asked = presenceIn(question);
    if ("refused" in asked) return asked;
    const presence = asked.regionsByIndustries(presenceTable(asked.presence));
    return { outputs: { presence }, flags: asked.flags, dropped: asked.dropped };
  },
});

const reference = {
  kind: "choice",
  among: ["all-regions", "other-regions-pooled", "other-regions-mean"],
  about:
    "what a region is compared with: all pooled, itself included; the others pooled; the mean of the others",
} as const;

const krugmanMeasure = measureOf({
  id: "krugman-specialisation",
  page: "docs/formulas/krugman.md",
  inputs: { table },
  parameters: { reference },
  answer(question) {
    const convention = { reference: choiceIn<KrugmanReference>(question, "reference") };
    const index = krugmanSpecialisation(matrixIn(question, "table"), convention);
    const coefficient = specialisationCoefficient(matrixIn(question, "table"), convention);
    return { outputs: { index, coefficient }, flags: [nullsFlag(index)] };
  },
});

const krugmanConcentrationMeasure = measureOf({
  id: "krugman-concentration",
  page: "docs/formulas/krugman.md",
  inputs: { table },
  parameters: {},
  answer(question) {
    const index = krugmanConcentration(matrixIn(question, "table"));
    return { outputs: { index }, flags: [nullsFlag(index)] };
  },
});

const hachmanMeasure = measureOf({
  id: "hachman",
  page: "docs/formulas/hachman.md",
  inputs: { table },
  parameters: {},
  answer(question) {
    const index = hachman(matrixIn(question, "table"));
    const averageQuotient = averageLocationQuotient(matrixIn(question, "table"));
    return { outputs: { index, averageQuotient }, flags: [nullsFlag(index)] };
  },
});

/** A value for each pair of rows; NaN where a row is empty. */
function pairs(of: Matrix, value: (a: Float64Array, b: Float64Array) => number | null): Matrix {
  const values = Float64Array.from({ length: of.rows ** 2 }, (_, at) => {
    const [a, b] = [row(of, Math.floor(at / of.rows)), row(of, at % of.rows)];
    return value(a, b) ?? Number.NaN;
  });
  return { rows: of.rows, columns: of.rows, values };
}

function pairFlag({ values }: Matrix) {
  const cells = values.filter((it) => Number.isNaN(it)).length;
  return cells === 0 ? null : ({ kind: "undefined-cells", cells, rule: "NaN" } as const);
}

const similarityMeasure = measureOf({
  id: "unido-similarity",
  page: "docs/formulas/unido-similarity.md",
  inputs: { table },
  parameters: {},
  answer(question) {
    const similarity = pairs(matrixIn(question, "table"), (a, b) => unidoSimilarity(a, b, { empty: null }));
    return { outputs: { similarity }, flags: [pairFlag(similarity)] };
  },
});

const distanceMeasure = measureOf({
  id: "krugman-distance",
  page: "docs/formulas/krugman.md",
  inputs: { table },
  parameters: {},
  answer(question) {
    const distance = pairs(matrixIn(question, "table"), krugmanDistance);
    return { outputs: { distance }, flags: [pairFlag(distance)] };
  },
});

/** Specialisation of regions and similarity of their structures. */
export const specialisationMeasures: readonly Measure[] = [
  quotientMeasure,
  populationMeasure,
  presenceMeasure,
  krugmanMeasure,
  krugmanConcentrationMeasure,
  distanceMeasure,
  hachmanMeasure,
  similarityMeasure,
];
