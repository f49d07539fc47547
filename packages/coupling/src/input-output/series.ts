import type { Arithmetic } from "../dense/workspace.ts";
import { addScaled } from "../matrix.ts";
import type { Transactions } from "./coefficients.ts";
import { openFlowBlock, type RequirementSums } from "./flow-block.ts";

/** The sums, and how the series behaved. */
export interface SeriesResult {
  total: RequirementSums;
  /** The first term: column sums of A, row sums of B, row sums of A, column sums of B. */
  direct: RequirementSums;
  steps: number;
  /** Estimate of what further terms would add to any value, from the growth of the last one. */
  remainder: number;
  /** Growth of the last term, which approaches the spectral radius of A. */
  radius: number;
}

export interface SeriesLimits {
  /** What further terms may add to any value. */
  tolerance?: number;
  /** Terms after which it gives up. */
  maxSteps?: number;
}

/**
 * Row and column sums of both inverses by the series 1 + A1 + A²1 + …, all four in one pass over the flows per
 * term and without any inverse: n² operations a term, some forty terms at a spectral radius of one half.
 *
 * @param limits tolerance 1e-13, at most 2,000 terms
 * @returns null if the terms do not shrink: the spectral radius of A is 1 or more, or so near it that the series
 *   needs more terms. Factor the system instead, and say so.
 * @throws RangeError if the sizes do not fit or a cell is not finite
 * @source docs/formulas/linkages.md, equation 5
 */
export function requirementSums(
  table: Transactions,
  limits: SeriesLimits & { arithmetic?: Arithmetic } = {},
): SeriesResult | null {
  const block = openFlowBlock(table, { from: 0, to: table.flows.rows }, limits.arithmetic);
  const series = startSeries(table.flows.rows, limits);
  while (series.state === "open") series.add([block.next(series.term)]);
  return series.result();
}

/** A series under way. While it is open, every block takes `term` and `add` receives what all of them made. */
export interface RequirementSeries {
  readonly state: "open" | "settled" | "gave-up";
  readonly term: RequirementSums;
  add(parts: readonly RequirementSums[]): void;
  /** null when it gave up */
  result(): SeriesResult | null;
}

/** Starts the series for n sectors; its first term is 1 everywhere. */
export function startSeries(
  n: number,
  { tolerance = 1e-13, maxSteps = 2000 }: SeriesLimits = {},
): RequirementSeries {
  const series = {
    state: (n === 0 ? "settled" : "open") as RequirementSeries["state"],
    term: sumsOf(() => new Float64Array(n).fill(1)),
    add,
    result,
  };
  const total = sumsOf(() => new Float64Array(n).fill(1));
  let direct = sumsOf(() => new Float64Array(n));
  let [steps, size, radius, remainder] = [0, 1, 0, 0];

  function add(parts: readonly RequirementSums[]): void {
    const term = sumsOf((name) => joined(parts.map((it) => it[name])));
    if (steps++ === 0) direct = term;
    for (const name of sumNames) addScaled(total[name], term[name], 1);
    const shrunk = largest(term);
    radius = shrunk / size;
    size = shrunk;
    // A geometric tail from here on, were the growth to stay what it is.
    remainder = size === 0 ? 0 : radius < 1 ? (size * radius) / (1 - radius) : Number.POSITIVE_INFINITY;
    series.term = term;
    if (Math.max(remainder, size) <= tolerance) series.state = "settled";
    else if (steps >= maxSteps || !(size < 1e100)) series.state = "gave-up";
  }

  function result(): SeriesResult | null {
    return series.state === "gave-up" ? null : { total, direct, steps, remainder, radius };
  }
  return series;
}

const sumNames = ["backward", "forward", "sensitivity", "supply"] as const;

function sumsOf(of: (name: (typeof sumNames)[number]) => Float64Array): RequirementSums {
  const [backward, forward, sensitivity, supply] = sumNames.map(of);
  return { backward: backward!, forward: forward!, sensitivity: sensitivity!, supply: supply! };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const sum = parts[0]!.slice();
  for (const part of parts.slice(1)) addScaled(sum, part, 1);
  return sum;
}

function largest(sums: RequirementSums): number {
  let most = 0;
  for (const name of sumNames) for (const it of sums[name]) most = Math.max(most, Math.abs(it));
  return most;
}
