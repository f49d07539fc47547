import { total } from "../matrix.ts";
import { inStrengths, strengths } from "./degree.ts";
import { edgesOf, type Graph } from "./graph.ts";

/**
 * Modularity of a partition (Newman 2004; Leicht and Newman 2008 for directed graphs): weight within the parts over
 * all weight, less what chance would put there.
 *
 * @param partition one label per node
 * @param convention.resolution γ before the chance term; 1 as published
 * @returns a number in [−0.5, 1) at γ = 1; null without edges
 * @throws RangeError if there is not one label per node, or γ is negative or not finite
 * @source docs/formulas/network.md, equations 11 and 12
 */
export function modularity(
  graph: Graph,
  partition: ArrayLike<string | number>,
  convention: { resolution: number },
): number | null {
  const { resolution } = convention;
  if (partition.length !== graph.nodes)
    throw new RangeError(`${partition.length} labels for ${graph.nodes} nodes`);
  if (!(resolution >= 0 && resolution < Number.POSITIVE_INFINITY))
    throw new RangeError(`resolution ${resolution} is not a finite number of 0 or more`);
  const edges = edgesOf(graph);
  const all = total(edges.map((it) => it.weight));
  if (all === 0) return null;
  const inside = edges.filter((it) => partition[it.from] === partition[it.to]);
  const [leaving, arriving] = [strengths(graph), inStrengths(graph)];
  const nodes = Array.from({ length: graph.nodes }, (_, i) => i);
  const byChance = [...Map.groupBy(nodes, (i) => partition[i]!).values()].map((part) => {
    const sums = [leaving, arriving].map((of) => total(part.map((i) => of[i]!)));
    return (sums[0]! / all) * (sums[1]! / all) * (graph.isDirected ? 1 : 0.25);
  });
  return total(inside.map((it) => it.weight)) / all - resolution * total(byChance);
}
