import { total } from "../matrix.ts";
import { shareAcceleration } from "../resampling/bca.ts";
import { specialisationProbability } from "../specialisation/specialisation-probability.ts";
import type { LevelData } from "./level-measures.ts";
import { measured, ofFirms, refused, type Statement } from "./measured.ts";
import type { Cell, Refusal } from "./result.ts";
import { type ParkStructure, parkSample, resample } from "./structure.ts";

/** The non-empty industries of a park, largest share first, each with its location quotient. */
export function cellsOf(data: LevelData, park: number): Cell[] {
  const { codes, samples } = data.structures;
  const structure = data.structures.parks[park]!;
  const observed = parkSample(data.structures, park, 0);
  const all = total(observed);
  const totals = resample(samples, (b) => total(parkSample(data.structures, park, b)));
  return codes
    .map(
      (code, column): Cell => ({
        code,
        firms: structure.firms[column]!,
        weight: observed[column]!,
        share: all === 0 ? 0 : observed[column]! / all,
        ...quotient(data, structure, column, totals),
      }),
    )
    .filter((it) => it.firms > 0)
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
}

function quotient(
  data: LevelData,
  structure: ParkStructure,
  column: number,
  totals: Float64Array,
): Pick<Cell, "lq" | "probability"> {
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
  if (refusal) return { lq: refused(statement, refusal), probability: null };
  const width = structures.codes.length;
  const statistic = resample(structures.samples, (b) => {
    const share = structure.amounts[b * width + column]! / totals[b]!;
    return share / reference.shares[b]![column]!;
  });
  const range = [0, Number.POSITIVE_INFINITY] as const;
  const convention = { level: parameters.intervalLevel, range };
  const few = n < parameters.bcaBelow ? { acceleration: accelerationOf(structure, column, totals[0]!) } : {};
  const lq = measured(statement, statistic, { ...convention, ...few });
  return { lq, probability: lq.value === null ? null : probabilityOf(data, structure, column, statistic) };
}

/**
 * How the share's spread changes with its value, from the firms' weights; to six decimals, because sums of powers
 * depend on the order of the firms in their last bits and a result must not.
 */
function accelerationOf(structure: ParkStructure, column: number, all: number): number {
  const { squares, cubes, amounts } = structure;
  const park = { squares: total(squares), cubes: total(cubes) };
  const industry = { squares: squares[column]!, cubes: cubes[column]! };
  return Math.round(shareAcceleration(amounts[column]! / all, industry, park) * 1e6) / 1e6;
}

/**
 * That the quotient really exceeds 1: for counts the posterior beside the reference share, for amounts the share of
 * replicates that do.
 */
function probabilityOf(
  { reference, parameters, countsFirms }: LevelData,
  structure: ParkStructure,
  column: number,
  statistic: Float64Array,
): number | null {
  const referenceShare = reference.shares[0]![column]!;
  if (countsFirms)
    return referenceShare < 1
      ? specialisationProbability(
          { firms: structure.firms[column]!, known: structure.known, referenceShare },
          { priorFirms: parameters.priorFirms, threshold: 1 },
        )
      : null;
  const replicates = statistic.subarray(1).filter((it) => !Number.isNaN(it));
  if (replicates.length === 0) return null;
  return replicates.filter((it) => it > 1).length / replicates.length;
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
