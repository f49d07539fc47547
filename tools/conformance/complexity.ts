import { complexitySpectrum } from "../../packages/coupling/src/complexity/spectrum.ts";
import * as coupling from "../../packages/coupling/src/index.ts";
import { NotBuilt, type Question } from "./format.ts";
import { type Kept, keptPresence, sampled } from "./presence.ts";

function complexityConvention({ params, expected }: Question): coupling.ComplexityConvention {
  const eigenvalues = Math.max(3, lengthOf(expected.eigenvalues));
  const asked = { eigenvalues, gap: 1e-9, disconnected: "refuse" } as const;
  const text = `${String(params.normalisation ?? "population sd")}; ${String(params.sign ?? "")}`;
  const {
    "py-ecomplexity": atlas,
    reks,
    econci,
    economiccomplexity,
    econgeo,
  } = coupling.complexityConventions;
  if (/sum|v\/sum\(v\)/.test(text)) return { ...asked, ...econgeo };
  if (/own/.test(text)) return { ...asked, ...(/sample/i.test(text) ? economiccomplexity : econci) };
  if (/sample/i.test(text)) return { ...asked, ...reks };
  if (/population/.test(text)) return { ...asked, ...atlas };
  throw new NotBuilt(`normalisation: ${text}`);
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
  const spread = populationMoments(eci).deviation;
  const { mean, deviation } = populationMoments(index);
  return {
    coi: index.map((it) => (it - mean) / deviation),
    cog: { ...gain, values: gain.values.map((it) => it / spread) },
  };
}

function noOutlook({ rows, columns }: coupling.Incidence): { coi: Float64Array; cog: coupling.Matrix } {
  const cog = coupling.zeros(rows, columns);
  cog.values.fill(Number.NaN);
  return { coi: Float64Array.from(nothing(rows)), cog };
}

function populationMoments(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, it) => sum + it, 0) / values.length;
  const squares = values.reduce((sum, it) => sum + (it - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

function outlookOf(question: Question): Record<string, unknown> {
  const kept = keptPresence(question);
  const { coi, cog } = outlook(question, kept);
  return { ...kept.kept, coi, cog: coupling.rowsOf(cog) };
}

function fitnessStop({ params }: Question): coupling.FitnessStop {
  const { iterations, stop } = params;
  if (typeof iterations === "number") return { kind: "steps", steps: iterations };
  const [, tolerance, most] = /< ?([\d.e-]+).*at most (\d+)/.exec(String(stop)) ?? [];
  if (!tolerance) throw new NotBuilt(`stop: ${String(stop)}`);
  return {
    kind: "settled",
    tolerance: Number(tolerance),
    mostSteps: Number(most),
    unsettled: "refuse",
  };
}

function fitnessOf(question: Question): Record<string, unknown> {
  const kept = keptPresence(question);
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
function reflectionsConvention({ params, peerFunction }: Question): coupling.ReflectionsConvention {
  const order = (text: unknown) => Number(/(\d+)\)?$/.exec(String(text))?.[1]);
  const scale = reflectionScale(String(params.normalisation));
  if (params.region_order !== undefined)
    return { regionOrder: order(params.region_order), industryOrder: order(params.industry_order), scale };
  const steps = (name: string) => Number(new RegExp(`${name}\\(M, steps=(\\d+)\\)`).exec(peerFunction)?.[1]);
  return { regionOrder: steps("morc"), industryOrder: steps("mort"), scale };
}

function reflectionScale(text: string): coupling.ReflectionScale {
  if (/0\.\.100/.test(text)) return "hundred";
  if (/sample sd/i.test(text)) return "sample-sd";
  if (/population sd/i.test(text)) return "population-sd";
  if (/none/.test(text)) return "none";
  throw new NotBuilt(`normalisation: ${text}`);
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
    rca: kept.quotients && sampled(kept.quotients, cells),
    density: sampled(density, cells),
    cog: question.expected.cog && sampled(outlook(question, kept).cog, cells),
    proximity: sampled(proximity, pairs),
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
