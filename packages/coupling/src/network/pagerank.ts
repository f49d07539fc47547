import { total } from "../matrix.ts";
import { strengths } from "./degree.ts";
import type { Graph } from "./graph.ts";

/**
 * PageRank: the share of time a walker spends at each node who follows an edge, by weight, with chance α and else
 * jumps anywhere. From a node without outgoing edges it jumps anywhere.
 *
 * @param convention.alpha in [0, 1): 0.85 with most authors; the walk has a single answer only below 1
 * @returns one per node, summing to 1, exact to about 1e-15; none for no nodes
 * @throws RangeError if α is not in [0, 1)
 * @source docs/formulas/network.md, equation 5
 */
export function pageRank(graph: Graph, convention: { alpha: number }): number[] {
  const { alpha } = convention;
  if (!(alpha >= 0 && alpha < 1)) throw new RangeError(`alpha ${alpha} is not in [0, 1)`);
  const n = graph.nodes;
  // Of an undirected loop the walker may take either end, but it leads back here once.
  const leaving = graph.isDirected ? strengths(graph) : graph.weights.map((it) => total(it));
  let rank = new Float64Array(n).fill(1 / n);
  for (let step = 0; step < stepsFor(alpha); step++) {
    const next = walked(graph, leaving, rank, alpha);
    const moved = total(next.map((it, i) => Math.abs(it - rank[i]!)));
    rank = next;
    if (moved < 1e-16) break;
  }
  return Array.from(rank, (it) => it / total(rank));
}

function walked(
  graph: Graph,
  leaving: readonly number[],
  rank: Float64Array,
  alpha: number,
): Float64Array<ArrayBuffer> {
  const n = graph.nodes;
  const dangling = total(rank.filter((_, i) => leaving[i] === 0));
  const next = new Float64Array(n).fill((1 - alpha + alpha * dangling) / n);
  for (let i = 0; i < n; i++) {
    const [targets, weights] = [graph.targets[i]!, graph.weights[i]!];
    for (let k = 0; k < targets.length; k++)
      next[targets[k]!]! += (alpha * rank[i]! * weights[k]!) / leaving[i]!;
  }
  return next;
}

/** The change shrinks by α at every step: after so many it is below 1e-16. */
const stepsFor = (alpha: number): number =>
  alpha === 0 ? 1 : Math.ceil(Math.log(1e-17) / Math.log(alpha)) + 1;
