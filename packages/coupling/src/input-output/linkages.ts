import { columnSums, type Matrix, requireSquare, rowSums, total } from "../matrix.ts";

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

/** Linkages of a multi-regional table, inside the sector's own region and with the others. */
export interface RegionalLinkages {
  intra: Linkages;
  inter: Linkages;
}

/**
 * Splits linkages by region: intra sums over the region's own block of the full-system matrix, inter over
 * the other blocks. This is not the inverse of the region's own block alone.
 *
 * @param of.regions number of regions; rows are region-major, all regions with the same sectors
 * @throws RangeError if the sectors do not divide evenly over the regions
 * @source docs/formulas/linkages.md, equation 4
 */
export function regionalLinkages(of: {
  demandSide: Matrix;
  supplySide: Matrix;
  regions: number;
}): RegionalLinkages {
  const n = of.demandSide.rows;
  const sectors = n / of.regions;
  if (!Number.isInteger(sectors)) throw new RangeError(`${n} rows for ${of.regions} regions`);
  const own = (matrix: Matrix): Matrix => ({
    ...matrix,
    values: matrix.values.map((it, at) =>
      Math.floor(Math.floor(at / n) / sectors) === Math.floor((at % n) / sectors) ? it : 0,
    ),
  });
  const all = linkages(of);
  const intra = linkages({ demandSide: own(of.demandSide), supplySide: own(of.supplySide) });
  const rest = (from: Float64Array, part: Float64Array) => from.map((it, i) => it - part[i]!);
  return {
    intra,
    inter: { backward: rest(all.backward, intra.backward), forward: rest(all.forward, intra.forward) },
  };
}
