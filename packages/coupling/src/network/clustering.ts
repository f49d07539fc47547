import type { Graph } from "./graph.ts";

/**
 * Clustering coefficient: how many pairs of a node's neighbours are neighbours too. Loops make no neighbour.
 *
 * @param convention.weights "none" counts triangles; "onnela" adds the geometric mean of their three weights, each
 *   over the largest weight of the graph, loops included
 * @param convention.fewNeighbours what a node with fewer than two neighbours gets: 0 as in networkx, or null
 * @returns one per node in [0, 1]
 * @throws RangeError if the graph is directed
 * @source docs/formulas/network.md, equations 8 and 9
 */
export function clustering(
  graph: Graph,
  convention: { weights: "none" | "onnela"; fewNeighbours: "zero" | "undefined" },
): (number | null)[] {
  requireUndirected(graph);
  const strength = triangleStrength(graph, convention.weights);
  const neighbours = neighboursOf(graph);
  const few = convention.fewNeighbours === "zero" ? 0 : null;
  return neighbours.map((own, node) => {
    const pairs = (own.length * (own.length - 1)) / 2;
    return pairs === 0 ? few : triangles(neighbours, node, strength) / pairs;
  });
}

/**
 * Transitivity of a graph: triangles at all nodes over pairs of neighbours at all nodes.
 *
 * @returns a number in [0, 1]; null when no node has two neighbours
 * @throws RangeError if the graph is directed
 * @source docs/formulas/network.md, equation 10
 */
export function transitivity(graph: Graph): number | null {
  requireUndirected(graph);
  const neighbours = neighboursOf(graph);
  const strength = triangleStrength(graph, "none");
  const closed = neighbours.reduce((sum, _, node) => sum + triangles(neighbours, node, strength), 0);
  const pairs = neighbours.reduce((sum, own) => sum + (own.length * (own.length - 1)) / 2, 0);
  return pairs === 0 ? null : closed / pairs;
}

/**
 * Core number of each node: the largest k so that it belongs to a part in which everyone has k neighbours within the
 * part (Batagelj and Zaveršnik 2003). Loops do not count.
 *
 * @throws RangeError if the graph is directed
 */
export function coreNumbers(graph: Graph): number[] {
  requireUndirected(graph);
  const neighbours = neighboursOf(graph);
  const left = neighbours.map((it) => it.length);
  const core = new Array<number>(graph.nodes).fill(0);
  const remaining = new Set(neighbours.keys());
  let k = 0;
  while (remaining.size > 0) {
    let next = -1;
    for (const it of remaining) if (next < 0 || left[it]! < left[next]!) next = it;
    k = Math.max(k, left[next]!);
    core[next] = k;
    remaining.delete(next);
    for (const it of neighbours[next]!) left[it]!--;
  }
  return core;
}

/** Neighbours other than the node itself. */
const neighboursOf = (graph: Graph): number[][] =>
  graph.targets.map((list, node) => Array.from(list).filter((it) => it !== node));

type Strength = (a: number, b: number, c: number) => number;

function triangleStrength(graph: Graph, weights: "none" | "onnela"): Strength {
  const weightOf = graph.targets.map(
    (list, i) => new Map(Array.from(list, (j, k) => [j, graph.weights[i]![k]!])),
  );
  if (weights === "none") return (_, b, c) => (weightOf[b]!.has(c) ? 1 : 0);
  const largest = graph.weights.reduce((most, own) => own.reduce((a, b) => Math.max(a, b), most), 0);
  const relative = (i: number, j: number) => (weightOf[i]!.get(j) ?? 0) / largest;
  return (a, b, c) => Math.cbrt(relative(a, b) * relative(a, c) * relative(b, c));
}

function triangles(neighbours: readonly number[][], node: number, strength: Strength): number {
  const own = neighbours[node]!;
  let sum = 0;
  for (let a = 0; a < own.length; a++)
    for (let b = a + 1; b < own.length; b++) sum += strength(node, own[a]!, own[b]!);
  return sum;
}

function requireUndirected(graph: Graph): void {
  if (graph.isDirected) throw new RangeError("clustering asks for an undirected graph");
}
