import { couplability } from "../couplability.ts";
import { total } from "../matrix.ts";
import { measured, ofFirms, refused, type Statement } from "./measured.ts";
import type { Measured, Refusal } from "./result.ts";
import type { SectorData } from "./sector-data.ts";
import { parkSample, resample, sampleOf } from "./structure.ts";

/** A share and its replicates: what pair measures are made of. */
export interface Coupled {
  measured: Measured;
  /** Couplability by sample, or null when refused. */
  samples: Float64Array | null;
}

/** m(p→q) with its replicates. */
export function couplabilityOf(data: SectorData, p: number, q: number): Coupled {
  const statement = stateDirection(data, p, q);
  const refusal = directionRefusal(data, p, q);
  if (refusal) return { measured: refused(statement, refusal), samples: null };
  const samples = resample(data.structures.samples, (b) =>
    couplability({
      supply: parkSample(data.structures, p, b),
      demand: sampleOf(data.structures, data.demand[q]!, b),
    }),
  );
  return { measured: measured(statement, samples, shareRange(data)), samples };
}

/** Range and level of every share's interval. */
export const shareRange = (data: SectorData) =>
  ({ level: data.parameters.intervalLevel, range: [0, 1] }) as const;

/** What is said of m(p→q). */
export function stateDirection(data: SectorData, p: number, q: number): Statement {
  const [seller, buyer] = [data.structures.parks[p]!, data.structures.parks[q]!];
  const n = seller.known + buyer.known;
  const caveats = [...data.caveats, "potential-not-trade" as const];
  const inferred = seller.knownInferred + buyer.knownInferred;
  return {
    formula: "couplability",
    reference: null,
    convention: "national-coefficients",
    n,
    caveats: [...caveats, ...ofFirms(n, inferred)],
  };
}

/** Why nothing can be said of p supplying q. */
export function directionRefusal(data: SectorData, p: number, q: number): Refusal | null {
  const fewest = Math.min(data.structures.parks[p]!.known, data.structures.parks[q]!.known);
  const { minimumFirms: minimum } = data.parameters;
  if (fewest === 0) return { kind: "park/empty", data: { level: "sector" } };
  if (fewest < minimum) return { kind: "cell/too-few-firms", data: { firms: fewest, minimum } };
  if (total(sampleOf(data.structures, data.demand[q]!, 0)) === 0) return { kind: "demand/none", data: {} };
  return null;
}
