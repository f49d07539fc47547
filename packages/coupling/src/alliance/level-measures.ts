import { herfindahl } from "../concentration/herfindahl.ts";
import { total } from "../matrix.ts";
import { krugmanDistance } from "../specialisation/krugman.ts";
import { type LevelReference, pooledOtherParks, pooledParks } from "./level-reference.ts";
import type { Likeness } from "./likeness.ts";
import { measured, ofFirms, refused, type Statement } from "./measured.ts";
import type { AllianceParameters } from "./options.ts";
import type { Level, Measured, Refusal } from "./result.ts";
import { parkSample, pooledSample, resample, type Structures } from "./structure.ts";

/** One level of one view: everything its measures need. */
export interface LevelData {
  level: Level;
  /** Whether each firm counts one, rather than what it weighs. */
  countsFirms: boolean;
  structures: Structures;
  /** By the first park's index, then the second's. */
  likenesses: readonly ReadonlyMap<number, Likeness>[];
  reference: LevelReference;
  /** Firms of each park, known at this level or not. */
  firms: readonly number[];
  parameters: AllianceParameters;
}

/** Concentration of a park's industries. */
export function hhi(data: LevelData, park: number): Measured {
  return measurePark(data, [park], {
    formula: "herfindahl",
    reference: null,
    convention: "shares-of-known-firms",
    caveats: ["class-count"],
    most: 1,
    statistic: (b) => herfindahl(parkSample(data.structures, park, b)),
  });
}

/** Krugman specialisation against all parks pooled, this one included. */
export function krugmanInclusive(data: LevelData, park: number): Measured {
  const { structures } = data;
  return measurePark(data, [park], {
    formula: "krugman-inclusive",
    reference: pooledParks,
    convention: "all-regions",
    caveats: ["reference-includes-self", "class-count"],
    most: 2,
    statistic: (b) => krugmanDistance(parkSample(structures, park, b), pooledSample(structures, b)),
  });
}

/** Krugman specialisation against the other parks pooled; refused where no other park has a firm. */
export function krugmanLeaveOneOut(data: LevelData, park: number): Measured {
  const { structures } = data;
  const others = (b: number) => {
    const own = parkSample(structures, park, b);
    return pooledSample(structures, b).map((all, i) => Math.max(0, all - own[i]!));
  };
  return measurePark(data, [park], {
    formula: "krugman-leave-one-out",
    reference: pooledOtherParks,
    convention: "other-regions-pooled",
    caveats: ["class-count"],
    most: 2,
    statistic: (b) => krugmanDistance(parkSample(structures, park, b), others(b)),
    comparedFirms: total(structures.parks.map((it, at) => (at === park ? 0 : it.known))),
    isAlone: total(others(0)) === 0,
  });
}

/** How alike two parks are, p before q: structural similarity, which is their competition, and Krugman distance. */
export function likeness(data: LevelData, p: number, q: number): { similarity: Measured; krugman: Measured } {
  const { similarity, distance } = data.likenesses[p]!.get(q)!;
  return {
    similarity: measurePark(data, [p, q], {
      formula: "unido-similarity",
      reference: null,
      convention: "cosine-of-amounts",
      caveats: ["finer-is-lower"],
      most: 1,
      statistic: (b) => similarity[b]!,
    }),
    krugman: measurePark(data, [p, q], {
      formula: "krugman-distance",
      reference: null,
      convention: "pairwise",
      caveats: ["class-count"],
      most: 2,
      statistic: (b) => distance[b]!,
    }),
  };
}

/** A measure of one park or two, still to be checked and stated. */
interface ParkMeasure extends Omit<Statement, "n"> {
  /** Upper end of the measure's range; the lower is 0. */
  most: number;
  statistic: (b: number) => number | null;
  /** True when there is no other park to compare with. */
  isAlone?: boolean;
  /** Firms of the other parks that the measure compares with, when it does. */
  comparedFirms?: number;
}

function measurePark(data: LevelData, parks: readonly number[], measure: ParkMeasure): Measured {
  const known = parks.map((it) => data.structures.parks[it]!);
  const n = total(known.map((it) => it.known));
  const { formula, reference, convention, most, statistic } = measure;
  const caveats = [...measure.caveats, ...ofFirms(n, total(known.map((it) => it.knownInferred)))];
  if (isPartlyKnown(data, parks)) caveats.push("partly-classified");
  const statement: Statement = { formula, reference, convention, n, caveats };
  const refusal = refusalOf(data, parks, measure);
  if (refusal) return refused(statement, refusal);
  const values = resample(data.structures.samples, statistic);
  return measured(statement, values, { level: data.parameters.intervalLevel, range: [0, most] });
}

function isPartlyKnown({ structures, firms }: LevelData, parks: readonly number[]): boolean {
  return parks.some((it) => structures.parks[it]!.known < 0.9 * firms[it]!);
}

/** Why a measure of these parks cannot be given: no firm, or too few, known at the level. */
function refusalOf(
  { level, structures, parameters }: LevelData,
  parks: readonly number[],
  {
    isAlone = false,
    comparedFirms = Number.POSITIVE_INFINITY,
  }: Pick<ParkMeasure, "isAlone" | "comparedFirms">,
): Refusal | null {
  const own = parks.map((it) => structures.parks[it]!.known);
  const { minimumFirms: minimum } = parameters;
  if (Math.min(...own) === 0 || isAlone) return { kind: "park/empty", data: { level } };
  const fewest = Math.min(...own, comparedFirms);
  return fewest < minimum ? { kind: "cell/too-few-firms", data: { level, firms: fewest, minimum } } : null;
}
