import {
  locationQuotient,
  locationQuotients,
  type Matrix,
  matrixOf,
  presence,
  proximity,
  relatednessDensity,
  transpose,
} from "@ouhe/coupling";
import { DomainError } from "@ouhe/vocabulary";
import type { ReferenceCells } from "../registry/reference.ts";
import type { Opportunity } from "./opportunities.ts";

/** Regions below which co-occurrence of industries says more about the regions than about the industries. */
export const neededRegions = 200;

const specialised = { threshold: 1, tolerance: 1e-12 };

/** @throws DomainError reference/too-few-regions */
export function requireRegions(regions: number): void {
  if (regions < neededRegions)
    throw new DomainError("reference/too-few-regions", { regions, needed: neededRegions });
}

/** Of each absent industry: the densities it would add to the other absent ones. */
function gains(present: readonly number[], closeness: Matrix): number[] {
  const n = closeness.columns;
  const all = Array.from({ length: n }, (_, q) => {
    let sum = 0;
    for (let s = 0; s < n; s++) sum += closeness.values[s * n + q]!;
    return sum;
  });
  return present.map((_, p) => {
    let gain = 0;
    for (let q = 0; q < n; q++)
      if (q !== p && present[q] === 0 && all[q]! > 0) gain += closeness.values[p * n + q]! / all[q]!;
    return gain;
  });
}

/**
 * Industries a park is not specialised in, by how near they lie to what it is specialised in. Proximity comes
 * from the reference's regions alone; the park is held against it and does not change it.
 *
 * @param amounts the park's amounts by code, at the reference's level
 * @returns nearest first; industries the reference lacks, or that lie near none, are left out; empty for an empty park
 * @throws DomainError reference/too-few-regions
 * @source docs/formulas/opportunity-gain.md; docs/formulas/relatedness-density.md
 */
export function opportunities(
  reference: ReferenceCells,
  amounts: ReadonlyMap<string, number>,
): Opportunity[] {
  requireRegions(reference.regions.length);
  const table = matrixOf(reference.values);
  const totals = Array.from({ length: table.columns }, (_, at) =>
    reference.values.reduce((sum, row) => sum + row[at]!, 0),
  );
  const all = totals.reduce((sum, it) => sum + it, 0);
  const amountsHere = reference.codes.map((it) => amounts.get(it) ?? 0);
  const region = amountsHere.reduce((sum, it) => sum + it, 0);
  if (region === 0) return [];
  const lq = amountsHere.map((amount, at) =>
    locationQuotient({ amount, region, referenceAmount: totals[at]!, reference: all }),
  );
  const present = lq.map((it) =>
    it !== null && it >= specialised.threshold - specialised.tolerance ? 1 : 0,
  );
  const quotients = locationQuotients(table, { undefinedCell: "zero" }).lq;
  const closeness = proximity(presence(quotients, specialised), { diagonal: 0 });
  const density = relatednessDensity(matrixOf([present]), closeness).values;
  const gain = gains(present, transpose(closeness));
  return reference.codes
    .flatMap((code, at): Opportunity[] => {
      const quotient = lq[at] ?? null;
      if (present[at] === 1 || quotient === null || Number.isNaN(density[at]!)) return [];
      return [{ code, density: density[at]!, gain: gain[at]!, lq: quotient }];
    })
    .sort((a, b) => b.density - a.density || b.gain - a.gain || (a.code < b.code ? -1 : 1));
}
