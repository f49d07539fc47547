import { type Graph, reversed } from "./graph.ts";
import { type PathConvention, shortestPaths } from "./shortest-paths.ts";

/**
 * Betweenness: how many shortest paths between two other nodes pass through a node, paths of equal length sharing
 * (Brandes 2001). In an undirected graph each pair counts once.
 *
 * @param convention.normalisation "none", or "pairs": over the number of pairs of other nodes, in [0, 1]
 * @returns one per node; 0 where there are no two others
 * @source docs/formulas/network.md, equation 6
 */
export function betweenness(
  graph: Graph,
  convention: PathConvention & { normalisation: "none" | "pairs" },
): number[] {
  const n = graph.nodes;
  const through = new Float64Array(n);
  for (let source = 0; source < n; source++) addDependencies(graph, source, convention, through);
  const ordered = (n - 1) * (n - 2);
  const isOverPairs = convention.normalisation === "pairs" && ordered > 0;
  const divisor = isOverPairs ? ordered : graph.isDirected ? 1 : 2;
  return Array.from(through, (it) => it / divisor);
}

function addDependencies(
  graph: Graph,
  source: number,
  convention: PathConvention,
  through: Float64Array,
): void {
  const { count, before, order } = shortestPaths(graph, source, convention);
  const dependency = new Float64Array(graph.nodes);
  for (const node of order.toReversed()) {
    for (const prior of before[node]!)
      dependency[prior]! += (count[prior]! / count[node]!) * (1 + dependency[node]!);
    if (node !== source) through[node]! += dependency[node]!;
  }
}

/**
 * Closeness: the inverse of the mean distance to the nodes in reach. In a graph of several parts that flatters small
 * parts; Wasserman and Faust multiply by the share of other nodes in reach.
 *
 * @param convention.scope "wasserman-faust" with that factor, "reachable" without
 * @param convention.direction whether distances run towards the node or from it; alike in an undirected graph
 * @returns one per node, 0 for a node that reaches none
 * @source docs/formulas/network.md, equation 7
 */
export function closeness(
  graph: Graph,
  convention: PathConvention & { scope: "wasserman-faust" | "reachable"; direction: "in" | "out" },
): number[] {
  const along = convention.direction === "in" ? reversed(graph) : graph;
  return Array.from({ length: graph.nodes }, (_, node) => {
    const { length, order } = shortestPaths(along, node, convention);
    const others = order.length - 1;
    const sum = order.reduce((all, it) => all + length[it]!, 0);
    if (others === 0) return 0;
    const factor = convention.scope === "wasserman-faust" ? others / (graph.nodes - 1) : 1;
    return (others / sum) * factor;
  });
}
