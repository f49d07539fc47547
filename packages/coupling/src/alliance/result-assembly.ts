import type { Circumstances } from "./accumulator.ts";
import { adviceOf } from "./advice.ts";
import type { CaveatId } from "./caveats.ts";
import { cellsOf } from "./cells.ts";
import { type ClashingPark, clashingPark } from "./clashes.ts";
import { formulas } from "./formulas.ts";
import { type Hierarchy, levels } from "./hierarchy.ts";
import { bestFirms } from "./kept-firms.ts";
import { hhi, krugmanInclusive, krugmanLeaveOneOut, type LevelData } from "./level-measures.ts";
import { describeReferences, levelReference } from "./level-reference.ts";
import { likenesses } from "./likeness.ts";
import { localityOf, localSectors } from "./local-services.ts";
import { namesIn } from "./names.ts";
import { type AllianceOptions, firmCount, type LocalServices, type WeightDefinition } from "./options.ts";
import { eachLevel, pairView, type ViewData } from "./pair-view.ts";
import { lacksOf } from "./park-lacks.ts";
import type { CouplingResult, Level, ParkView, WeightView } from "./result.ts";
import {
  coefficientMatrix,
  demandOf,
  nationOf,
  overAllSectors,
  type SectorData,
  sectorFinder,
  sectorTotals,
} from "./sector-data.ts";
import { sensitivitiesOf } from "./sensitivity.ts";
import { structuresAt } from "./structure.ts";
import type { CodeOrigins, ParkTally, Tally } from "./tally.ts";

/** All that one result is computed from. */
interface Assembly {
  options: AllianceOptions;
  hierarchy: Hierarchy;
  isLocal: (code: string) => boolean;
  parks: readonly { tally: ParkTally; name: string }[];
  samples: number;
}

/** The result of a tally. Pure: the same tally and circumstances give the same result. */
export function allianceResult(
  options: AllianceOptions,
  hierarchy: Hierarchy,
  tally: Tally,
  { at, by, registers }: Circumstances,
): CouplingResult {
  const { seed, replicates } = options.parameters;
  const assembly: Assembly = {
    options,
    hierarchy,
    isLocal: localityOf(options.localServices, hierarchy),
    parks: parksInOrder(options, tally),
    samples: replicates + 1,
  };
  const views = [firmCount, ...options.weights].map((weight, view) => weightView(assembly, weight, view));
  const { id, source, year, kind, sectors } = options.inputOutput;
  return {
    format: "ouhe-coupling/1",
    made: { at, by, seed, replicates },
    registers,
    classification: { standard: options.classification.standard, ...summary(tally.origins) },
    inputOutput: { id, source, year, sectors: sectors.length, kind },
    names: namesIn(views, options.names),
    formulas,
    references: describeReferences(options.references, hierarchy),
    clashLevel: options.parameters.clashLevel,
    ...describeLocalServices(options.localServices),
    views,
    refusals: refusalsOf(assembly),
  };
}

function parksInOrder({ parks }: AllianceOptions, tally: Tally): Assembly["parks"] {
  const listed = new Map(parks.map((it) => [it.id, it.name]));
  const unlisted = [...tally.parks.keys()].filter((id) => !listed.has(id)).sort();
  return [...listed.keys(), ...unlisted].map((id) => ({ tally: tally.park(id), name: listed.get(id) ?? id }));
}

function summary({ declared, inferred, unclassified, confidenceSum }: CodeOrigins) {
  const meanConfidence = inferred === 0 ? null : confidenceSum / inferred;
  return { declared, inferred, unclassified, meanConfidence };
}

function describeLocalServices(services: LocalServices | undefined): Pick<CouplingResult, "localServices"> {
  if (!services) return {};
  const which = (local: boolean) =>
    [...services.isLocal].flatMap(([code, it]) => (it === local ? [code] : []));
  const { id, source } = services;
  return { localServices: { id, source, codes: which(true), exceptions: which(false) } };
}

function weightView(assembly: Assembly, weight: WeightDefinition, view: number): WeightView {
  const { parameters } = assembly.options;
  const byLevel = eachLevel((level) => levelData(assembly, weight, view, level));
  const sectors = sectorData(assembly, weight, view);
  const ids = assembly.parks.map((it) => it.tally.id);
  const parks = assembly.parks.map((_, r) => parkView(assembly, byLevel, sectors, r));
  const data: ViewData = {
    levels: byLevel,
    sectors,
    sensitivity: sensitivitiesOf(sectors),
    parks: clashingParks(assembly, parks, view),
    isLocal: assembly.isLocal,
    parameters,
  };
  const pairs = ids.flatMap((_, p) => ids.slice(p + 1).map((_, step) => pairView(data, p, p + 1 + step)));
  const demandOf = (park: string) => sectors.needed[ids.indexOf(park)]![0]!;
  return {
    weight,
    parks,
    pairs,
    advice: adviceOf(ids, { pairs, demandOf, parameters }),
    cuts: parameters.cuts,
  };
}

