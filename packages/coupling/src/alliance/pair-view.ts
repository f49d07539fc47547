import type { CaveatId } from "./caveats.ts";
import { type Coupled, couplabilityOf } from "./couplable.ts";
import { flowsOf, gapsOf } from "./gaps.ts";
import { levels } from "./hierarchy.ts";
import { bestFirms, rankingWeight } from "./kept-firms.ts";
import { krugmanPair, type LevelData, similarity } from "./level-measures.ts";
import { measured, refused, type Statement } from "./measured.ts";
import type { AllianceParameters, Firm } from "./options.ts";
import type { Clash, Direction, Level, Measured, PairView, ParkView, Quadrant } from "./result.ts";
import type { SectorData } from "./sector-data.ts";
import { sensitivitiesOf } from "./sensitivity.ts";
import type { ParkTally } from "./tally.ts";

/** What pairs are made of: all levels and the sectors of one view. */
export interface ViewData {
  view: number;
  levels: Record<Level, LevelData>;
  sectors: SectorData;
  tallies: readonly ParkTally[];
  parks: readonly ParkView[];
  parameters: AllianceParameters;
}

/** Everything measured between two parks, p before q in the result's order. */
export function pairView(data: ViewData, p: number, q: number): PairView {
  const bySimilarity = eachLevel((level) => similarity(data.levels[level], p, q));
  const competition = bySimilarity[headlineLevel(data, p, q)];
  const [out, back] = [couplabilityOf(data.sectors, p, q), couplabilityOf(data.sectors, q, p)];
  const [towards, backwards] = sensitivitiesOf(data.sectors, p, q);
  const mean = mutualCouplability(data.parameters, out, back);
  return {
    parks: [data.parks[p]!.id, data.parks[q]!.id],
    similarity: bySimilarity,
    krugman: eachLevel((level) => krugmanPair(data.levels[level], p, q)),
    competition,
    directions: [direction(data, p, q, out, towards), direction(data, q, p, back, backwards)],
    couplability: mean,
    quadrant: quadrantOf(mean, competition, data.parameters.cuts),
    clashes: clashesOf(data, p, q),
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

/**
 * Classes in which both parks have a location quotient of 1 or more. First those where both intervals lie
 * above 1, then by the smaller of the two shares: the more both depend on the class, the earlier it stands.
 */
function clashesOf(data: ViewData, p: number, q: number): Clash[] {
  const others = new Map(data.parks[q]!.cells.class.map((it) => [it.code, it]));
  const isSpecialised = (lq: Measured) => lq.value !== null && lq.value >= 1;
  const isSure = (lq: Measured) => lq.interval !== null && lq.interval[0] > 1;
  return data.parks[p]!.cells.class.flatMap((mine) => {
    const theirs = others.get(mine.code);
    return theirs && isSpecialised(mine.lq) && isSpecialised(theirs.lq) ? [{ mine, theirs }] : [];
  })
    .map((it) => ({
      ...it,
      sure: isSure(it.mine.lq) && isSure(it.theirs.lq),
      both: Math.min(it.mine.share, it.theirs.share),
    }))
    .sort(
      (a, b) => Number(b.sure) - Number(a.sure) || b.both - a.both || (a.mine.code < b.mine.code ? -1 : 1),
    )
    .slice(0, data.parameters.limits.clashes)
    .map(({ mine, theirs }) => ({
      code: mine.code,
      lq: [mine.lq, theirs.lq],
      share: [mine.share, theirs.share],
      firms: [classFirms(data, p, mine.code), classFirms(data, q, mine.code)],
    }));
}

function classFirms(data: ViewData, park: number, code: NonNullable<Firm["codes"]["class"]>) {
  const best = data.tallies[park]!.codes.get(code)?.best[rankingWeight(data.view)] ?? [];
  return bestFirms([best], data.view, data.parameters.limits.firms);
}
