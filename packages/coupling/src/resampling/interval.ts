import type { Resampled } from "./poisson-bootstrap.ts";

/**
 * Percentile interval of a resampled statistic, moved so that the median of its replicates falls on the
 * observed value. Sums of squares and of minima are biased under resampling (each replicate of a sparse
 * structure looks more concentrated than the structure); the shift removes that median bias, and the
 * interval always holds the observed value.
 *
 * @param statistic element 0 observed, the rest replicates; NaN where a replicate has no defined value
 * @param convention.level coverage, for example 0.95
 * @param convention.range the ends are cut to the statistic's range
 * @returns null if the observed value is NaN, or fewer than half of the replicates (or fewer than 20) are defined
 * @source docs/formulas/bootstrap.md, equation 3
 */
export function medianCentredInterval(
  statistic: Resampled,
  convention: { level: number; range: readonly [low: number, high: number] },
): readonly [low: number, high: number] | null {
  const observed = statistic[0]!;
  // A typed array sorts NaN last.
  const sorted = statistic.slice(1).sort();
  let defined = sorted.length;
  while (defined > 0 && Number.isNaN(sorted[defined - 1]!)) defined--;
  if (Number.isNaN(observed) || defined < 20 || defined * 2 < sorted.length) return null;
  const replicates = sorted.subarray(0, defined);
  const shift = observed - quantile(replicates, 0.5);
  const tail = (1 - convention.level) / 2;
  const [least, most] = convention.range;
  const cut = (end: number) => Math.min(most, Math.max(least, end));
  return [cut(quantile(replicates, tail) + shift), cut(quantile(replicates, 1 - tail) + shift)];
}

/**
 * Quantile by linear interpolation between order statistics (Hyndman–Fan type 7).
 *
 * @param sorted ascending, at least one value
 * @param p in [0, 1]
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (at - below);
}
