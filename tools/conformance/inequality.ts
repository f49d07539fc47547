import * as coupling from "../../packages/coupling/src/index.ts";
import { NotBuilt, type Question } from "./format.ts";

const valuesOf = ({ input }: Question) => input.x as number[];
const weightsOf = ({ input }: Question) => input.w as number[];
const groupsOf = ({ input }: Question) => (input.group ?? input.g) as number[];

function giniCorrection({ params }: Question): "none" | "n/(n-1)" {
  if (params.bias_correction === "n/(n-1)") return "n/(n-1)";
  if (!params.bias_correction) return "none";
  throw new NotBuilt(`bias_correction: ${String(params.bias_correction)}`);
}

/** Vector file 02. */
export const inequality: Record<string, (question: Question) => Record<string, unknown>> = {
  gini: (it) => ({ gini: coupling.gini(valuesOf(it), { correction: giniCorrection(it) }) }),
  hhi: (it) => ({
    hhi: coupling.herfindahl(valuesOf(it)),
    equivalent_number: coupling.equivalentNumber(valuesOf(it)),
  }),
  hhi_normalised: (it) => ({ hhi: coupling.herfindahlNormalised(valuesOf(it), { count: "all" }) }),
  theil_T: (it) => ({ T: coupling.theilT(valuesOf(it)) }),
  theil_T_decomposition(it) {
    const parts = coupling.theilTDecomposition(valuesOf(it), groupsOf(it));
    return { T: parts?.total ?? null, between: parts?.between ?? null, within: parts?.within ?? null };
  },
  theil_T_weighted: (it) => ({
    T: coupling.theilTWeighted(
      valuesOf(it).map((mean, i) => mean * weightsOf(it)[i]!),
      weightsOf(it),
    ),
  }),
  theil_L: (it) => ({ L: coupling.theilL(valuesOf(it)) }),
  atkinson: (it) => ({ A: coupling.atkinson(valuesOf(it), { epsilon: Number(it.params.epsilon) }) }),
  cv: (it) => ({
    cv: coupling.coefficientOfVariation(valuesOf(it), {
      deviation: String(it.params.sd ?? "sample").startsWith("population") ? "population" : "sample",
    }),
  }),
  williamson: (it) => ({ index: coupling.williamson(valuesOf(it), weightsOf(it)) }),
};
