import { changedInverse } from "../input-output/changed-inverse.ts";
import {
  inputCoefficients,
  inventoryCorrected,
  type NegativeUse,
  outputCoefficients,
  type Transactions,
  tradeCorrected,
} from "../input-output/coefficients.ts";
import { type Extraction, extractionLosses, isOnSupplySide } from "../input-output/extraction.ts";
import {
  fieldOfInfluence,
  intensities,
  multiplierProductMatrix,
  multipliers,
} from "../input-output/multipliers.ts";
import { requirementSums } from "../input-output/series.ts";
import { ghoshFromLeontief, spectralRadius } from "../input-output/total-requirements.ts";
import {
  downstreamness,
  downstreamnessRankOne,
  upstreamness,
  upstreamnessRankOne,
} from "../input-output/upstreamness.ts";
import { columnSums, rowSums, times, transpose } from "../matrix.ts";
import type { Measure, Outputs } from "./measure.ts";
import {
  type Answer,
  askedInput,
  choiceIn,
  has,
  matrixIn,
  measureOf,
  numberIn,
  type Question,
  vectorIn,
} from "./question.ts";
import { linkageMeasures } from "./sector-linkages.ts";
import {
  answeredFrom,
  circumstancesOf,
  singular,
  tableIn,
  tableInputs,
  withInverse,
} from "./transactions.ts";

const ownUseIsAll: Answer = { refused: "undefined", data: { ownUse: 1 } };
const sector = { kind: "number", min: 0, max: 1e6, integer: true } as const;

const coefficients = measureOf({
  id: "input-output-coefficients",
  page: "docs/formulas/input-output.md",
  inputs: tableInputs,
  parameters: {},
  answer(question) {
    const table = tableIn(question);
    const A = inputCoefficients(table);
    const outputs = { A, B: outputCoefficients(table), spectralRadius: spectralRadius(A) };
    return { outputs, ...circumstancesOf(table) };
  },
});

const leontiefInverse = measureOf({
  id: "leontief-inverse",
  page: "docs/formulas/input-output.md",
  inputs: {
    ...tableInputs,
    finalDemand: { kind: "vector", about: "final demand to be met, by sector", optional: true },
  },
  parameters: {},
  answer: (question) =>
    withInverse(question, (L, table) => ({
      L,
      G: ghoshFromLeontief(L, table),
      ...(has(question, "finalDemand") && { output: times(L, vectorIn(question, "finalDemand")) }),
    })),
});

const changed = measureOf({
  id: "changed-leontief-inverse",
  page: "docs/formulas/input-output.md",
  inputs: tableInputs,
  parameters: {
    seller: { ...sector, about: "row of the changed coefficient, counted from 0" },
    buyer: { ...sector, about: "its column, counted from 0" },
    change: { kind: "number", min: -1e6, max: 1e6, about: "what is added to the coefficient" },
  },
  answer: (question) =>
    withInverse(question, (leontief) => {
      const change = {
        row: numberIn(question, "seller"),
        column: numberIn(question, "buyer"),
        by: numberIn(question, "change"),
      };
      const L = changedInverse(leontief, change);
      return L ? { L } : singular(leontief.rows);
    }),
});

const satelliteMultipliers = measureOf({
  id: "multipliers",
  page: "docs/formulas/multipliers.md",
  inputs: {
    ...tableInputs,
    account: { kind: "matrix", about: "accounts × sectors, such as jobs, emissions or value added" },
  },
  parameters: {},
  answer: (question) =>
    withInverse(question, (L, { output }) => {
      const S = intensities(matrixIn(question, "account"), output);
      return { S, M: multipliers(S, L) };
    }),
});

const productMatrix = measureOf({
  id: "multiplier-product-matrix",
  page: "docs/formulas/multipliers.md",
  inputs: tableInputs,
  parameters: {},
  answer: (question) => withInverse(question, (L) => ({ mpm: multiplierProductMatrix(L) })),
});

const field = measureOf({
  id: "field-of-influence",
  page: "docs/formulas/multipliers.md",
  inputs: tableInputs,
  parameters: {
    seller: { ...sector, about: "row of the coefficient that changes, counted from 0" },
    buyer: { ...sector, about: "its column, counted from 0" },
    change: { kind: "number", min: -1e6, max: 1e6, default: 0, about: "0 for the first-order field" },
  },
  answer: (question) =>
    withInverse(question, (L) => {
      const cell = { i: numberIn(question, "seller"), j: numberIn(question, "buyer") };
      const change = numberIn(question, "change");
      const found = fieldOfInfluence(L, change === 0 ? cell : { ...cell, change });
      return found ? { field: found } : singular(L.rows);
    }),
});

