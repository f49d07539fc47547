import { type Matrix, requireAmounts, requireSquare } from "../matrix.ts";

/** A weighted graph as lists of neighbours in ascending order. A weight of 0 is no edge. */
export interface Graph {
  nodes: number;
  isDirected: boolean;
  /** Targets of the edges that leave each node; in an undirected graph an edge stands on both sides, a loop once. */
  targets: readonly Int32Array[];
  /** Their weights, > 0. */
  weights: readonly Float64Array[];
}

/** How the two directions of a pair become one undirected edge. */
export type Undirected =
  /** w_ij + w_ji; a loop counts twice. */
  | "sum"
  /** The larger of the two. */
  | "maximum"
  /** The table is symmetric already and is taken as it stands. */
  | "symmetric";

/**
 * The directed graph of a table of weights.
 *
 * @param weights nodes × nodes, ≥ 0: from the row to the column
 * @throws RangeError if not square, or a weight is negative or not finite
 */
export function directedGraph(weights: Matrix): Graph {
  requireSquare(weights);
  requireAmounts(weights.values, "weight");
  return graphOf(weights, true);
}

/**
 * The undirected graph of a table of weights.
 *
 * @throws RangeError as `directedGraph`, or if a table said to be symmetric is not
 * @source docs/formulas/network.md, equation 1
 */
export function undirectedGraph(weights: Matrix, convention: { undirected: Undirected }): Graph {
  requireSquare(weights);
  requireAmounts(weights.values, "weight");
  const n = weights.rows;
  const values = weights.values.map((there, at) => {
    const back = weights.values[(at % n) * n + Math.floor(at / n)]!;
    if (convention.undirected === "sum") return there + back;
    if (convention.undirected === "maximum") return Math.max(there, back);
    if (there !== back) throw new RangeError(`weight ${at} is ${there} one way and ${back} the other`);
    return there;
  });
  return graphOf({ ...weights, values }, false);
}

/** An edge, once: from < to in an undirected graph, from = to for a loop. */
export interface Edge {
  from: number;
  to: number;
  weight: number;
}

/** All edges in order of their nodes. */
export function edgesOf(graph: Graph): Edge[] {
  return Array.from({ length: graph.nodes }, (_, from) =>
    Array.from(graph.targets[from]!, (to, k) => ({ from, to, weight: graph.weights[from]![k]! })),
  )
    .flat()
    .filter((it) => graph.isDirected || it.from <= it.to);
}

/** The same graph with every edge turned round. */
export function reversed(graph: Graph): Graph {
  if (!graph.isDirected) return graph;
  const targets = Array.from({ length: graph.nodes }, (): number[] => []);
  const weights = Array.from({ length: graph.nodes }, (): number[] => []);
  for (const { from, to, weight } of edgesOf(graph)) {
    targets[to]!.push(from);
    weights[to]!.push(weight);
  }
  return {
    ...graph,
    targets: targets.map((it) => Int32Array.from(it)),
    weights: weights.map((it) => Float64Array.from(it)),
  };
}

function graphOf({ rows: nodes, values }: Matrix, isDirected: boolean): Graph {
  const targets: Int32Array[] = [];
  const weights: Float64Array[] = [];
  for (let i = 0; i < nodes; i++) {
    const own = values.subarray(i * nodes, (i + 1) * nodes);
    const present = Int32Array.from(own.keys()).filter((j) => own[j]! > 0);
    targets.push(present);
    weights.push(Float64Array.from(present, (j) => own[j]!));
  }
  return { nodes, isDirected, targets, weights };
}
