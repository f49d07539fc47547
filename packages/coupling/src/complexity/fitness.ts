import type { Finding, Flag, Statement } from "../finding.ts";
import { mean } from "../moments.ts";
import { type Incidence, turned } from "../specialisation/incidence.ts";
import { sumOver } from "../specialisation/incidence-product.ts";
import { components } from "./components.ts";
import { keptPart, spreadOut } from "./kept-part.ts";

/** When to stop: peers stop after a number of steps, or once nothing moves. The values differ. */
export type FitnessStop =
  | { kind: "steps"; steps: number }
  | {
      kind: "settled";
      /** Largest move of any fitness or complexity in a step, below which it has settled. */
      tolerance: number;
      mostSteps: number;
      /** What to answer when it has not settled by then. */
      unsettled: "flag" | "refuse";
    };

export interface FitnessConvention {
  stop: FitnessStop;
  /** γ in Q = (Σ F^−γ)^(−1/γ): 1 is the standard, larger leans more on the least fit region. */
  extremality: number;
}

/** Regions and industries in the order of the table, each with mean 1 over the kept; NaN for the dropped. */
export interface Fitness {
  fitness: Float64Array;
  complexity: Float64Array;
  /** Steps made from all ones. */
  steps: number;
  /** Largest move of any value in the last step. */
  change: number;
}

/**
 * Fitness of regions and complexity of industries: F ← M Q and Q ← (Mᵀ F^−γ)^(−1/γ), both from the step before,
 * each divided by its mean, from all ones. Rows and columns without presence are dropped and named.
 *
 * @param presence regions × industries, as lists
 * @returns refused as `too-few` for a table without presence, and as `not-converged` if that is asked for;
 *   flagged `not-converged` with the last change otherwise, also after a fixed number of steps if it still moves
 *   by more than 1e-9
 * @throws RangeError for a number of steps that is not whole and ≥ 1, or an exponent or tolerance not above 0
 * @source docs/formulas/fitness.md, equations 1 to 3; Tacchella et al. 2012
 */
export function fitness(presence: Incidence, convention: FitnessConvention): Finding<Fitness> {
  requireConvention(convention);
  const { stop, extremality } = convention;
  const kept = keptPart(presence, components(presence));
  const flags: Flag[] = [];
  const statement: Statement = {
    measure: "fitness",
    convention: stated(convention),
    dropped: kept.dropped,
    flags,
  };
  if (kept.rows.length === 0) return { refused: { kind: "too-few", data: { presences: 0 } }, statement };
  const [most, tolerance] = stop.kind === "steps" ? [stop.steps, 0] : [stop.mostSteps, stop.tolerance];
  const found = iterated(kept.incidence, { most, tolerance, extremality });
  const { steps, change } = found;
  if (change > (stop.kind === "steps" ? settledChange : tolerance)) {
    if (stop.kind === "settled" && stop.unsettled === "refuse")
      return { refused: { kind: "not-converged", data: { steps, change } }, statement };
    flags.push({ kind: "not-converged", steps, change });
  }
  const value = {
    steps,
    change,
    fitness: spreadOut(found.fitness, kept.rows, presence.rows),
    complexity: spreadOut(found.complexity, kept.columns, presence.columns),
  };
  return { value, statement };
}

/** Values that move by less than this in a step are not flagged. */
const settledChange = 1e-9;

function requireConvention({ stop, extremality }: FitnessConvention): void {
  const steps = stop.kind === "steps" ? stop.steps : stop.mostSteps;
  if (!(Number.isInteger(steps) && steps >= 1)) throw new RangeError(`${steps} steps`);
  if (!(extremality > 0 && extremality < Number.POSITIVE_INFINITY))
    throw new RangeError(`extremality ${extremality}`);
  if (stop.kind === "settled" && !(stop.tolerance > 0)) throw new RangeError(`tolerance ${stop.tolerance}`);
}

function stated({ stop, extremality }: FitnessConvention): Statement["convention"] {
  const { kind, ...rest } = stop;
  return { stop: kind, ...rest, extremality, start: "all ones", update: "both from the step before" };
}

function iterated(
  lists: Incidence,
  { most, tolerance, extremality }: { most: number; tolerance: number; extremality: number },
): Fitness {
  const byIndustry = turned(lists);
  let before = {
    fitness: new Float64Array(lists.rows).fill(1),
    complexity: new Float64Array(lists.columns).fill(1),
    steps: 0,
    change: Number.POSITIVE_INFINITY,
  };
  while (before.steps < most && before.change > tolerance) {
    const weakness = power(before.fitness, -extremality);
    const demands = sumOver(byIndustry, weakness, new Float64Array(lists.columns));
    const fitness = overMean(sumOver(lists, before.complexity, new Float64Array(lists.rows)));
    const complexity = overMean(power(demands, -1 / extremality));
    // A fitness under the least number makes its industries' complexity 0; where that leaves nothing, stop.
    if (!fitness || !complexity) break;
    const change = Math.max(largestMove(before.fitness, fitness), largestMove(before.complexity, complexity));
    before = { fitness, complexity, steps: before.steps + 1, change };
  }
  return before;
}

function power(values: Float64Array, exponent: number): Float64Array {
  return exponent === -1 ? values.map((it) => 1 / it) : values.map((it) => it ** exponent);
}

/** null when the mean is not a number above 0. */
function overMean(values: Float64Array): Float64Array<ArrayBuffer> | null {
  const middle = mean(values);
  return middle > 0 && middle < Number.POSITIVE_INFINITY
    ? Float64Array.from(values, (it) => it / middle)
    : null;
}

function largestMove(from: Float64Array, to: Float64Array): number {
  let most = 0;
  for (let i = 0; i < to.length; i++) most = Math.max(most, Math.abs(to[i]! - from[i]!));
  return most;
}
