import { requireSameLength, total } from "../matrix.ts";

/** Which C: the two that are dimensionally sound of at least four in circulation. */
export type CouplingVariant =
  /** Geometric over arithmetic mean. Crowds near 1. */
  | "traditional"
  /** Wang Shujia et al. 2021: spread over [0, 1]. */
  | "corrected";

/**
 * Coupling degree C of n subsystems.
 *
 * @param levels length n ≥ 2, dimensionless, each in [0, 1]
 * @returns C in [0, 1]: 1 when all levels are equal and positive, 0 when some but not all are 0; null when
 *   all are 0
 * @throws RangeError if n < 2, or a level is NaN or outside [0, 1]
 * @source docs/formulas/coupling-degree.md, equations 1 and 2
 */
export function couplingDegree(
  levels: readonly number[],
  convention: { variant: CouplingVariant },
): number | null {
  requireLevels(levels);
  if (levels.every((it) => it === 0)) return null;
  return convention.variant === "traditional" ? traditional(levels) : corrected(levels);
}

/**
 * Development T = Σ w u.
 *
 * @param weights one per level, each ≥ 0, summing to 1
 * @returns T in [0, 1]
 * @throws RangeError if lengths differ, a level is outside [0, 1], or the weights do not sum to 1
 * @source docs/formulas/coupling-degree.md, equation 3
 */
export function developmentLevel(levels: readonly number[], weights: readonly number[]): number {
  requireLevels(levels);
  requireWeights(levels, weights);
  return total(levels.map((it, i) => it * weights[i]!));
}

/**
 * Coordination degree D = √(C·T).
 *
 * @returns D in [0, 1]; with all levels 0 there is no C, and D is 0 in the traditional form (T is 0) and null
 *   in the corrected one
 * @throws RangeError as `couplingDegree` and `developmentLevel`
 * @source docs/formulas/coupling-degree.md, equation 4
 */
export function coordinationDegree(
  levels: readonly number[],
  convention: { variant: CouplingVariant; weights: readonly number[] },
): number | null {
  const degree = couplingDegree(levels, convention);
  const development = developmentLevel(levels, convention.weights);
  if (degree === null) return convention.variant === "traditional" ? 0 : null;
  return Math.sqrt(degree * development);
}

/**
 * Obstacle degree of each subsystem: how much of the distance to full development it causes,
 * (1 − u) w over its sum.
 *
 * @returns shares that sum to 1; null when nothing is missing
 * @throws RangeError as `developmentLevel`
 * @source docs/formulas/coupling-degree.md, equation 5
 */
export function obstacleDegrees(levels: readonly number[], weights: readonly number[]): number[] | null {
  requireLevels(levels);
  requireWeights(levels, weights);
  const missing = levels.map((it, i) => (1 - it) * weights[i]!);
  const all = total(missing);
  return all === 0 ? null : missing.map((it) => it / all);
}

function traditional(levels: readonly number[]): number {
  const geometric = levels.reduce((all, it) => all * it ** (1 / levels.length), 1);
  return Math.min(1, (levels.length * geometric) / total(levels));
}

function corrected(levels: readonly number[]): number {
  const n = levels.length;
  const best = Math.max(...levels);
  const differences = levels.flatMap((a, i) => levels.slice(i + 1).map((b) => Math.abs(a - b)));
  const closeness = 1 - total(differences) / ((n * (n - 1)) / 2);
  return Math.sqrt(closeness * levels.reduce((all, it) => all * (it / best) ** (1 / (n - 1)), 1));
}

function requireLevels(levels: readonly number[]): void {
  if (levels.length < 2) throw new RangeError(`${levels.length} subsystems: coupling needs two or more`);
  const bad = levels.findIndex((it) => !(it >= 0 && it <= 1));
  if (bad >= 0) throw new RangeError(`level ${bad} is ${levels[bad]}, not in [0, 1]`);
}

function requireWeights(levels: readonly number[], weights: readonly number[]): void {
  requireSameLength(levels, weights);
  if (weights.some((it) => !(it >= 0)) || Math.abs(total(weights) - 1) > 1e-9)
    throw new RangeError("weights must be 0 or more and sum to 1");
}
