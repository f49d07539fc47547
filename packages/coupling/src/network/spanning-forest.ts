import { type Edge, edgesOf, type Graph } from "./graph.ts";

/**
 * Maximum spanning forest: of all ways to keep each connected part connected without a cycle, one with the largest
 * weight (Kruskal 1956). Of equal weights the edge with the smaller nodes comes first, which settles ties.
 *
 * @returns its edges from heavy to light: nodes − parts of them; loops never
 * @throws RangeError if the graph is directed
 * @source docs/formulas/product-space-network.md, equation 1
 */
export function maximumSpanningForest(graph: Graph): Edge[] {
  if (graph.isDirected) throw new RangeError("a spanning forest asks for an undirected graph");
  const root = Int32Array.from({ length: graph.nodes }, (_, i) => i);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  return fromHeavy(graph).filter(({ from, to }) => {
    const [a, b] = [find(from), find(to)];
    root[a] = b;
    return a !== b;
  });
}

/**
 * The picture of a product space (Hidalgo et al. 2007): the maximum spanning forest, and every edge of at least the
 * threshold.
 *
 * @returns edges from heavy to light, without loops
 * @throws RangeError if the graph is directed or the threshold is NaN
 * @source docs/formulas/product-space-network.md, equation 2
 */
export function productSpaceEdges(graph: Graph, convention: { threshold: number }): Edge[] {
  if (Number.isNaN(convention.threshold)) throw new RangeError("the threshold is NaN");
  const tree = new Set(maximumSpanningForest(graph).map((it) => keyOf(graph, it)));
  return fromHeavy(graph).filter(
    (it) => it.from !== it.to && (it.weight >= convention.threshold || tree.has(keyOf(graph, it))),
  );
}

/**
 * The highest threshold at which `productSpaceEdges` gives every node so many neighbours on average.
 *
 * @returns null when even all edges are fewer
 * @throws RangeError as `productSpaceEdges`
 */
export function thresholdForMeanDegree(graph: Graph, meanDegree: number): number | null {
  const tree = new Set(maximumSpanningForest(graph).map((it) => keyOf(graph, it)));
  const others = fromHeavy(graph).filter((it) => it.from !== it.to && !tree.has(keyOf(graph, it)));
  const missing = Math.ceil((meanDegree * graph.nodes) / 2 - 1e-9) - tree.size;
  if (missing <= 0) return Number.POSITIVE_INFINITY;
  return others[missing - 1]?.weight ?? null;
}

const fromHeavy = (graph: Graph): Edge[] => edgesOf(graph).sort((a, b) => b.weight - a.weight);

const keyOf = ({ nodes }: Graph, { from, to }: Edge): number => from * nodes + to;
