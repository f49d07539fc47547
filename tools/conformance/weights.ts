import * as coupling from "../../packages/coupling/src/index.ts";
import { matrixOf } from "../../packages/coupling/src/matrix.ts";
import { NotBuilt, type Question, requireKnown } from "./format.ts";

/** "min-max to [0.002, 0.998] …" or "min-max to [0,1]". */
function rangeIn({ params }: Question): readonly [number, number] {
  const [, low, high] = /min-max to \[([\d.]+), ?([\d.]+)\]/.exec(String(params.scaling)) ?? [];
  if (low === undefined) throw new NotBuilt(`scaling: ${String(params.scaling)}`);
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

const critic = weighed((scaled) => coupling.criticWeights(scaled, { correlation: "signed" }));

/** The weights of vector file 08. */
export const weights: Record<string, (question: Question) => Record<string, unknown>> = {
  entropy_weight: weighed(coupling.entropyWeights),
  critic_weight(question) {
    requireKnown(question, "conflict", /^sum\(1 ?- ?pearson r\)/);
    return critic(question);
  },
};
