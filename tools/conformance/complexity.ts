import { scaled, scalingOf } from "../../packages/coupling/src/complexity/scale.ts";
import { complexitySpectrum } from "../../packages/coupling/src/complexity/spectrum.ts";
import * as coupling from "../../packages/coupling/src/index.ts";
import { valuesAt } from "./cells.ts";
import { NotBuilt, notBuilt, type Question, requireKnown, stated } from "./format.ts";
import { type Kept, keptPresence } from "./presence.ts";

function complexityConvention(question: Question): coupling.ComplexityConvention {
  const { expected } = question;
  const eigenvalues = Math.max(3, lengthOf(expected.eigenvalues));
  const asked = { eigenvalues, gap: 1e-9, disconnected: "refuse" } as const;
  const text = stated(question, "normalisation") ?? "populationsd";
  const {
    "py-ecomplexity": atlas,
    reks,
    econci,
    economiccomplexity,
    econgeo,
  } = coupling.complexityConventions;
  if (/sum/.test(text)) return { ...asked, ...econgeo };
  if (/own|separate/.test(text)) return { ...asked, ...(/sample/.test(text) ? economiccomplexity : econci) };
  if (/sample/.test(text)) return { ...asked, ...reks };
  if (/population/.test(text)) return { ...asked, ...atlas };
  throw notBuilt(question, "normalisation");
}

function complexityOf(question: Question): Record<string, unknown> {
  const kept = keptPresence(question);
  const found = coupling.economicComplexity(kept.presence, complexityConvention(question));
  const counts = { diversity: coupling.diversity(kept.presence), ubiquity: coupling.ubiquity(kept.presence) };
  const said = {
    ...kept.kept,
    ...counts,
    rca: kept.quotients && coupling.rowsOf(kept.quotients),
    M: coupling.rowsOf(coupling.presenceTable(kept.presence)),
    M_sum: kept.presence.columnAt.length,
  };
  const listed = (values: ArrayLike<number>) => padded(values, lengthOf(question.expected.eigenvalues));
  if ("refused" in found) {
    const none = { eci: nothing(kept.presence.rows), pci: nothing(kept.presence.columns) };
    const spectrum = hasNoGap(kept) ? complexitySpectrum(kept.presence, 5) : null;
    return { ...said, ...none, eigenvalues: listed(spectrum?.eigenvalues ?? []), coi: none.eci };
  }
  const { eci, pci, eigenvalues } = found.value;
  const outputs = { ...said, eci, pci, eigenvalues: listed(eigenvalues) };
  return question.expected.coi ? { ...outputs, coi: outlook(question, kept).coi } : outputs;
}

/** An answer of no value for each: what a refusal looks like element by element. */
const nothing = (length: number): number[] => Array(length).fill(Number.NaN);

/** Every row and column has a presence, so that the matrices exist although their second vector may not. */
const hasNoGap = ({ presence }: Kept): boolean =>
  [coupling.diversity(presence), coupling.ubiquity(presence)].every((it) => it.every((count) => count > 0));

/** The larger of the two matrices has eigenvalues of 0 beyond those both share. */
const padded = (values: ArrayLike<number>, length: number): number[] =>
  Array.from({ length }, (_, k) => values[k] ?? 0);

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

/** COI with its own mean and population deviation; COG over the deviation of the raw ECI. */
function outlook(question: Question, kept: Kept): { coi: Float64Array; cog: coupling.Matrix } {
  const { presence } = kept;
  const found = coupling.economicComplexity(presence, complexityConvention({ ...question, params: {} }));
  if ("refused" in found) return noOutlook(presence);
  const { pci, eci } = found.value.raw;
  const proximity = coupling.proximity(presence, { diagonal: 1 });
  const density = coupling.relatednessDensity(presence, proximity);
  const index = coupling.outlookIndex({ presence, pci }, density);
  const gain = coupling.outlookGain({ presence, proximity, pci });
  const [ofIndex, ofEci] = [index, eci].map((it) => scalingOf(it, "population-sd"));
  return {
    coi: ofIndex ? scaled(index, ofIndex) : Float64Array.from(nothing(index.length)),
    cog: { ...gain, values: gain.values.map((it) => it / (ofEci?.length ?? Number.NaN)) },
  };
}

