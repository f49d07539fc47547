import { PairRegionalisation } from "../regionalisation-of-pairs.ts";
import type { CaveatId } from "./caveats.ts";
import { directionRefusal, shareRange, stateDirection } from "./couplable.ts";
import { measured, refused, type Statement } from "./measured.ts";
import type { Direction, Measured } from "./result.ts";
import type { Nation, SectorData } from "./sector-data.ts";
import { parkSample } from "./structure.ts";

/** m of a pair in both directions, [p→q, q→p], for each δ of the parameters. */
export type PairSensitivity = readonly [Direction["sensitivity"], Direction["sensitivity"]];

/**
 * Prepares m under coefficients regionalised to two parks as one region. Many parks make very many pairs: what
 * one pair was computed in serves the next.
 */
export function sensitivitiesOf(data: SectorData): (p: number, q: number) => PairSensitivity {
  const shares = data.nation && new RegionalisedShares(data, data.nation);
  return (p, q) => {
    const samples = shares?.ofPair(p, q) ?? null;
    return [state(data, p, q, samples?.[0] ?? null), state(data, q, p, samples?.[1] ?? null)];
  };
}

function state(
  data: SectorData,
  p: number,
  q: number,
  samples: readonly Float64Array[] | null,
): Direction["sensitivity"] {
  return data.parameters.deltas.map((delta, d) => ({
    delta,
    couplability: regionalised(data, p, q, samples?.[d] ?? null),
  }));
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

/** Shares of the whole demand of one park that another could supply and that is bought in the two. */
class RegionalisedShares {
  readonly #data: SectorData;
  readonly #nation: Nation;
  readonly #regionalisation: PairRegionalisation;
  readonly #covered: Float64Array;

  constructor(data: SectorData, nation: Nation) {
    const { coefficients, parameters } = data;
    this.#data = data;
    this.#nation = nation;
    this.#regionalisation = new PairRegionalisation(coefficients, nation.bySector, parameters.deltas);
    this.#covered = new Float64Array(2 * parameters.deltas.length);
  }

  /** By direction, [p→q, q→p], and δ: the share in each sample; NaN where it is undefined. */
  ofPair(p: number, q: number): readonly [Float64Array[], Float64Array[]] {
    const { structures, needed, parameters } = this.#data;
    const open = () => parameters.deltas.map(() => new Float64Array(structures.samples).fill(Number.NaN));
    const [out, back] = [open(), open()];
    for (let b = 0; b < structures.samples; b++) {
      const size = this.#relativeSize(p, q, b);
      if (size === 0) continue;
      this.#regionalisation.cover(
        parkSample(structures, p, b),
        parkSample(structures, q, b),
        size,
        this.#covered,
      );
      this.#share(out, b, 0, needed[q]![b]!);
      this.#share(back, b, out.length, needed[p]![b]!);
    }
    return [out, back];
  }

  #relativeSize(p: number, q: number, b: number): number {
    const { structures, made } = this.#data;
    const { of, total } = this.#nation.size;
    const [first, second] = [structures.parks[p]!, structures.parks[q]!];
    const size = of === "amount" ? made[p]![b]! + made[q]![b]! : first.known + second.known;
    return Math.min(1, size / total);
  }

  #share(into: readonly Float64Array[], b: number, from: number, needed: number): void {
    if (needed === 0) return;
    for (let d = 0; d < into.length; d++) into[d]![b] = this.#covered[from + d]! / needed;
  }
}
