/**
 * An order in which like stands next to like: average-linkage clustering, each merge turned so that its
 * two nearest ends meet. Ties go to what comes first in `ids`.
 *
 * @param likeness symmetric, larger is more alike; null counts as unlike
 * @returns a permutation of `ids`
 */
export function likenessOrder(
  ids: readonly string[],
  likeness: (a: string, b: string) => number | null,
): string[] {
  const like = (a: string, b: string) => likeness(a, b) ?? Number.NEGATIVE_INFINITY;
  let clusters = ids.map((it) => [it]);
  while (clusters.length > 1) {
    const [i, j] = nearestPair(clusters, like);
    const merged = joined(clusters[i]!, clusters[j]!, like);
    clusters = clusters.flatMap((it, at) => (at === i ? [merged] : at === j ? [] : [it]));
  }
  return clusters[0] ?? [];
}

type Likeness = (a: string, b: string) => number;

function nearestPair(clusters: readonly string[][], like: Likeness): [number, number] {
  let best: [number, number] = [0, 1];
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < clusters.length; i++)
    for (let j = i + 1; j < clusters.length; j++) {
      const mean = meanLikeness(clusters[i]!, clusters[j]!, like);
      if (mean > highest) {
        highest = mean;
        best = [i, j];
      }
    }
  return best;
}

function meanLikeness(a: readonly string[], b: readonly string[], like: Likeness): number {
  return a.flatMap((p) => b.map((q) => like(p, q))).reduce((sum, it) => sum + it, 0) / (a.length * b.length);
}

/** The two clusters in a row, turned so that the ends that meet are the most alike of the four ways. */
function joined(a: readonly string[], b: readonly string[], like: Likeness): string[] {
  const ways = [
    [a, b],
    [a, b.toReversed()],
    [a.toReversed(), b],
    [a.toReversed(), b.toReversed()],
  ] as const;
  const seam = ([left, right]: (typeof ways)[number]) => like(left.at(-1)!, right[0]!);
  const best = ways.reduce((chosen, it) => (seam(it) > seam(chosen) ? it : chosen));
  return best.flat();
}