function noOutlook({ rows, columns }: coupling.Incidence): { coi: Float64Array; cog: coupling.Matrix } {
  const cog = coupling.zeros(rows, columns);
  cog.values.fill(Number.NaN);
  return { coi: Float64Array.from(nothing(rows)), cog };
}

function outlookOf(question: Question): Record<string, unknown> {
  const kept = keptPresence(question);
  const { coi, cog } = outlook(question, kept);
  return { ...kept.kept, coi, cog: coupling.rowsOf(cog) };
}

function fitnessStop(question: Question): coupling.FitnessStop {
  const steps = stated(question, "iterations");
  if (steps !== null && /^\d+$/.test(steps)) return { kind: "steps", steps: Number(steps) };
  const [, tolerance, most] = /<([\d.e-]+).*atmost(\d+)/.exec(stated(question, "stop") ?? "") ?? [];
  if (!tolerance) throw notBuilt(question, steps === null ? "stop" : "iterations");
  return {
    kind: "settled",
    tolerance: Number(tolerance),
    mostSteps: Number(most),
    unsettled: "refuse",
  };
}

function fitnessOf(question: Question): Record<string, unknown> {
  const kept = keptPresence(question);
  requireKnown(question, "start", /^(all)?ones?$|^1$/);
  requireKnown(question, "normalisation", /mean/);
  const extremality = Number(question.params.extremality ?? 1);
  const found = coupling.fitness(kept.presence, { stop: fitnessStop(question), extremality });
  if ("refused" in found) return { ...kept.kept, ...noFitness(kept) };
  return { ...kept.kept, fitness: found.value.fitness, complexity: found.value.complexity };
}

const noFitness = ({ presence }: Kept) => ({
  fitness: nothing(presence.rows),
  complexity: nothing(presence.columns),
});

/** Orders as stated, or those of the peer that rescales: regions 20, industries 19. */
function reflectionsConvention(question: Question): coupling.ReflectionsConvention {
  return {
    regionOrder: reflectionOrder(question, "region_order", "morc"),
    industryOrder: reflectionOrder(question, "industry_order", "mort"),
    scale: reflectionScale(question),
  };
}

/** "k_(c,18)", or in the call of the peer: "morc(M, steps=20)". */
function reflectionOrder(question: Question, name: string, call: string): number {
  const inCall = new RegExp(`${call}\\([^)]*steps ?= ?(\\d+)`, "i").exec(question.peerFunction)?.[1];
  const order = /(\d+)\)?$/.exec(stated(question, name) ?? "")?.[1] ?? inCall;
  if (order === undefined) throw new NotBuilt(`${name}: not stated`);
  return Number(order);
}

function reflectionScale(question: Question): coupling.ReflectionScale {
  const text = stated(question, "normalisation") ?? "";
  if (/0(\.\.|-|to)100/.test(text)) return "hundred";
  if (/samplesd|n-1/.test(text)) return "sample-sd";
  if (/populationsd/.test(text)) return "population-sd";
  if (/none/.test(text)) return "none";
  throw notBuilt(question, "normalisation");
}

function reflectionsOf(question: Question): Record<string, unknown> {
  const kept = keptPresence(question);
  const found = coupling.reflections(kept.presence, reflectionsConvention(question));
  if ("refused" in found) {
    const { rows, columns } = kept.presence;
    return { ...kept.kept, region: nothing(rows), industry: nothing(columns) };
  }
  return { ...kept.kept, region: found.value.regions, industry: found.value.industries };
}

function sampledCells(question: Question): Record<string, unknown> {
  const { cells, prox_pairs: pairs } = question.expected;
  const kept = keptPresence(question);
  const proximity = coupling.proximity(kept.presence, { diagonal: 1 });
  const density = coupling.relatednessDensity(kept.presence, proximity);
  return {
    ...kept.kept,
    rca: kept.quotients && valuesAt(kept.quotients, cells),
    density: valuesAt(density, cells),
    cog: question.expected.cog && valuesAt(outlook(question, kept).cog, cells),
    proximity: valuesAt(proximity, pairs),
    proximity_sum: proximity.values.reduce((sum, it) => sum + it, 0),
  };
}

/** The complexity part of vector files 03, 04 and 05. */
export const complexity: Record<string, (question: Question) => Record<string, unknown>> = {
  eci_pci: complexityOf,
  coi_cog: outlookOf,
  fitness: fitnessOf,
  method_of_reflections: reflectionsOf,
  sampled_cells: sampledCells,
};
