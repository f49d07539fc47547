import * as coupling from "../../packages/coupling/src/index.ts";
import { matrixOf } from "../../packages/coupling/src/matrix.ts";
import { notBuilt, type Question, requireKnown, stated } from "./format.ts";

/** "min-max to [0.002, 0.998] …" or "min-max to [0,1]". */
function rangeIn(question: Question): readonly [number, number] {
  const [, low, high] = /min-?maxto\[([\d.]+),([\d.]+)\]/.exec(stated(question, "scaling") ?? "") ?? [];
  if (low === undefined) throw notBuilt(question, "scaling");
  return [Number(low), Number(high)];
}

const weighed =
  (weigh: (scaled: coupling.Matrix) => number[] | null) =>
  (question: Question): Record<string, unknown> => {
    const table = matrixOf(question.input.x as number[][]);
    const signs = question.input.sign as coupling.IndicatorDirection[];
    const convention = { range: rangeIn(question), extremes: null };
    const { scaled } = coupling.scaleIndicators(table, signs, convention);
    const weights = weigh(scaled);
    if (!weights) return { w: signs.map(() => null), score: Array.from({ length: table.rows }, () => null) };
    return { w: weights, score: coupling.weightedScores(scaled, weights).map((it) => 100 * it) };
  };

const entropy = weighed(coupling.entropyWeights);
const critic = weighed((scaled) => coupling.criticWeights(scaled, { correlation: "signed" }));

/** The weights of vector file 08. */
export const weights: Record<string, (question: Question) => Record<string, unknown>> = {
  entropy_weight(question) {
    requireKnown(question, "p", /^x\/sum\(x\)/);
    requireKnown(question, "e", /^-sum\(?p\*?lnp\)?\/lnn/);
    requireKnown(question, "w", /^\(1-e\)\/sum\(1-e\)/);
    return entropy(question);
  },
  critic_weight(question) {
    requireKnown(question, "contrast", /^(sample|population)?(sd|standarddeviation)/);
    requireKnown(question, "conflict", /^sum\(1-(pearson)?r(_ij)?\)/);
    return critic(question);
  },
};
