import { quantile } from "./interval.ts";

/** Where an item stands among others under resampling. */
export interface RankedItem {
  /** 1 is the largest; equal values share the better rank. */
  rank: number;
  /** Ranks that hold the stated share of replicates; null without replicates. */
  interval: readonly [best: number, worst: number] | null;
  /** Share of replicates in which the item is first, ties shared out; null without replicates. */
  first: number | null;
}

/**
 * Ranks of items with their uncertainty: which of the differences in a ranking chance could have made.
 *
 * @param statistics one per item, element 0 observed and the rest replicates, all of one length; NaN ranks last
 * @param convention.level share of replicates between the two ends, for example 0.95
 * @throws RangeError if lengths differ
 * @source docs/formulas/bootstrap.md, equation 8
 */
export function rankIntervals(
  statistics: readonly Float64Array[],
  convention: { level: number },
): readonly RankedItem[] {
  const samples = statistics[0]?.length ?? 0;
  if (statistics.some((it) => it.length !== samples)) throw new RangeError("items differ in replicates");
  const ranks = statistics.map(() => new Float64Array(samples));
  const firsts = new Float64Array(statistics.length);
  for (let b = 0; b < samples; b++) {
    const values = statistics.map((it) => it[b]!);
    values.forEach((it, item) => {
      ranks[item]![b] = 1 + values.filter((other) => isAhead(other, it)).length;
    });
    if (b > 0) shareFirst(ranks, b, firsts);
  }
  return ranks.map((it, item) => summary(it, firsts[item]!, convention.level));
}

const isAhead = (other: number, it: number) => other > it || (Number.isNaN(it) && !Number.isNaN(other));

function shareFirst(ranks: readonly Float64Array[], b: number, firsts: Float64Array): void {
  const leaders = [...firsts.keys()].filter((item) => ranks[item]![b] === 1);
  for (const item of leaders) firsts[item]! += 1 / leaders.length;
}

function summary(ranks: Float64Array, first: number, level: number): RankedItem {
  const rank = ranks[0]!;
  const replicates = ranks.slice(1).sort();
  if (replicates.length === 0) return { rank, interval: null, first: null };
  const tail = (1 - level) / 2;
  return {
    rank,
    interval: [Math.floor(quantile(replicates, tail)), Math.ceil(quantile(replicates, 1 - tail))],
    first: first / replicates.length,
  };
}
