import * as coupling from "../../packages/coupling/src/index.ts";
import { NotBuilt, type Question, requireKnown } from "./format.ts";

const valuesOf = ({ input }: Question) => input.x as number[];
const weightsOf = ({ input }: Question) => input.w as number[];
const groupsOf = ({ input }: Question) => (input.group ?? input.g) as number[];

function giniCorrection({ params }: Question): "none" | "n/(n-1)" {
  if (params.bias_correction === "n/(n-1)") return "n/(n-1)";
  if (!params.bias_correction) return "none";
  throw new NotBuilt(`bias_correction: ${String(params.bias_correction)}`);
}

function deviationIn(question: Question): "sample" | "population" {
  requireKnown(question, "sd", /^(sample|population)\b/);
  return String(question.params.sd).startsWith("population") ? "population" : "sample";
}

function epsilonIn({ params }: Question): number {
  if (typeof params.epsilon === "number") return params.epsilon;
  throw new NotBuilt(`epsilon: ${String(params.epsilon)}`);
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
  hhi_normalised: onlyWith("formula", /^\(H ?- ?1\/n\)\/\(1 ?- ?1\/n\)/, (it) => ({
    hhi: coupling.herfindahlNormalised(valuesOf(it), { count: "all" }),
  })),
  theil_T: onlyWith("log", /^natural/, (it) => ({ T: coupling.theilT(valuesOf(it)) })),
  theil_T_decomposition(it) {
    const parts = coupling.theilTDecomposition(valuesOf(it), groupsOf(it));
    return { T: parts?.total ?? null, between: parts?.between ?? null, within: parts?.within ?? null };
  },
  theil_T_weighted: onlyWith("formula", /\(Y_i\/Y\) ln\(\(Y_i\/Y\)\/\(P_i\/P\)\)/, (it) => ({
    T: coupling.theilTWeighted(
      valuesOf(it).map((mean, i) => mean * weightsOf(it)[i]!),
      weightsOf(it),
    ),
  })),
  theil_L: onlyWith("formula", /^mean\(ln\(mean\/x\)\)/, (it) => ({ L: coupling.theilL(valuesOf(it)) })),
  atkinson: (it) => ({ A: coupling.atkinson(valuesOf(it), { epsilon: epsilonIn(it) }) }),
  cv: (it) => ({ cv: coupling.coefficientOfVariation(valuesOf(it), { deviation: deviationIn(it) }) }),
  williamson: onlyWith("formula", /\bweighted mean/i, (it) => ({
    index: coupling.williamson(valuesOf(it), weightsOf(it)),
  })),
};
