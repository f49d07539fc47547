import type { CaveatId } from "./caveats.ts";
import { type ClashingPark, clashesOf } from "./clashes.ts";
import { type Coupled, couplabilityOf } from "./couplable.ts";
import { flowsOf, gapsOf } from "./gaps.ts";
import { levels } from "./hierarchy.ts";
import { type LevelData, likeness } from "./level-measures.ts";
import { measured, refused, type Statement } from "./measured.ts";
import type { AllianceParameters } from "./options.ts";
import type { Direction, Level, Measured, PairView, Quadrant } from "./result.ts";
import type { SectorData } from "./sector-data.ts";
import type { PairSensitivity } from "./sensitivity.ts";

/** What pairs are made of: all levels and the sectors of one view. */
export interface ViewData {
  levels: Record<Level, LevelData>;
  sectors: SectorData;
  /** m under regionalised coefficients. */
  sensitivity: (p: number, q: number) => PairSensitivity;
  /** In the result's order, as is everything by park. */
  parks: readonly ClashingPark[];
  isLocal: (code: string) => boolean;
  parameters: AllianceParameters;
}

/** Everything measured between two parks, p before q in the result's order. */
export function pairView(data: ViewData, p: number, q: number): PairView {
  const alike = eachLevel((level) => likeness(data.levels[level], p, q));
  const competition = alike[headlineLevel(data, p, q)].similarity;
  const [out, back] = [couplabilityOf(data.sectors, p, q), couplabilityOf(data.sectors, q, p)];
  const [towards, backwards] = data.sensitivity(p, q);
  const mean = mutualCouplability(data.parameters, out, back);
  return {
    parks: [data.parks[p]!.id, data.parks[q]!.id],
    similarity: eachLevel((level) => alike[level].similarity),
    krugman: eachLevel((level) => alike[level].krugman),
    competition,
    directions: [direction(data, p, q, out, towards), direction(data, q, p, back, backwards)],
    couplability: mean,
    quadrant: quadrantOf(mean, competition, data.parameters.cuts),
    clashes: clashesOf(data.parks[p]!, data.parks[q]!, {
      isLocal: data.isLocal,
      limit: data.parameters.limits.clashes,
    }),
  };
}

/** One value for every level. */
export function eachLevel<T>(make: (level: Level) => T): Record<Level, T> {
  return Object.fromEntries(levels.map((it) => [it, make(it)])) as Record<Level, T>;
}

/** The finest level at which enough of both parks' firms are known; the section if none is. */
function headlineLevel(data: ViewData, p: number, q: number): Level {
  const covers = (level: Level, park: number) => {
    const { structures, firms } = data.levels[level];
    const { known } = structures.parks[park]!;
    return known > 0 && known >= data.parameters.minimumCoverage * firms[park]!;
  };
  return [...levels].reverse().find((it) => covers(it, p) && covers(it, q)) ?? "section";
}

function direction(
  data: ViewData,
  p: number,
  q: number,
  coupled: Coupled,
  sensitivity: Direction["sensitivity"],
): Direction {
  return {
    from: data.parks[p]!.id,
    to: data.parks[q]!.id,
    couplability: coupled.measured,
    sensitivity,
    flows: flowsOf(data.sectors, p, q),
    gaps: gapsOf(data.sectors, p, q),
  };
}

function mutualCouplability({ intervalLevel }: AllianceParameters, out: Coupled, back: Coupled): Measured {
  const { n, caveats } = out.measured;
  const statement: Statement = {
    formula: "couplability-mutual",
    reference: null,
    convention: "geometric-mean-of-two-directions",
    n,
    caveats: [...caveats, ...back.measured.caveats] as CaveatId[],
  };
  if (!out.samples || !back.samples)
    return refused(
      statement,
      out.measured.refusal ?? back.measured.refusal ?? { kind: "measure/undefined", data: {} },
    );
  const mutual = out.samples.map((it, b) => Math.sqrt(it * back.samples![b]!));
  return measured(statement, mutual, { level: intervalLevel, range: [0, 1] });
}

function quadrantOf(
  { value: m }: Measured,
  { value: s }: Measured,
  cuts: AllianceParameters["cuts"],
): Quadrant | null {
  if (m === null || s === null) return null;
  const [coupled, similar] = [m >= cuts.couplability, s >= cuts.similarity];
  if (coupled) return similar ? "entangled" : "couple";
  return similar ? "rival" : "apart";
}
