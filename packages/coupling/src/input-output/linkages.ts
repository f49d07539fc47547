import { columnSums, type Matrix, requireSameLength, requireSquare, rowSums, total } from "../matrix.ts";
import { mean, deviation as standardDeviation } from "../moments.ts";
import { boundsOf, type Regions, regionOfRow } from "./regions.ts";

/** Linkages of each sector: backward to those it buys from, forward to those it sells to. */
export interface Linkages {
  backward: Float64Array;
  forward: Float64Array;
}

/**
 * Linkages as column sums (backward) and row sums (forward). The two come from different matrices, and
 * which ones is the convention: A and B give direct linkages, L and G total ones. Row sums of L are no
 * forward linkage but the sensitivity of dispersion (`rasmussenDispersion`): key sectors can differ.
 *
 * @param of.demandSide A or L
 * @param of.supplySide B or G
 * @throws RangeError if not square
 * @source docs/formulas/linkages.md, equation 1
 */
export function linkages(of: { demandSide: Matrix; supplySide: Matrix }): Linkages {
  requireSquare(of.demandSide);
  requireSquare(of.supplySide);
  return { backward: columnSums(of.demandSide), forward: rowSums(of.supplySide) };
}

/**
 * Values over their mean, so that 1 is the average sector.
 *
 * @returns null if the mean is 0
 * @source docs/formulas/linkages.md, equation 2
 */
export function normalised(values: Float64Array): Float64Array | null {
  const mean = total(values) / values.length;
  return values.length > 0 && mean !== 0 ? values.map((it) => it / mean) : null;
}

/**
 * Rasmussen's dispersion from the Leontief inverse alone: power n·colsum/sum and sensitivity n·rowsum/sum.
 *
 * @returns null if the inverse sums to 0
 * @throws RangeError if not square
 * @source docs/formulas/linkages.md, equation 3; Rasmussen 1956
 */
export function rasmussenDispersion(
  leontief: Matrix,
): { power: Float64Array; sensitivity: Float64Array } | null {
  requireSquare(leontief);
  const [power, sensitivity] = [normalised(columnSums(leontief)), normalised(rowSums(leontief))];
  return power && sensitivity && { power, sensitivity };
}

/**
 * Values over the mean of their own region, so that 1 is the average sector of the region.
 *
 * @returns one per value; null throughout a region whose mean is 0
 * @throws RangeError if the values do not divide over the regions
 * @source docs/formulas/linkages.md, equation 2
 */
export function normalisedByRegion(values: Float64Array, regions: Regions): (number | null)[] {
  const bounds = boundsOf(regions, values.length);
  return bounds.slice(1).flatMap((end, r) => {
    const own = values.subarray(bounds[r], end);
    return Array.from(normalised(own) ?? Array.from(own, () => null));
  });
}

/** A matrix without its diagonal: what a sector draws from and gives to the others alone. */
export function withoutDiagonal(matrix: Matrix): Matrix {
  requireSquare(matrix);
  return { ...matrix, values: matrix.values.map((it, at) => (at % (matrix.columns + 1) === 0 ? 0 : it)) };
}

/**
 * How evenly a sector's linkage spreads over the others: the coefficient of variation of its column of L
 * (backward, V_j) and of its row (forward, V_i). Low means that it draws on, or serves, many sectors alike.
 *
 * @param deviation "sample" divides by n − 1 (Bulmer-Thomas 1982), "population" by n
 * @returns null where the mean is 0, and throughout for one sector with "sample"
 * @throws RangeError if not square
 * @source docs/formulas/linkages.md, equation 6
 */
export function linkageSpread(
  leontief: Matrix,
  { deviation }: { deviation: "sample" | "population" },
): { backward: (number | null)[]; forward: (number | null)[] } {
  requireSquare(leontief);
  const n = leontief.rows;
  const line = (at: (k: number) => number) =>
    spread(
      Float64Array.from({ length: n }, (_, k) => at(k)),
      deviation,
    );
  const lines = Array.from({ length: n }, (_, it) => it);
  return {
    backward: lines.map((j) => line((i) => leontief.values[i * n + j]!)),
    forward: lines.map((i) => line((j) => leontief.values[i * n + j]!)),
  };
}

function spread(values: Float64Array, divisor: "sample" | "population"): number | null {
  const middle = mean(values);
  if (values.length < (divisor === "sample" ? 2 : 1) || middle === 0) return null;
  return standardDeviation(values, divisor) / middle;
}

/** Where a sector stands by its two linkages. */
export type SectorKind = "key" | "backward" | "forward" | "weak";

/**
 * Kinds of sectors by normalised linkages: key when both are at least 1, backward or forward when one is,
 * weak when none is.
 *
 * @param linkages normalised to mean 1; unnormalised ones have no such threshold
 * @param tolerance below 1 by so little still counts as 1
 * @throws RangeError if the lengths differ
 * @source docs/formulas/linkages.md, equation 2
 */
export function sectorKinds(
  { backward, forward }: { backward: ArrayLike<number>; forward: ArrayLike<number> },
  { tolerance }: { tolerance: number },
): SectorKind[] {
  requireSameLength(backward, forward);
  const reaches = (it: number) => it >= 1 - tolerance;
  return Array.from(backward, (it, i) => {
    if (reaches(it)) return reaches(forward[i]!) ? "key" : "backward";
    return reaches(forward[i]!) ? "forward" : "weak";
  });
}

/** Linkages of a multi-regional table, inside the sector's own region and with the others. */
export interface RegionalLinkages {
  intra: Linkages;
  inter: Linkages;
}

/**
 * Splits linkages by region: intra sums over the region's own block of the full-system matrix, inter over
 * the other blocks. This is not the inverse of the region's own block alone.
 *
 * @param of.regions rows are region-major; regions may differ in their sectors
 * @throws RangeError if the sectors do not divide over the regions
 * @source docs/formulas/linkages.md, equation 4
 */
export function regionalLinkages(of: {
  demandSide: Matrix;
  supplySide: Matrix;
  regions: Regions;
}): RegionalLinkages {
  const n = of.demandSide.rows;
  const region = regionOfRow(boundsOf(of.regions, n));
  const own = (matrix: Matrix): Matrix => ({
    ...matrix,
    values: matrix.values.map((it, at) => (region[Math.floor(at / n)] === region[at % n] ? it : 0)),
  });
  const all = linkages(of);
  const intra = linkages({ demandSide: own(of.demandSide), supplySide: own(of.supplySide) });
  const rest = (from: Float64Array, part: Float64Array) => from.map((it, i) => it - part[i]!);
  return {
    intra,
    inter: { backward: rest(all.backward, intra.backward), forward: rest(all.forward, intra.forward) },
  };
}
