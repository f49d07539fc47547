import { total } from "../matrix.ts";
import type { LevelData } from "./level-measures.ts";
import { measured, ofFirms, refused, type Statement } from "./measured.ts";
import type { Cell, Measured, Refusal } from "./result.ts";
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
