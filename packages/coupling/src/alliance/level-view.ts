import { herfindahl } from "../concentration/herfindahl.ts";
import { total } from "../matrix.ts";
import { unidoSimilarity } from "../similarity.ts";
import { krugmanDistance } from "../specialisation/krugman.ts";
import type { CaveatId } from "./caveats.ts";
import { type LevelReference, pooledOtherParks, pooledParks } from "./level-reference.ts";
import { measured, refused, type Statement } from "./measured.ts";
import type { AllianceParameters } from "./options.ts";
import type { Cell, Level, Measured, Refusal } from "./result.ts";
import { type ParkStructure, resample, type Structures, sampleOf } from "./structure.ts";

/** One level of one view: everything its measures need. */
export interface LevelData {
  level: Level;
  structures: Structures;
  reference: LevelReference;
  /** Firms of each park, known at this level or not. */
  firms: readonly number[];
  parameters: AllianceParameters;
}

/** Concentration of a park's industries. */
export function hhi(data: LevelData, park: number): Measured {
  const { structures } = data;
  const statement = stateParks(data, [park], "herfindahl", null, "shares-of-known-firms", ["class-count"]);
  return overParks(data, [park], statement, [0, 1], (b) => herfindahl(amountsOf(structures, park, b)));
}

/** Krugman specialisation against all parks pooled, this one included. */
export function krugmanInclusive(data: LevelData, park: number): Measured {
  const { structures } = data;
  const caveats: CaveatId[] = ["reference-includes-self", "class-count"];
  const statement = stateParks(data, [park], "krugman-inclusive", pooledParks, "all-regions", caveats);
  return overParks(data, [park], statement, [0, 2], (b) =>
    krugmanDistance(amountsOf(structures, park, b), sampleOf(structures, structures.pooled, b)),
  );
}

/** Krugman specialisation against the other parks pooled. */
export function krugmanLeaveOneOut(data: LevelData, park: number): Measured {
  const { structures } = data;
  const others = (b: number) => {
    const own = amountsOf(structures, park, b);
    return sampleOf(structures, structures.pooled, b).map((all, i) => Math.max(0, all - own[i]!));
  };
  const convention = "other-regions-pooled";
  const caveats: CaveatId[] = ["class-count"];
  const statement = stateParks(data, [park], "krugman-leave-one-out", pooledOtherParks, convention, caveats);
  if (total(others(0)) === 0) return refused(statement, { kind: "park/empty", data: { level: data.level } });
  return overParks(data, [park], statement, [0, 2], (b) =>
    krugmanDistance(amountsOf(structures, park, b), others(b)),
  );
}

/** Structural similarity of two parks: their competition. */
export function similarity(data: LevelData, p: number, q: number): Measured {
  const { structures } = data;
  const caveats: CaveatId[] = ["finer-is-lower"];
  const statement = stateParks(data, [p, q], "unido-similarity", null, "cosine-of-amounts", caveats);
  return overParks(data, [p, q], statement, [0, 1], (b) =>
    unidoSimilarity(amountsOf(structures, p, b), amountsOf(structures, q, b), { empty: null }),
  );
}

/** Krugman distance of two parks. */
export function krugmanPair(data: LevelData, p: number, q: number): Measured {
  const { structures } = data;
  const statement = stateParks(data, [p, q], "krugman-distance", null, "pairwise", ["class-count"]);
  return overParks(data, [p, q], statement, [0, 2], (b) =>
    krugmanDistance(amountsOf(structures, p, b), amountsOf(structures, q, b)),
  );
}

/** The non-empty industries of a park, largest share first, each with its location quotient. */
export function cellsOf(data: LevelData, park: number): Cell[] {
  const { codes, samples } = data.structures;
  const structure = data.structures.parks[park]!;
  const observed = amountsOf(data.structures, park, 0);
  const all = total(observed);
  const totals = resample(samples, (b) => total(amountsOf(data.structures, park, b)));
  return codes
    .map(
      (code, column): Cell => ({
        code,
        firms: structure.firms[column]!,
        weight: observed[column]!,
        share: all === 0 ? 0 : observed[column]! / all,
        lq: quotient(data, structure, column, totals),
      }),
    )
    .filter((it) => it.firms > 0)
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
}

