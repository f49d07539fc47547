import { tradeBlocks } from "../input-output/export-decomposition.ts";
import { koopmanWangWei } from "../input-output/koopman-wang-wei.ts";
import {
  accountsByRegion,
  bilateralExports,
  diagonal,
  grossImports,
  type RegionalTable,
  regionalAccounts,
  valueAddedIn,
} from "../input-output/multi-regional.ts";
import { intensities, valueAddedShares } from "../input-output/multipliers.ts";
import { sumByRegion } from "../input-output/regions.ts";
import { bilateralParts, wangWeiZhu } from "../input-output/wang-wei-zhu.ts";
import { matrixOf, rowSums } from "../matrix.ts";
import type { Measure, Outputs } from "./measure.ts";
import { type Answer, has, matrixIn, measureOf, numberIn, type Question, vectorIn } from "./question.ts";
import { answeredFrom, leontiefOf, tableIn, tableInputs } from "./transactions.ts";

const inputs = {
  ...tableInputs,
  finalDemand: {
    kind: "matrix",
    about: "final demand by row; columns are region-major, one or more categories for each region",
  },
  sectors: { kind: "vector", about: "sectors of each region, where they differ", optional: true },
} as const satisfies Measure["inputs"];

const parameters = {
  regions: {
    kind: "number",
    min: 1,
    max: 1e6,
    integer: true,
    about: "number of regions; rows are region-major",
  },
} as const satisfies Measure["parameters"];

function regionalTableIn(question: Question): RegionalTable {
  const table = tableIn(question);
  const finalDemand = sumByRegion(matrixIn(question, "finalDemand"), numberIn(question, "regions"));
  if (!finalDemand.values.every(Number.isFinite)) throw new RangeError("a final demand is not finite");
  return {
    ...table,
    finalDemand,
    ...(has(question, "sectors") && { sectors: vectorIn(question, "sectors") }),
  };
}

const grossTrade = measureOf({
  id: "gross-trade",
  page: "docs/formulas/multi-regional.md",
  inputs,
  parameters,
  answer(question) {
    const table = regionalTableIn(question);
    const bilateral = bilateralExports(table);
    const outputs = { exports: rowSums(bilateral), bilateral };
    const isEven = !table.sectors || new Set(table.sectors).size === 1;
    return { outputs: isEven ? { ...outputs, imports: grossImports(bilateral) } : outputs };
  },
});

const accounts = measureOf({
  id: "regional-accounts",
  page: "docs/formulas/multi-regional.md",
  inputs: {
    ...inputs,
    account: { kind: "matrix", about: "accounts × sectors, such as jobs, emissions or value added" },
    households: {
      kind: "matrix",
      about: "accounts × regions (× categories) caused by final users themselves",
      optional: true,
    },
  },
  parameters,
  answer: (question) =>
    answeredFrom(regionalTableIn(question), leontiefOf, (leontief, table) => {
      const account = intensities(matrixIn(question, "account"), table.output);
      const of = { ...table, intensities: account, leontief };
      const households = has(question, "households")
        ? { households: sumByRegion(matrixIn(question, "households"), numberIn(question, "regions")) }
        : {};
      const bySector = table.sectors ? {} : named("BySector", regionalAccounts(of));
      return { ...accountsByRegion({ ...of, ...households }), ...bySector };
    }),
});

function named(suffix: string, parts: ReturnType<typeof regionalAccounts>) {
  return Object.fromEntries(Object.entries(parts).map(([name, it]) => [`${name}${suffix}`, it]));
}

const valueAdded = measureOf({
  id: "value-added-exports",
  page: "docs/formulas/multi-regional.md",
  inputs,
  parameters,
  answer: (question) =>
    answeredFrom(regionalTableIn(question), leontiefOf, (leontief, table) => {
      const share = valueAddedShares(table);
      const exports = diagonal(rowSums(bilateralExports(table)));
      return {
        inExports: valueAddedIn({ share, leontief, demand: exports }),
        inFinalDemand: valueAddedIn({ share, leontief, demand: table.finalDemand }),
        share,
      };
    }),
});

const nineParts = measureOf({
  id: "koopman-wang-wei",
  page: "docs/formulas/export-decomposition.md",
  inputs,
  parameters,
  answer: (question) =>
    answeredFrom(regionalTableIn(question), tradeBlocks, (blocks) => {
      const parts = koopmanWangWei(blocks);
      const names = Object.keys(parts[0]!) as (keyof (typeof parts)[number])[];
      return Object.fromEntries(names.map((name) => [name, parts.map((it) => it[name])]));
    }),
});

const sixteenParts = measureOf({
  id: "wang-wei-zhu",
  page: "docs/formulas/export-decomposition.md",
  inputs,
  parameters,
  answer: (question) =>
    answeredFrom(regionalTableIn(question), tradeBlocks, (blocks): Outputs | Answer => {
      const pairs = wangWeiZhu(blocks);
      if (pairs.length === 0) return { refused: "too-few", data: { regions: blocks.regions } };
      const rows = pairs.flatMap((pair) =>
        Array.from(pair.exports, (exports, i) => [
          pair.exporter,
          i,
          pair.importer,
          exports,
          ...bilateralParts.map((part) => pair[part][i]!),
        ]),
      );
      const columns = ["exporter", "sector", "importer", "exports", ...bilateralParts];
      return { columns, parts: matrixOf(rows) };
    }),
});

/** Measures of a multi-regional table. */
export const multiRegionalMeasures: readonly Measure[] = [
  grossTrade,
  accounts,
  valueAdded,
  nineParts,
  sixteenParts,
];
