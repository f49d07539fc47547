import * as coupling from "../../packages/coupling/src/index.ts";
import { notBuilt, type Question, requireKnown, stated } from "./format.ts";

const valuesOf = ({ input }: Question) => input.x as number[];
const weightsOf = ({ input }: Question) => input.w as number[];
const groupsOf = ({ input }: Question) => (input.group ?? input.g) as number[];

function giniCorrection(question: Question): "none" | "n/(n-1)" {
  const text = stated(question, "bias_correction") ?? "none";
  if (/^(true|n\/\(n-1\))$/.test(text)) return "n/(n-1)";
  if (/^(false|none|)$/.test(text)) return "none";
  throw notBuilt(question, "bias_correction");
}

function deviationIn(question: Question): "sample" | "population" {
  const [kind] = /^(sample|population)/.exec(stated(question, "sd") ?? "sample") ?? [];
  if (kind === undefined) throw notBuilt(question, "sd");
  return kind as "sample" | "population";
}

function epsilonIn(question: Question): number {
  const epsilon = Number(stated(question, "epsilon") ?? Number.NaN);
  if (Number.isNaN(epsilon)) throw notBuilt(question, "epsilon");
  return epsilon;
}

/** An adapter that answers one formula only. */
const onlyWith =
  (name: string, known: RegExp, answer: (question: Question) => Record<string, unknown>) =>
  (question: Question) => {
    requireKnown(question, name, known);
    return answer(question);
  };

/** Vector file 02. */
export const inequality: Record<string, (question: Question) => Record<string, unknown>> = {
  gini: (it) => ({ gini: coupling.gini(valuesOf(it), { correction: giniCorrection(it) }) }),
  hhi: (it) => ({
    hhi: coupling.herfindahl(valuesOf(it)),
    equivalent_number: coupling.equivalentNumber(valuesOf(it)),
  }),
  hhi_normalised: onlyWith("formula", /^\(h-1\/n\)\/\(1-1\/n\)/, (it) => ({
    hhi: coupling.herfindahlNormalised(valuesOf(it), { count: "all" }),
  })),
  theil_T: onlyWith("log", /^(natural|ln|e$)/, (it) => ({ T: coupling.theilT(valuesOf(it)) })),
  theil_T_decomposition(it) {
    const parts = coupling.theilTDecomposition(valuesOf(it), groupsOf(it));
    return { T: parts?.total ?? null, between: parts?.between ?? null, within: parts?.within ?? null };
  },
  theil_T_weighted: onlyWith("formula", /\(y_i\/y\)\*?ln\(\(y_i\/y\)\/\(p_i\/p\)\)/, (it) => ({
    T: coupling.theilTWeighted(
      valuesOf(it).map((mean, i) => mean * weightsOf(it)[i]!),
      weightsOf(it),
    ),
  })),
  theil_L: onlyWith("formula", /^mean\(ln\(mean\/x\)\)/, (it) => ({ L: coupling.theilL(valuesOf(it)) })),
  atkinson: (it) => ({ A: coupling.atkinson(valuesOf(it), { epsilon: epsilonIn(it) }) }),
  cv: (it) => ({ cv: coupling.coefficientOfVariation(valuesOf(it), { deviation: deviationIn(it) }) }),
  williamson: onlyWith("formula", /(?<!un)weightedmean/, (it) => ({
    index: coupling.williamson(valuesOf(it), weightsOf(it)),
  })),
};