function clashingParks(
  { options, hierarchy, parks }: Assembly,
  views: readonly ParkView[],
  view: number,
): ClashingPark[] {
  const { clashLevel, limits } = options.parameters;
  const codeAt = (code: string) => hierarchy.at(code, clashLevel);
  return views.map((park, r) =>
    clashingPark(park, clashLevel, bestFirms(parks[r]!.tally, codeAt, { view, limit: limits.firms })),
  );
}

function levelData(assembly: Assembly, weight: WeightDefinition, view: number, level: Level): LevelData {
  const { hierarchy, options, parks, samples } = assembly;
  const tallies = parks.map((it) => it.tally);
  const structures = structuresAt(tallies, { view, samples, codeAt: (code) => hierarchy.at(code, level) });
  const reference = levelReference(structures, { level, weight, tables: options.references, hierarchy });
  const firms = tallies.map((it) => it.firms[view]!);
  const alike = likenesses(structures);
  const { parameters } = options;
  return { level, countsFirms: view === 0, structures, likenesses: alike, reference, firms, parameters };
}

function sectorData(assembly: Assembly, weight: WeightDefinition, view: number): SectorData {
  const { hierarchy, options, parks, samples } = assembly;
  const { inputOutput, parameters, references } = options;
  const codes = inputOutput.sectors.map((it) => it.code);
  const sectorOf = sectorFinder(inputOutput, hierarchy);
  const coefficients = coefficientMatrix(inputOutput);
  const tallies = parks.map((it) => it.tally);
  const structures = overAllSectors(structuresAt(tallies, { view, samples, codeAt: sectorOf }), codes);
  const demand = demandOf(structures, coefficients);
  const imports: CaveatId[] = inputOutput.kind === "total" ? ["imports-included"] : [];
  return {
    codes,
    coefficients,
    structures,
    demand,
    made: sectorTotals(
      structures,
      structures.parks.map((it) => it.amounts),
    ),
    needed: sectorTotals(structures, demand),
    local: localSectors(tallies, { table: inputOutput, sectorOf, isLocal: assembly.isLocal, view }),
    firms: tallies.map((it) => bestFirms(it, sectorOf, { view, limit: parameters.limits.firms })),
    nation: nationOf(references, {
      codes,
      sectorOf,
      hierarchy,
      weight,
      personsPerFirm: parameters.personsPerFirm,
    }),
    caveats: ["weight-as-output", "national-technology", ...imports],
    view,
    parameters,
  };
}

function parkView(
  { parks }: Assembly,
  byLevel: Record<Level, LevelData>,
  sectors: SectorData,
  r: number,
): ParkView {
  const { view } = sectors;
  const { tally, name } = parks[r]!;
  const ids = parks.map((it) => it.tally.id);
  return {
    id: tally.id,
    name,
    firms: tally.firms[view]!,
    weight: tally.weight[view]!,
    unclassified: tally.withoutClass,
    known: eachLevel((level) => byLevel[level].structures.parks[r]!.known),
    hhi: eachLevel((level) => hhi(byLevel[level], r)),
    krugmanInclusive: eachLevel((level) => krugmanInclusive(byLevel[level], r)),
    krugmanLeaveOneOut: eachLevel((level) => krugmanLeaveOneOut(byLevel[level], r)),
    cells: eachLevel((level) => cellsOf(byLevel[level], r)),
    lacks: lacksOf(sectors, ids, r),
  };
}

/** Questions no alliance of this size, or this reference, can answer. */
function refusalsOf({ options, hierarchy, parks }: Assembly): CouplingResult["refusals"] {
  const needed = options.parameters.complexityRegions;
  const refusals: CouplingResult["refusals"][number][] = [];
  if (parks.length < needed)
    refusals.push({
      question: "economic-complexity",
      kind: "reference/too-few-regions",
      data: { regions: parks.length, needed },
    });
  const references = describeReferences(options.references, hierarchy);
  for (const level of levels)
    if (!options.references.some((it) => references[it.id]!.levels.includes(level)))
      refusals.push({ question: "outside-reference", kind: "reference/level-missing", data: { level } });
  return refusals;
}
