import type { Finding } from "../finding.ts";
import { type BalancedTable, type BalancingQuestion, gras, ras } from "../regional-tables/balancing.ts";
import { type QuotientMethod, quotientCoefficients } from "../regional-tables/quotient-coefficients.ts";
import { tableErrors } from "../regional-tables/table-errors.ts";
import type { Measure } from "./measure.ts";
import { type Answer, choiceIn, matrixIn, measureOf, numberIn, vectorIn } from "./question.ts";
import { allowedOf, WrongCall } from "./wrong-call.ts";

const page = "docs/formulas/regional-tables.md";

const delta = {
  kind: "number",
  min: 0,
  max: 0.999,
  default: 0,
  about: "Flegg's δ, which FLQ and AFLQ must be given: with 0 they would be CILQ under another name",
} as const;

const quotients = measureOf({
  id: "regional-coefficients",
  page,
  inputs: {
    coefficients: { kind: "matrix", about: "national input coefficients, sectors × sectors" },
    region: { kind: "vector", about: "output or jobs of the region by sector" },
    nation: { kind: "vector", about: "the same of the nation" },
  },
  parameters: {
    method: {
      kind: "choice",
      among: ["SLQ", "CILQ-diagonal-SLQ", "CILQ-diagonal-1", "FLQ", "AFLQ"],
      about: "which location quotient, and for CILQ what it says of a sector's own use",
    },
    delta,
  },
  answer(question) {
    const [method, diagonal] = choiceIn<string>(question, "method").split("-diagonal-");
    if (method!.endsWith("FLQ") && numberIn(question, "delta") === 0)
      throw new WrongCall("parameter-missing", {
        name: "delta",
        known: allowedOf(delta),
        about: delta.about,
      });
    const found = quotientCoefficients({
      coefficients: matrixIn(question, "coefficients"),
      region: vectorIn(question, "region"),
      nation: vectorIn(question, "nation"),
      method: method as QuotientMethod,
      delta: numberIn(question, "delta"),
      cilqDiagonal: diagonal === "1" ? "one" : "SLQ",
    });
    if (!found) return { refused: "undefined", data: { output: 0 } };
    const undefinedRows = found.slq.flatMap((it, i) => (it === null ? [i] : []));
    return { outputs: { ...found }, dropped: { rows: undefinedRows, columns: undefinedRows } };
  },
});

const balancing = (id: "ras" | "gras", fit: (of: BalancingQuestion) => Finding<BalancedTable>) =>
  measureOf({
    id,
    page,
    inputs: {
      table: { kind: "matrix", about: "the table to start from" },
      rowTotals: { kind: "vector", about: "sum each row must reach" },
      columnTotals: { kind: "vector", about: "sum each column must reach; the same altogether" },
    },
    parameters: {
      tolerance: { kind: "number", min: 1e-15, max: 1, default: 1e-10, about: "largest remaining distance" },
      maxSteps: { kind: "number", min: 1, max: 1e7, integer: true, default: 10_000, about: "passes at most" },
    },
    answer(question): Answer {
      const found = fit({
        table: matrixIn(question, "table"),
        rowTotals: vectorIn(question, "rowTotals"),
        columnTotals: vectorIn(question, "columnTotals"),
        tolerance: numberIn(question, "tolerance"),
        maxSteps: numberIn(question, "maxSteps"),
      });
      if ("refused" in found) return { refused: found.refused.kind, data: found.refused.data };
      return { outputs: { ...found.value } };
    },
  });

const errors = measureOf({
  id: "table-errors",
  page,
  inputs: {
    estimate: { kind: "matrix", about: "the estimated table" },
    truth: { kind: "matrix", about: "the true one, in the same unit" },
  },
  parameters: {},
  answer: (question) => ({
    outputs: { ...tableErrors(matrixIn(question, "estimate"), matrixIn(question, "truth")) },
  }),
});

/** Measures that make regional tables and judge them. */
export const regionalisationMeasures: readonly Measure[] = [
  quotients,
  balancing("ras", ras),
  balancing("gras", gras),
  errors,
];
