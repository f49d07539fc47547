import { columnSums, type Matrix, requireSameLength, requireSquare, rowSums, total } from "../matrix.ts";

/** How strongly each sector moves the others, and is moved by them; 1 is the average. */
export interface InfluenceCoefficients {
  /** 影响力系数: what a unit more of the sector's final use makes all sectors produce. */
  influence: Float64Array;
  /** 感应度系数: what the sector produces when the final use of every sector grows by a unit. */
  sensitivity: Float64Array;
}

/** Over which mean the sums are taken. */
export interface InfluenceConvention {
  /**
   * "leontief-inverse" sums (I − A)⁻¹, as the statistics office does; "complete-consumption" sums
   * 完全消耗系数, (I − A)⁻¹ − I, as some papers do.
   */
  matrix: "leontief-inverse" | "complete-consumption";
  /**
   * Weights of the mean of each side, such as shares of final use and of primary inputs (Liu 2002), each
   * adding up to more than 0. Without them all sectors weigh the same, as with the statistics office.
   */
  weights?: { influence: ArrayLike<number>; sensitivity: ArrayLike<number> };
}

/**
 * Influence and sensitivity coefficients of China's National Bureau of Statistics: a column's (row's) sum of
 * the Leontief inverse over the mean of all column (row) sums.
 *
 * @param leontief L; the sensitivity of the supply side takes G instead and is not the office's
 * @returns null if a mean is 0
 * @throws RangeError if not square, or the weights do not fit
 * @source docs/formulas/influence-coefficients.md, equations 1 and 2
 */
export function influenceCoefficients(
  leontief: Matrix,
  { matrix, weights }: InfluenceConvention,
): InfluenceCoefficients | null {
  requireSquare(leontief);
  const own = matrix === "leontief-inverse" ? 0 : 1;
  const over = (sums: Float64Array, given?: ArrayLike<number>) =>
    overMean(
      sums.map((it) => it - own),
      given,
    );
  const influence = over(columnSums(leontief), weights?.influence);
  const sensitivity = over(rowSums(leontief), weights?.sensitivity);
  return influence && sensitivity && { influence, sensitivity };
}

function overMean(sums: Float64Array, weights: ArrayLike<number> = sums.map(() => 1)): Float64Array | null {
  requireSameLength(sums, weights);
  const mean = sums.reduce((sum, it, i) => sum + it * weights[i]!, 0) / total(weights);
  return Number.isFinite(mean) && mean !== 0 ? sums.map((it) => it / mean) : null;
}