function quotient(data: LevelData, structure: ParkStructure, column: number, totals: Float64Array): Measured {
  const { structures, reference, parameters } = data;
  const n = structure.firms[column]!;
  const weight = structure.amounts[column]!;
  const dominated = structure.largest[column]! > parameters.dominantShare * weight;
  const statement: Statement = {
    formula: "location-quotient",
    reference: reference.id,
    convention: "share-of-known-firms",
    n,
    caveats: [
      ...reference.caveats,
      ...ofFirms(n, structure.inferred[column]!),
      ...(dominated ? (["dominated"] as const) : []),
    ],
  };
  const refusal = cellRefusal(data, structure, column, dominated);
  if (refusal) return refused(statement, refusal);
  const width = structures.codes.length;
  const statistic = resample(structures.samples, (b) => {
    const share = structure.amounts[b * width + column]! / totals[b]!;
    return share / reference.shares[b]![column]!;
  });
  const range = [0, Number.POSITIVE_INFINITY] as const;
  return measured(statement, statistic, { level: parameters.intervalLevel, range });
}

function cellRefusal(
  { structures, reference, parameters }: LevelData,
  structure: ParkStructure,
  column: number,
  dominated: boolean,
): Refusal | null {
  const code = structures.codes[column]!;
  const firms = structure.firms[column]!;
  if (firms < parameters.minimumFirms)
    return { kind: "cell/too-few-firms", data: { code, firms, minimum: parameters.minimumFirms } };
  if (dominated) return { kind: "cell/dominated", data: { code, limit: parameters.dominantShare } };
  if (reference.shares[0]![column] === 0)
    return { kind: "sector/absent-from-reference", data: { code, reference: reference.id } };
  return null;
}

function amountsOf(structures: Structures, park: number, b: number): Float64Array {
  return sampleOf(structures, structures.parks[park]!.amounts, b);
}

function overParks(
  data: LevelData,
  parks: readonly number[],
  statement: Statement,
  range: readonly [number, number],
  statistic: (b: number) => number | null,
): Measured {
  const refusal = knownRefusal(data, parks);
  if (refusal) return refused(statement, refusal);
  const values = resample(data.structures.samples, statistic);
  return measured(statement, values, { level: data.parameters.intervalLevel, range });
}

/** Why a measure of these parks cannot be given: no firm, or too few, known at the level. */
function knownRefusal(
  { level, structures, parameters }: LevelData,
  parks: readonly number[],
): Refusal | null {
  const fewest = Math.min(...parks.map((it) => structures.parks[it]!.known));
  if (fewest === 0) return { kind: "park/empty", data: { level } };
  if (fewest >= parameters.minimumFirms) return null;
  return { kind: "cell/too-few-firms", data: { level, firms: fewest, minimum: parameters.minimumFirms } };
}

function stateParks(
  { structures, firms }: LevelData,
  parks: readonly number[],
  formula: Statement["formula"],
  reference: string | null,
  convention: string,
  caveats: readonly CaveatId[],
): Statement {
  const known = parks.map((it) => structures.parks[it]!);
  const n = total(known.map((it) => it.known));
  const partly = parks.some((it) => structures.parks[it]!.known < 0.9 * firms[it]!);
  const inferred = total(known.map((it) => it.knownInferred));
  return {
    formula,
    reference,
    convention,
    n,
    caveats: [...caveats, ...ofFirms(n, inferred), ...(partly ? (["partly-classified"] as const) : [])],
  };
}

/** Caveats that follow from the firms behind a number alone. */
export function ofFirms(firms: number, inferred: number): CaveatId[] {
  const found: CaveatId[] = [];
  if (firms >= 3 && firms < 10) found.push("few-firms");
  if (inferred * 2 > firms) found.push("inferred-industries");
  return found;
}
