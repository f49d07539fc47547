import type { Resampled } from "../resampling/poisson-bootstrap.ts";
import { parkSample, type Structures } from "./structure.ts";

/** Two parks' structures compared in every sample; NaN where either has no amount. */
export interface Likeness {
  /** As `unidoSimilarity`. */
  similarity: Resampled;
  /** As `krugmanDistance`. */
  distance: Resampled;
}

/**
 * Every pair's likeness, from shares worked out once for each park and sample. Sample by sample, so that the
 * shares of all parks at hand stay near the processor. Amounts have been checked when firms were added.
 *
 * @returns by the first park's index, then the second's
 */
export function likenesses(structures: Structures): Map<number, Likeness>[] {
  const { samples, parks, codes } = structures;
  const open = () => new Float64Array(samples).fill(Number.NaN);
  const pairs = parks.map(
    (_, p) =>
      new Map(parks.flatMap((_, q) => (q > p ? [[q, { similarity: open(), distance: open() }]] : []))),
  );
  const shares = parks.map(() => new Float64Array(codes.length));
  for (let b = 0; b < samples; b++) {
    const norms = shares.map((into, p) => writeShares(parkSample(structures, p, b), into));
    for (const [p, others] of pairs.entries())
      for (const [q, likeness] of others)
        if (norms[p]! > 0 && norms[q]! > 0) {
          const { product, distance } = compare(shares[p]!, shares[q]!);
          likeness.similarity[b] = Math.min(1, product / (norms[p]! * norms[q]!));
          likeness.distance[b] = distance;
        }
  }
  return pairs;
}

/** @returns the root of the squared shares' sum; 0 when there is nothing to share */
function writeShares(amounts: Float64Array, into: Float64Array): number {
  let [total, squares] = [0, 0];
  for (let i = 0; i < amounts.length; i++) total += amounts[i]!;
  if (total === 0) return 0;
  for (let i = 0; i < amounts.length; i++) {
    const share = amounts[i]! / total;
    into[i] = share;
    squares += share * share;
  }
  return Math.sqrt(squares);
}

/** Two sums in turns, each: an addition need not wait for the one before it. */
function compare(a: Float64Array, b: Float64Array): { product: number; distance: number } {
  let product = 0;
  let nextProduct = 0;
  let distance = 0;
  let nextDistance = 0;
  let i = 0;
  for (; i + 1 < a.length; i += 2) {
    const x = a[i]!;
    const y = b[i]!;
    const nextX = a[i + 1]!;
    const nextY = b[i + 1]!;
    product += x * y;
    distance += Math.abs(x - y);
    nextProduct += nextX * nextY;
    nextDistance += Math.abs(nextX - nextY);
  }
  if (i < a.length) {
    product += a[i]! * b[i]!;
    distance += Math.abs(a[i]! - b[i]!);
  }
  return { product: product + nextProduct, distance: distance + nextDistance };
}
