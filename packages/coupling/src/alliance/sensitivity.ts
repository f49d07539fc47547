import { couplability, intermediateDemand } from "../couplability.ts";
import { type Matrix, total, zeros } from "../matrix.ts";
import { fleggCoefficients } from "../regionalisation.ts";
import type { CaveatId } from "./caveats.ts";
import { directionRefusal, shareRange, stateDirection } from "./couplable.ts";
import { measured, refused, type Statement } from "./measured.ts";
import type { Direction, Measured } from "./result.ts";
import type { Nation, SectorData } from "./sector-data.ts";
import { parkSample, sampleOf } from "./structure.ts";

/**
 * m in both directions, [p→q, q→p], under coefficients regionalised to the two parks as one region, for each
 * δ of the parameters.
 */
export function sensitivitiesOf(
  data: SectorData,
  p: number,
  q: number,
): readonly [Direction["sensitivity"], Direction["sensitivity"]] {
  const both = data.parameters.deltas.map((delta) => ({
    delta,
    samples: regionalisedSamples(data, p, q, delta),
  }));
  const side = (from: number, to: number, which: 0 | 1) =>
    both.map(({ delta, samples }) => ({
      delta,
      couplability: regionalised(data, from, to, samples?.[which] ?? null),
    }));
  return [side(p, q, 0), side(q, p, 1)];
}

function regionalised(data: SectorData, p: number, q: number, samples: Float64Array | null): Measured {
  const base = stateDirection(data, p, q);
  const caveats: CaveatId[] = base.caveats.filter((it) => it !== "national-technology");
  // Then the reference is in persons and the parks are not: their quotients compare shares of two units.
  if (data.nation?.size.of === "firms") caveats.push("size-estimated", "reference-unit-differs");
  const statement: Statement = {
    ...base,
    formula: "couplability-flegg",
    reference: data.nation?.reference ?? null,
    convention: "two-parks-as-one-region",
    caveats,
  };
  const refusal = directionRefusal(data, p, q);
  if (refusal) return refused(statement, refusal);
  if (!samples) return refused(statement, { kind: "reference/level-missing", data: { level: "sector" } });
  return measured(statement, samples, shareRange(data));
}

function regionalisedSamples(
  data: SectorData,
  p: number,
  q: number,
  delta: number,
): readonly [Float64Array, Float64Array] | null {
  const { nation, structures } = data;
  if (!nation || directionRefusal(data, p, q)) return null;
  const out = new Float64Array(structures.samples);
  const back = new Float64Array(structures.samples);
  const scratch = zeros(data.codes.length, data.codes.length);
  for (let b = 0; b < structures.samples; b++) {
    const first = parkSample(structures, p, b);
    const second = parkSample(structures, q, b);
    const regional = regionalCoefficients(data, nation, { p, q, b, delta }, scratch);
    if (!regional) {
      out[b] = Number.NaN;
      back[b] = Number.NaN;
      continue;
    }
    out[b] = covers(first, sampleOf(structures, data.demand[q]!, b), intermediateDemand(regional, second));
    back[b] = covers(second, sampleOf(structures, data.demand[p]!, b), intermediateDemand(regional, first));
  }
  return [out, back];
}

function covers(supply: Float64Array, demand: Float64Array, boughtNearby: Float64Array): number {
  return couplability({ supply, demand, boughtNearby }) ?? Number.NaN;
}

function regionalCoefficients(
  data: SectorData,
  nation: Nation,
  { p, q, b, delta }: { p: number; q: number; b: number; delta: number },
  into: Matrix,
): Matrix | null {
  const { structures, coefficients } = data;
  const { parks } = structures;
  const second = parkSample(structures, q, b);
  const region = parkSample(structures, p, b).map((it, i) => it + second[i]!);
  const size = nation.size.of === "amount" ? total(region) : parks[p]!.known + parks[q]!.known;
  if (size === 0) return null;
  const relativeSize = Math.min(1, size / nation.size.total);
  return fleggCoefficients({ coefficients, region, nation: nation.bySector, relativeSize, delta }, into);
}
