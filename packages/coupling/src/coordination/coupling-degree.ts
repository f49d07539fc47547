import { requireSameLength, total } from "../matrix.ts";

/** Which C. Only the first two reach 1 for equal levels of any number and mean what the name says. */
export type CouplingVariant =
  /** Geometric over arithmetic mean. Crowds near 1. */
  | "traditional"
  /** Wang Shujia et al. 2021: spread over [0, 1]. */
  | "corrected"
  /** Πu over the n-th power of the arithmetic mean: the n-th root left out. */
  | "without-root"
  /** Traditional C without its coefficient n: at most 1/n, 0.5 for two subsystems. */
  | "without-coefficient"
  /** Pairwise sums below the line, (Πu)^{1/n} / (Π_{i<j}(u_i + u_j))^{2/(n(n−1))}: at most 0.5. */
  | "pairwise-sums";

/**
 * Coupling degree C of n subsystems.
 *
 * @param levels length n ≥ 2, dimensionless, each in [0, 1]
 * @returns C in [0, 1]: 1 when all levels are equal and positive, 0 when some but not all are 0; null when
 *   all are 0
 * @throws RangeError if n < 2, or a level is NaN or outside [0, 1]
 * @source docs/formulas/coupling-degree.md, equations 1, 2, 7, 8 and 9
 */
export function couplingDegree(
  levels: readonly number[],
  convention: { variant: CouplingVariant },
): number | null {
  requireLevels(levels);
  if (levels.every((it) => it === 0)) return null;
  return variants[convention.variant](levels);
}

/**
 * Coupling degree with a power k, [Πu / (mean u)^n]^k, as it was first taken over from physics: k is chosen by the
 * author, usually 2 to 5, and C with it. With k = 1/n it is the traditional form.
 *
 * @param convention.k > 0
 * @returns C in [0, 1]; null when all levels are 0
 * @throws RangeError as `couplingDegree`, or if k is not above 0
 * @source docs/formulas/coupling-degree.md, equation 6
 */
export function couplingDegreeOfPower(levels: readonly number[], convention: { k: number }): number | null {
  requireLevels(levels);
  if (!(convention.k > 0 && convention.k < Number.POSITIVE_INFINITY))
    throw new RangeError(`k ${convention.k} is not a number above 0`);
  if (levels.every((it) => it === 0)) return null;
  return traditional(levels) ** (levels.length * convention.k);
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
 * @returns D in [0, 1]; with all levels 0 there is no C, and D is null in the corrected form and 0 in the others
 *   (T is 0 and C bounded)
 * @throws RangeError as `couplingDegree` and `developmentLevel`
 * @source docs/formulas/coupling-degree.md, equation 4
 */
export function coordinationDegree(
  levels: readonly number[],
  convention: { variant: CouplingVariant; weights: readonly number[] },
): number | null {
  const degree = couplingDegree(levels, convention);
  const development = developmentLevel(levels, convention.weights);
  if (degree === null) return convention.variant === "corrected" ? null : 0;
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

function pairwiseSums(levels: readonly number[]): number {
  const n = levels.length;
  const pairs = (n * (n - 1)) / 2;
  const sums = levels.flatMap((a, i) => levels.slice(i + 1).map((b) => a + b));
  const below = sums.reduce((all, it) => all * it ** (1 / pairs), 1);
  const above = levels.reduce((all, it) => all * it ** (1 / n), 1);
  // Two or more zeros make both 0; one zero already means no coupling.
  return above === 0 ? 0 : Math.min(0.5, above / below);
}

const variants: Record<CouplingVariant, (levels: readonly number[]) => number> = {
  traditional,
  corrected,
  "without-root": (levels) => traditional(levels) ** levels.length,
  "without-coefficient": (levels) => traditional(levels) / levels.length,
  "pairwise-sums": pairwiseSums,
};

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
