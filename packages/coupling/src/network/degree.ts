import { total } from "../matrix.ts";
import { edgesOf, type Graph, reversed } from "./graph.ts";

/** Number of edges that leave each node; in an undirected graph a loop counts twice. */
export function degrees(graph: Graph): number[] {
  return graph.targets.map((it, i) => it.length + (graph.isDirected ? 0 : loops(it, i)));
}

/** Sum of the weights that leave each node; in an undirected graph a loop counts twice. */
export function strengths(graph: Graph): number[] {
  return graph.weights.map((it, i) => {
    const loop = graph.isDirected ? -1 : graph.targets[i]!.indexOf(i);
    return total(it) + (loop < 0 ? 0 : it[loop]!);
  });
}

/** Sum of the weights that arrive at each node. */
export const inStrengths = (graph: Graph): number[] => strengths(reversed(graph));

/** Number of edges that arrive at each node. */
export const inDegrees = (graph: Graph): number[] => degrees(reversed(graph));

/**
 * Degree over the number of other nodes; loops may raise it above 1.
 *
 * @returns one per node; null for a single node
 * @source docs/formulas/network.md, equation 2
 */
export function degreeCentrality(graph: Graph): (number | null)[] {
  return degrees(graph).map((it) => (graph.nodes < 2 ? null : it / (graph.nodes - 1)));
}

/**
 * Edges over possible edges without loops: n(n − 1) directed, half of it undirected. Loops count above the line.
 *
 * @returns null for fewer than two nodes
 * @source docs/formulas/network.md, equation 3
 */
export function networkDensity(graph: Graph): number | null {
  const n = graph.nodes;
  if (n < 2) return null;
  const possible = graph.isDirected ? n * (n - 1) : (n * (n - 1)) / 2;
  return edgesOf(graph).length / possible;
}

/**
 * Share of directed edges that are answered by one the other way; a loop answers nothing.
 *
 * @returns a number in [0, 1]; null without edges
 * @throws RangeError if the graph is undirected
 * @source docs/formulas/network.md, equation 4
 */
export function reciprocity(graph: Graph): number | null {
  if (!graph.isDirected) throw new RangeError("reciprocity asks for a directed graph");
  const edges = edgesOf(graph);
  if (edges.length === 0) return null;
  const known = new Set(edges.map((it) => it.from * graph.nodes + it.to));
  const answered = edges.filter((it) => it.from !== it.to && known.has(it.to * graph.nodes + it.from));
  return answered.length / edges.length;
}

const loops = (targets: Int32Array, i: number): number => (targets.includes(i) ? 1 : 0);