const streams = measureOf({
  id: "upstreamness",
  page: "docs/formulas/upstreamness.md",
  inputs: {
    ...tableInputs,
    inventoryChange: { kind: "vector", about: "positive when stocks grew", optional: true },
    exports: { kind: "vector", about: "exports by sector", optional: true },
    imports: { kind: "vector", about: "imports by product, positive", optional: true },
  },
  parameters: {
    correction: {
      kind: "choice",
      among: ["none", "inventories", "trade"],
      about: "flows as they are, corrected for stocks, or of one open country for trade and stocks",
    },
    negativeUse: {
      kind: "choice",
      among: ["unscaled", "scaled"],
      default: "unscaled",
      about: "rows whose use is below 0: as they are, or scaled all the same",
    },
  },
  answer: (question) =>
    answeredFrom(correctedTable(question), streamsOf, ({ A, B, U, D }) => ({
      U,
      D,
      U_rank1: upstreamnessRankOne(B),
      D_rank1: downstreamnessRankOne(A),
    })),
});

function streamsOf(table: Transactions) {
  const [A, B] = [inputCoefficients(table), outputCoefficients(table)];
  const [U, D] = [upstreamness(B), downstreamness(A)];
  return U && D && { A, B, U, D };
}

function correctedTable(question: Question): Transactions {
  const table = tableIn(question);
  const correction = choiceIn(question, "correction");
  if (correction === "none") return table;
  const negativeUse = choiceIn<NegativeUse>(question, "negativeUse");
  const inventoryChange = askedInput(question, "inventoryChange", "positive when stocks grew");
  if (correction === "inventories") return inventoryCorrected(table, inventoryChange, { negativeUse });
  const trade = {
    exports: askedInput(question, "exports", "exports by sector"),
    imports: askedInput(question, "imports", "imports by product, positive"),
  };
  return tradeCorrected(table, { ...trade, inventoryChange }, { negativeUse });
}

const sums = measureOf({
  id: "requirement-sums",
  page: "docs/formulas/linkages.md",
  inputs: tableInputs,
  parameters: {
    tolerance: { kind: "number", min: 1e-15, max: 1, default: 1e-13, about: "what further terms may add" },
    maxSteps: { kind: "number", min: 1, max: 1e6, integer: true, default: 2000, about: "terms at most" },
  },
  answer(question) {
    const table = tableIn(question);
    const limits = { tolerance: numberIn(question, "tolerance"), maxSteps: numberIn(question, "maxSteps") };
    const found = requirementSums(table, limits);
    if (!found) return { refused: "not-converged", data: { steps: limits.maxSteps } };
    const { steps, remainder, radius } = found;
    return { outputs: { ...found.total, steps, remainder, radius }, ...circumstancesOf(table) };
  },
});

const extraction = measureOf({
  id: "hypothetical-extraction",
  page: "docs/formulas/extraction.md",
  inputs: tableInputs,
  parameters: {
    variant: {
      kind: "choice",
      among: [
        "purchases",
        "sales",
        "both-demand-driven",
        "both-supply-driven",
        "complete-demand-driven",
        "complete-supply-driven",
      ],
      about: "what is cut, and what the sector keeps",
    },
  },
  answer: (question) =>
    withInverse(question, (L, table): Outputs | Answer => {
      const variant = choiceIn<Extraction>(question, "variant");
      const onSupplySide = isOnSupplySide(variant);
      const output = Float64Array.from(table.output);
      const used = onSupplySide ? columnSums(table.flows) : rowSums(table.flows);
      const A = inputCoefficients(table);
      const loss = extractionLosses({
        variant,
        total: onSupplySide ? ghoshFromLeontief(L, table) : L,
        output,
        outside: output.map((x, i) => x - used[i]!),
        own: output.map((_, k) => A.values[k * A.columns + k]!),
      });
      if (!loss.values.every(Number.isFinite)) return ownUseIsAll;
      return { loss, bySectorExtracted: rowSums(transpose(loss)) };
    }),
});

/** Input–output measures of one table. */
export const inputOutputMeasures: readonly Measure[] = [
  coefficients,
  leontiefInverse,
  changed,
  satelliteMultipliers,
  ...linkageMeasures,
  productMatrix,
  field,
  streams,
  sums,
  extraction,
];
