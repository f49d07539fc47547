import * as coupling from "../../packages/coupling/src/index.ts";
import { NotBuilt, type Question, requireKnown } from "./format.ts";
import { keptPresence, sampled } from "./presence.ts";

function proximityOf(question: Question, presence: coupling.Incidence): Record<string, unknown> {
  requireKnown(question, "formula", /max\(ubiquity_p, ubiquity_q\)/);
  const { expected, params } = question;
  const diagonal = /diagonal 0/.test(String(params.formula)) ? 0 : 1;
  const near = coupling.proximity(presence, { diagonal });
  if (!expected.pairs) return { proximity: coupling.rowsOf(near) };
  return { proximity: sampled(near, expected.pairs), sum: near.values.reduce((all, it) => all + it, 0) };
}

function selfProximity({ params }: Question): 0 | 1 {
  const text = String(params.formula ?? params.self);
  if (text.includes("phi_pp = 0") || text.includes("excluded")) return 0;
  if (text.toLowerCase().includes("included")) return 1;
  throw new NotBuilt(`self-proximity: ${text}`);
}

function densityOf(question: Question, presence: coupling.Incidence): Record<string, unknown> {
  const near = coupling.proximity(presence, { diagonal: selfProximity(question) });
  const density = coupling.relatednessDensity(presence, near);
  const { cells } = question.expected;
  return { density: cells ? sampled(density, cells) : coupling.rowsOf(density) };
}

function normOf({ params }: Question): coupling.RelatednessNorm {
  const formula = String(params.formula).replaceAll(" ", "");
  if (formula.includes("sqrt")) return "cosine";
  if (formula.includes("-C_ij")) return "jaccard";
  if (formula.includes("(T-S_i)")) return "probability";
  if (formula.includes("(S_i/T)(S_j/T)")) return "association";
  throw new NotBuilt(`norm: ${formula}`);
}

const counted = (presence: coupling.Incidence) => coupling.cooccurrence(presence, { diagonal: "zero" });

function relatednessDensityOf({ params }: Question, presence: coupling.Incidence): Record<string, unknown> {
  const related = coupling.relatedness(counted(presence), { norm: "probability" });
  const isBinary = String(params.relatedness).startsWith("1 if");
  const values = isBinary ? related.values.map((it) => (it > 1 ? 1 : 0)) : related.values;
  const density = coupling.relatednessDensity(presence, { ...related, values });
  return { density_percent: coupling.rowsOf(density).map((row) => row.map((it) => it * 100)) };
}

const onPresence =
  (measure: (question: Question, presence: coupling.Incidence) => Record<string, unknown>) =>
  (question: Question) => {
    const { presence, kept } = keptPresence(question);
    return { ...kept, ...measure(question, presence) };
  };

/** The product-space part of vector files 03, 04 and 05. */
export const relatedness: Record<string, (question: Question) => Record<string, unknown>> = {
  proximity_continuous(question) {
    const { quotients, kept } = keptPresence(question);
    if (!quotients) throw new NotBuilt("continuous proximity of presences");
    return { ...kept, proximity: coupling.rowsOf(coupling.continuousProximity(quotients)) };
  },
  proximity: onPresence(proximityOf),
  proximity_conditional: onPresence((_, presence) => ({
    proximity: coupling.rowsOf(coupling.conditionalProximity(presence)),
  })),
  density: onPresence(densityOf),
  cooccurrence: onPresence((_, presence) => ({ cooccurrence: coupling.rowsOf(counted(presence)) })),
  relatedness: onPresence((question, presence) => ({
    relatedness: coupling.rowsOf(coupling.relatedness(counted(presence), { norm: normOf(question) })),
  })),
  relatedness_density: onPresence(relatednessDensityOf),
  relatedness_t: onPresence((_, presence) => ({
    t: coupling.rowsOf(coupling.hypergeometricRelatedness(presence)),
  })),
};
