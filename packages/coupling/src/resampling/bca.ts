import { quantile } from "./interval.ts";
import { normalProbability, normalQuantile } from "./normal.ts";
import type { Resampled } from "./poisson-bootstrap.ts";

/**
 * Bias-corrected and accelerated interval (BCa): percentiles of the replicates, chosen by how far the observed value
 * is from their middle and by how strongly the statistic's spread changes with its value. For statistics of few
 * firms, where percentile intervals are too short on one side.
 *
 * @param statistic element 0 observed, the rest replicates; NaN where a replicate has no defined value
 * @param acceleration of the statistic, from `jackknifeAcceleration` or `shareAcceleration`
 * @param convention.level coverage, for example 0.95
 * @returns null if the observed value is NaN, or fewer than half of the replicates (or fewer than 20) are defined
 * @source docs/formulas/bootstrap.md, equations 4 and 5; Efron 1987
 */
export function bcaInterval(
  statistic: Resampled,
  acceleration: number,
  convention: { level: number },
): readonly [low: number, high: number] | null {
  const observed = statistic[0]!;
  const replicates = statistic
    .slice(1)
    .filter((it) => !Number.isNaN(it))
    .sort();
  if (Number.isNaN(observed) || replicates.length < 20 || replicates.length * 2 < statistic.length - 1)
    return null;
  const bias = normalQuantile(shareBelow(replicates, observed));
  const end = (p: number) => {
    const z = bias + normalQuantile(p);
    // Past 1/a the formula turns back; the extreme replicate is then the honest end.
    const stretch = 1 - acceleration * z;
    const level = stretch <= 0 ? (z > 0 ? 1 : 0) : normalProbability(bias + z / stretch);
    return quantile(replicates, level);
  };
  const tail = (1 - convention.level) / 2;
  return [end(tail), end(1 - tail)];
}

/** Share of replicates below a value, ties halved; kept half a replicate away from 0 and 1. */
function shareBelow(sorted: Float64Array, value: number): number {
  let [below, equal] = [0, 0];
  for (const it of sorted) {
    if (it < value) below++;
    else if (it === value) equal++;
  }
  const share = (below + equal / 2) / sorted.length;
  const half = 0.5 / sorted.length;
  return Math.min(1 - half, Math.max(half, share));
}

/**
 * Acceleration from the statistic with each firm left out.
 *
 * @param without the statistic without firm 1, 2, …; at least two values
 * @returns a; 0 when no firm makes a difference
 * @source docs/formulas/bootstrap.md, equation 6
 */
export function jackknifeAcceleration(without: ArrayLike<number>): number {
  let mean = 0;
  for (let f = 0; f < without.length; f++) mean += without[f]! / without.length;
  let [squares, cubes] = [0, 0];
  for (let f = 0; f < without.length; f++) {
    const difference = mean - without[f]!;
    squares += difference ** 2;
    cubes += difference ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** Sums over firms of the second and third power of what each weighs. */
export interface PowerSums {
  squares: number;
  cubes: number;
}

/**
 * Acceleration of a share p = e/E, such as that of a location quotient with an outside reference, from power sums
 * that a stream of firms can keep: firm f moves the share by w_f (1 − p) if it is of the industry, else by −w_f p.
 *
 * @param share p in [0, 1]
 * @param industry, park power sums of the industry's firms and of all firms of the park, these included
 * @returns a; 0 when no firm makes a difference
 * @source docs/formulas/bootstrap.md, equation 7
 */
export function shareAcceleration(share: number, industry: PowerSums, park: PowerSums): number {
  const squares = (1 - share) ** 2 * industry.squares + share ** 2 * (park.squares - industry.squares);
  const cubes = (1 - share) ** 3 * industry.cubes - share ** 3 * (park.cubes - industry.cubes);
  return squares <= 0 ? 0 : cubes / (6 * squares ** 1.5);
}
