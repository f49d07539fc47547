import { inputCoefficients, outputCoefficients } from "../input-output/coefficients.ts";
import { type InfluenceConvention, influenceCoefficients } from "../input-output/influence.ts";
import {
  linkageSpread,
  linkages,
  normalised,
  normalisedByRegion,
  rasmussenDispersion,
  regionalLinkages,
  sectorKinds,
  withoutDiagonal,
} from "../input-output/linkages.ts";
import { ghoshFromLeontief } from "../input-output/total-requirements.ts";
import type { Matrix } from "../matrix.ts";
import type { Measure, Outputs } from "./measure.ts";
import { type Answer, choiceIn, has, measureOf, numberIn, type Question, vectorIn } from "./question.ts";
import { circumstancesOf, tableIn, tableInputs, withInverse } from "./transactions.ts";

const undefinedMean: Answer = { refused: "undefined", data: { mean: 0 } };
const regions = {
  kind: "number",
  min: 1,
  max: 1e6,
  integer: true,
  about: "number of regions; rows are region-major, all with the same sectors",
} as const;

const linkageMeasure = measureOf({
  id: "linkages",
  page: "docs/formulas/linkages.md",
  inputs: tableInputs,
  parameters: {
    extent: { kind: "choice", among: ["direct", "total"], about: "coefficients, or their inverses" },
    forward: {
      kind: "choice",
      among: ["ghosh", "leontief"],
      about: "row sums of B or G (supply side), or of A or L (sensitivity of dispersion)",
    },
    diagonal: { kind: "choice", among: ["included", "cut"], about: "whether a sector's own use counts" },
    normalisation: {
      kind: "choice",
      among: ["none", "overall", "per-region"],
      about: "as they are, over the mean of all sectors, or over that of the region",
    },
    regions: { ...regions, default: 1 },
    tolerance: { kind: "number", min: 0, max: 1, default: 1e-9, about: "below 1 by so little counts as 1" },
  },
  answer: (question) => {
    if (choiceIn(question, "extent") === "total")
      return withInverse(question, (L, table) =>
        linkageOutputs(question, { demandSide: L, supplySide: ghoshFromLeontief(L, table) }),
      );
    const table = tableIn(question);
    const sides = { demandSide: inputCoefficients(table), supplySide: outputCoefficients(table) };
    const outputs = linkageOutputs(question, sides);
    return "refused" in outputs
      ? (outputs as Answer)
      : { outputs: outputs as Outputs, ...circumstancesOf(table) };
  },
});

function linkageOutputs(
  question: Question,
  sides: { demandSide: Matrix; supplySide: Matrix },
): Outputs | Answer {
  const cut = choiceIn(question, "diagonal") === "cut" ? withoutDiagonal : (it: Matrix) => it;
  const isGhosh = choiceIn(question, "forward") === "ghosh";
  const { backward, forward } = linkages({
    demandSide: cut(sides.demandSide),
    supplySide: cut(isGhosh ? sides.supplySide : sides.demandSide),
  });
  const normalisation = choiceIn(question, "normalisation");
  if (normalisation === "none") return { backward, forward };
  if (normalisation === "per-region") {
    const [own, sold] = [backward, forward].map((it) =>
      normalisedByRegion(it, numberIn(question, "regions")),
    );
    return { backward: own!, forward: sold! };
  }
  const [own, sold] = [normalised(backward), normalised(forward)];
  if (!own || !sold) return undefinedMean;
  const kinds = sectorKinds({ backward: own, forward: sold }, { tolerance: numberIn(question, "tolerance") });
  return { backward: own, forward: sold, kinds };
}

const intraInter = measureOf({
  id: "intra-inter-linkages",
  page: "docs/formulas/linkages.md",
  inputs: tableInputs,
  parameters: { regions },
  answer: (question) =>
    withInverse(question, (L, table) => {
      const supplySide = ghoshFromLeontief(L, table);
      const parts = regionalLinkages({ demandSide: L, supplySide, regions: numberIn(question, "regions") });
      return {
        backwardIntra: parts.intra.backward,
        forwardIntra: parts.intra.forward,
        backwardInter: parts.inter.backward,
        forwardInter: parts.inter.forward,
      };
    }),
});

const dispersion = measureOf({
  id: "rasmussen-dispersion",
  page: "docs/formulas/linkages.md",
  inputs: tableInputs,
  parameters: {},
  answer: (question) => withInverse(question, (L) => ({ ...rasmussenDispersion(L) }) as Outputs),
});

const influence = measureOf({
  id: "influence-coefficients",
  page: "docs/formulas/influence-coefficients.md",
  inputs: {
    ...tableInputs,
    finalUse: { kind: "vector", about: "weights of the mean influence, such as final use", optional: true },
    primaryInputs: { kind: "vector", about: "weights of the mean sensitivity", optional: true },
  },
  parameters: {
    matrix: {
      kind: "choice",
      among: ["leontief-inverse", "complete-consumption"],
      default: "leontief-inverse",
      about: "what is summed: the statistics office sums the Leontief inverse",
    },
  },
  answer: (question) =>
    withInverse(question, (L) => {
      const even = Array.from({ length: L.rows }, () => 1);
      const weights = {
        influence: has(question, "finalUse") ? vectorIn(question, "finalUse") : even,
        sensitivity: has(question, "primaryInputs") ? vectorIn(question, "primaryInputs") : even,
      };
      const matrix = choiceIn<InfluenceConvention["matrix"]>(question, "matrix");
      const found = influenceCoefficients(L, { matrix, weights });
      return found ? { ...found } : undefinedMean;
    }),
});

const spread = measureOf({
  id: "linkage-spread",
  page: "docs/formulas/linkages.md",
  inputs: tableInputs,
  parameters: {
    deviation: { kind: "choice", among: ["sample", "population"], about: "divides by n − 1 or n" },
  },
  answer: (question) =>
    withInverse(question, (L) => ({
      ...linkageSpread(L, { deviation: choiceIn<"sample" | "population">(question, "deviation") }),
    })),
});

/** Linkages of sectors and what is made of them. */
export const linkageMeasures: readonly Measure[] = [
  linkageMeasure,
  intraInter,
  dispersion,
  influence,
  spread,
];
