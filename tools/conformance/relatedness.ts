import * as coupling from "../../packages/coupling/src/index.ts";
import { valuesAt } from "./cells.ts";
import { NotBuilt, notBuilt, type Question, requireKnown, stated } from "./format.ts";
import { keptPresence } from "./presence.ts";

function proximityOf(question: Question, presence: coupling.Incidence): Record<string, unknown> {
  requireKnown(question, "formula", /max\((ubiquity|u)_p,(ubiquity|u)_q\)/);
  requireKnown(question, "diagonal", /^[01]$/);
  const { expected, params } = question;
  const diagonal = params.diagonal === 0 || /diagonal0/.test(stated(question, "formula") ?? "") ? 0 : 1;
  const near = coupling.proximity(presence, { diagonal });
  if (!expected.pairs) return { proximity: coupling.rowsOf(near) };
  return { proximity: valuesAt(near, expected.pairs), sum: near.values.reduce((all, it) => all + it, 0) };
}

function selfProximity(question: Question): 0 | 1 {
  const text = [stated(question, "self"), stated(question, "formula")].join(";");
  if (/phi_pp=0|excluded|notincluded/.test(text)) return 0;
  if (/phi_pp=1|included/.test(text)) return 1;
  throw new NotBuilt(`self-proximity: ${String(question.params.self ?? question.params.formula)}`);
}

function densityOf(question: Question, presence: coupling.Incidence): Record<string, unknown> {
  const near = coupling.proximity(presence, { diagonal: selfProximity(question) });
  const density = coupling.relatednessDensity(presence, near);
  const { cells } = question.expected;
  return { density: cells ? valuesAt(density, cells) : coupling.rowsOf(density) };
}

/** The norm a formula or a name speaks of. */
function normOf(question: Question, name: string): coupling.RelatednessNorm {
  const text = stated(question, name) ?? "";
  if (/sqrt|cosine/.test(text)) return "cosine";
  if (/-c_ij|jaccard/.test(text)) return "jaccard";
  if (/\(t-s_i\)|prob/.test(text)) return "probability";
  if (/\(s_i\/t\)\*?\(s_j\/t\)|association/.test(text)) return "association";
  throw notBuilt(question, name);
}

const counted = (presence: coupling.Incidence) => coupling.cooccurrence(presence, { diagonal: "zero" });

function cooccurrenceOf(question: Question, presence: coupling.Incidence): Record<string, unknown> {
  requireKnown(question, "diagonal", /^(0|zero)$/);
  return { cooccurrence: coupling.rowsOf(counted(presence)) };
}

function relatednessOf(question: Question, presence: coupling.Incidence): Record<string, unknown> {
  for (const name of ["nan", "diagonal"]) requireKnown(question, name, /^(0|zero)$/);
  const norm = normOf(question, "formula");
  return { relatedness: coupling.rowsOf(coupling.relatedness(counted(presence), { norm })) };
}

/** "1 if prob-relatedness > 1 else 0", or "prob, weighted". */
function relatednessDensityOf(question: Question, presence: coupling.Incidence): Record<string, unknown> {
  requireKnown(question, "relatedness", /^1if.*>1(\D|$)|weighted/);
  const related = coupling.relatedness(counted(presence), { norm: normOf(question, "relatedness") });
  const isBinary = stated(question, "relatedness")!.startsWith("1if");
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
  proximity_conditional: onPresence((question, presence) => {
    requireKnown(question, "formula", /\/(ubiquity|u)_p|p\(q\|p\)/);
    return { proximity: coupling.rowsOf(coupling.conditionalProximity(presence, { given: "row" })) };
  }),
  density: onPresence(densityOf),
  cooccurrence: onPresence(cooccurrenceOf),
  relatedness: onPresence(relatednessOf),
  relatedness_density: onPresence(relatednessDensityOf),
  relatedness_t(question) {
    // Its peer counts every amount above 0 as a presence, whether the case says so or not.
    const params = { presence: "x > 0", ...question.params };
    const { presence, kept } = keptPresence({ ...question, params });
    return { ...kept, t: coupling.rowsOf(coupling.hypergeometricRelatedness(presence)) };
  },
};
