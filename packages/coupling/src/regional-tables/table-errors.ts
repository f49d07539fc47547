import { type Matrix, requireSameLength } from "../matrix.ts";

/** How far an estimated table is from the true one; null where its divisor is 0. Shares, unless said otherwise. */
export interface TableErrors {
  /** Mean absolute difference, in the table's unit. */
  mad: number | null;
  /** Root mean squared difference, in the table's unit. */
  rmse: number | null;
  /** Mean absolute percentage error as a share, over cells whose true value is not 0. */
  mape: number | null;
  /** How many cells MAPE left out because their true value is 0. */
  mapeLeftOut: number;
  /** Weighted: sum of absolute differences over the sum of absolute true values. */
  wape: number | null;
  /** Standardised total percentage error, in percent: sum of absolute differences over the sum of true values. */
  stpe: number | null;
  /** Theil's U of 1966 (U₂): root of squared differences over squared true values; 0 perfect, 1 as bad as all 0. */
  theilU: number | null;
  /** Theil's U of 1958 (U₁), in [0, 1]. */
  theilU1: number | null;
}

/**
 * Error measures of an estimated table, cell by cell.
 *
 * @throws RangeError if the tables differ in shape or a cell is not finite
 * @source docs/formulas/regional-tables.md, equations 7 to 10
 */
export function tableErrors(estimate: Matrix, truth: Matrix): TableErrors {
  requireSameLength({ length: estimate.columns }, { length: truth.columns });
  requireSameLength(estimate.values, truth.values);
  const cells = truth.values.length;
  const sums = {
    off: 0,
    squaredOff: 0,
    size: 0,
    sum: 0,
    squared: 0,
    squaredEstimate: 0,
    relative: 0,
    zero: 0,
  };
  truth.values.forEach((it, at) => {
    const guess = estimate.values[at]!;
    if (!Number.isFinite(it) || !Number.isFinite(guess)) throw new RangeError(`cell ${at} is not finite`);
    const off = Math.abs(guess - it);
    sums.off += off;
    sums.squaredOff += off * off;
    sums.size += Math.abs(it);
    sums.sum += it;
    sums.squared += it * it;
    sums.squaredEstimate += guess * guess;
    if (it === 0) sums.zero++;
    else sums.relative += off / Math.abs(it);
  });
  const over = (amount: number, by: number) => (by === 0 ? null : amount / by);
  return {
    mad: over(sums.off, cells),
    rmse: over(Math.sqrt(sums.squaredOff * cells), cells),
    mape: over(sums.relative, cells - sums.zero),
    mapeLeftOut: sums.zero,
    wape: over(sums.off, sums.size),
    stpe: over(100 * sums.off, sums.sum),
    theilU: over(Math.sqrt(sums.squaredOff), Math.sqrt(sums.squared)),
    theilU1: over(Math.sqrt(sums.squaredOff), Math.sqrt(sums.squared) + Math.sqrt(sums.squaredEstimate)),
  };
}
