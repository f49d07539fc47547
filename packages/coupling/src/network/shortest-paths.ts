import type { Graph } from "./graph.ts";
import { createHeap } from "./heap.ts";

/** What an edge's length is. */
export type Distance =
  /** 1 / weight: strong ties are near. */
  | "inverse-weight"
  /** The weight is the distance. */
  | "weight"
  /** Every edge is one step. */
  | "hops";

export interface PathConvention {
  distance: Distance;
  /**
   * Relative difference up to which two paths count as equally long. Sums of 1/weight differ in the last bit where
   * they are equal on paper: 0 lets that bit decide, as networkx does; 1e-9 does not.
   */
  tieTolerance: number;
}

/** All shortest paths from one node. */
export interface Paths {
  /** Infinity where there is no way. */
  length: Float64Array;
  /** Number of shortest paths to each node. */
  count: Float64Array;
  /** Nodes before each node on them. */
  before: readonly number[][];
  /** Reached nodes from near to far, the source first. */
  order: readonly number[];
}

/** Shortest paths from a node (Dijkstra), counted as Brandes 2001 needs them. */
export function shortestPaths(graph: Graph, source: number, convention: PathConvention): Paths {
  const length = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
  const count = new Float64Array(graph.nodes);
  const before: number[][] = Array.from({ length: graph.nodes }, () => []);
  const isSettled = new Uint8Array(graph.nodes);
  const order: number[] = [];
  const near = createHeap();
  length[source] = 0;
  count[source] = 1;
  near.push(source, 0);
  for (let from = near.pop(); from !== null; from = near.pop()) {
    if (isSettled[from]) continue;
    isSettled[from] = 1;
    order.push(from);
    const [targets, weights] = [graph.targets[from]!, graph.weights[from]!];
    for (let k = 0; k < targets.length; k++) {
      const to = targets[k]!;
      if (isSettled[to]) continue;
      const way = length[from]! + lengthOf(weights[k]!, convention.distance);
      const slack = convention.tieTolerance * way;
      if (way < length[to]! - slack) {
        length[to] = way;
        count[to] = count[from]!;
        before[to] = [from];
        near.push(to, way);
      } else if (way <= length[to]! + slack) {
        count[to]! += count[from]!;
        before[to]!.push(from);
      }
    }
  }
  return { length, count, before, order };
}

function lengthOf(weight: number, distance: Distance): number {
  if (distance === "inverse-weight") return 1 / weight;
  return distance === "hops" ? 1 : weight;
}
