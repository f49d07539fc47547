import { shannonEntropy } from "../concentration/entropy.ts";
import { entropyDecomposition } from "../concentration/entropy-decomposition.ts";
import { giniOfQuotients } from "../concentration/gini-of-quotients.ts";
import { equivalentNumber, herfindahl, herfindahlNormalised } from "../concentration/herfindahl.ts";
import { hooverConcentration } from "../concentration/hoover.ts";
import { locationalGini } from "../concentration/locational-gini.ts";
import { columnSums, type Matrix, row, rowSums, transpose } from "../matrix.ts";
import { locationQuotients } from "../specialisation/location-quotient.ts";
import type { Measure } from "./measure.ts";
import {
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

const table = { kind: "matrix", about: "amounts ≥ 0, one structure per row: regions × industries" } as const;

const eachRow = <T>(of: Matrix, value: (amounts: Float64Array) => T): T[] =>
  Array.from({ length: of.rows }, (_, r) => value(row(of, r)));

/** Rows and columns without any amount. */
function emptyIn(of: Matrix): { rows: number[]; columns: number[] } {
  const [rows, columns] = [rowSums(of), columnSums(of)];
  const zeros = (sums: Float64Array) => Array.from(sums.keys()).filter((at) => sums[at] === 0);
  return { rows: zeros(rows), columns: zeros(columns) };
}

const herfindahlMeasure = measureOf({
  id: "herfindahl",
  page: "docs/formulas/herfindahl.md",
  inputs: { table },
  parameters: {},
  answer(question) {
    const index = eachRow(matrixIn(question, "table"), herfindahl);
    const equivalent = eachRow(matrixIn(question, "table"), equivalentNumber);
    return { outputs: { index, equivalentNumber: equivalent }, flags: [nullsFlag(index)] };
  },
});

const normalisedMeasure = measureOf({
  id: "herfindahl-normalised",
  page: "docs/formulas/herfindahl.md",
  inputs: { table },
  parameters: {
    count: {
      kind: "choice",
      among: ["all", "present"],
      about: "which industries n counts: all, or those present",
    },
  },
  answer(question) {
    const count = choiceIn<"all" | "present">(question, "count");
    const index = eachRow(matrixIn(question, "table"), (it) => herfindahlNormalised(it, { count }));
    return { outputs: { index }, flags: [nullsFlag(index)] };
  },
});

const base = { kind: "number", min: 1.000001, max: 1e6, about: "base of the logarithm: 2 for bits" } as const;

const entropyMeasure = measureOf({
  id: "shannon-entropy",
  page: "docs/formulas/entropy.md",
  inputs: { table },
  parameters: {
    base,
    empty: { kind: "choice", among: ["undefined", "zero"], about: "entropy of a row without any amount" },
  },
  answer(question) {
    const empty = choiceIn(question, "empty") === "zero" ? 0 : null;
    const convention = { base: numberIn(question, "base"), empty } as const;
    const entropy = eachRow(matrixIn(question, "table"), (it) => shannonEntropy(it, convention));
    return { outputs: { entropy }, flags: [nullsFlag(entropy)] };
  },
});

const decompositionMeasure = measureOf({
  id: "entropy-decomposition",
  page: "docs/formulas/entropy.md",
  inputs: { table, groups: { kind: "labels", about: "group of each column, such as its division" } },
  parameters: { base },
  answer(question) {
    const groups = labelsIn(question, "groups");
    const convention = { base: numberIn(question, "base") };
    const parts = eachRow(matrixIn(question, "table"), (it) => entropyDecomposition(it, groups, convention));
    const total = parts.map((it) => it?.total ?? null);
    const between = parts.map((it) => it?.between ?? null);
    const within = parts.map((it) => it?.within ?? null);
    return { outputs: { total, between, within }, flags: [nullsFlag(total)] };
  },
});

const reference = {
  kind: "vector",
  about: "amount of each region to compare with, such as people or area; otherwise the row sums",
  optional: true,
} as const;

const referenceIn = (question: Question) =>
  has(question, "reference") ? vectorIn(question, "reference") : rowSums(matrixIn(question, "table"));

const locationalGiniMeasure = measureOf({
  id: "locational-gini",
  page: "docs/formulas/locational-gini.md",
  inputs: { table, reference },
  parameters: {
    maximum: { kind: "choice", among: ["0.5", "1"], about: "the area itself, or twice the area" },
  },
  answer(question) {
    const maximum = Number(choiceIn(question, "maximum")) as 0.5 | 1;
    const everything = referenceIn(question);
    const byIndustry = eachRow(transpose(matrixIn(question, "table")), (it) =>
      locationalGini(it, everything, { maximum }),
    );
    return { outputs: { byIndustry }, flags: [nullsFlag(byIndustry)] };
  },
});

const hooverMeasure = measureOf({
  id: "hoover-concentration",
  page: "docs/formulas/hoover.md",
  inputs: { table, reference },
  parameters: {},
  answer(question) {
    const everything = referenceIn(question);
    const byIndustry = eachRow(transpose(matrixIn(question, "table")), (it) =>
      hooverConcentration(it, everything),
    );
    return { outputs: { byIndustry }, flags: [nullsFlag(byIndustry)] };
  },
});

const quotientsMeasure = measureOf({
  id: "gini-of-quotients",
  page: "docs/formulas/gini.md",
  inputs: { table },
  parameters: {},
  answer(question) {
    const given = matrixIn(question, "table");
    // An empty region or industry has quotient 0 everywhere, as in the peers.
    const { lq } = locationQuotients(given, { undefinedCell: "zero" });
    const byRegion = eachRow(lq, giniOfQuotients);
    const byIndustry = eachRow(transpose(lq), giniOfQuotients);
    const { rows, columns } = emptyIn(given);
    const cells = rows.length * given.columns + columns.length * (given.rows - rows.length);
    const filled = cells === 0 ? null : ({ kind: "undefined-cells", cells, rule: "quotient 0" } as const);
    return { outputs: { byRegion, byIndustry }, flags: [filled, nullsFlag(byRegion, byIndustry)] };
  },
});

/** Concentration of structures and of industries over regions. */
export const concentrationMeasures: readonly Measure[] = [
  herfindahlMeasure,
  normalisedMeasure,
  entropyMeasure,
  decompositionMeasure,
  locationalGiniMeasure,
  hooverMeasure,
  quotientsMeasure,
];
