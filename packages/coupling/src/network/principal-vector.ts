import { total } from "../matrix.ts";
import { connectedParts } from "./connected-parts.ts";
import { inDegrees } from "./degree.ts";
import { type Graph, reversed } from "./graph.ts";

/** Largest eigenvalue of a symmetric operator without negative cells, and its vector. */
export interface PrincipalVector {
  /** Not negative, of length 1. */
  vector: Float64Array;
  eigenvalue: number;
  /** Power steps taken, and what is left: the length of A v − λ v over λ. */
  steps: number;
  residual: number;
}

/** Why there is none: no edges, several parts with the same largest eigenvalue, or no convergence. */
export type NoPrincipalVector = "empty" | "tied" | "not-converged";

/**
 * Eigenvector centrality: a node is central when its neighbours are. In a graph of several parts only the part with
 * the largest eigenvalue has a centrality; the others get 0.
 *
 * @returns a vector of Euclidean length 1
 * @throws RangeError if the graph is directed
 * @source docs/formulas/network.md, equation 13
 */
export function eigenvectorCentrality(graph: Graph): PrincipalVector | NoPrincipalVector {
  if (graph.isDirected) throw new RangeError("eigenvector centrality asks for an undirected graph");
  const { relative, largest } = overLargest(graph);
  const found = principalVector(graph.nodes, connectedParts(graph), (from) => multiplied(relative, from));
  return typeof found === "string" ? found : { ...found, eigenvalue: found.eigenvalue * largest };
}

/** Hubs point to good authorities, authorities are pointed at by good hubs. */
export interface HubsAndAuthorities {
  /** Each sums to 1. */
  hubs: Float64Array;
  authorities: Float64Array;
}

/**
 * Hubs and authorities (Kleinberg 1999): the principal singular vectors of the table of weights.
 *
 * @throws RangeError if the graph is undirected
 * @source docs/formulas/network.md, equation 14
 */
export function hubsAndAuthorities(graph: Graph): HubsAndAuthorities | NoPrincipalVector {
  if (!graph.isDirected) throw new RangeError("hubs and authorities ask for a directed graph");
  const { relative } = overLargest(graph);
  const back = reversed(relative);
  const found = principalVector(graph.nodes, sharedSources(graph), (from) =>
    multiplied(back, multiplied(relative, from)),
  );
  if (typeof found === "string") return found;
  const hubs = multiplied(relative, found.vector);
  return { hubs: overSum(hubs), authorities: overSum(found.vector) };
}

/** Weights over the largest, so that no square of them overflows or vanishes. */
function overLargest(graph: Graph): { relative: Graph; largest: number } {
  const largest = graph.weights.reduce((most, own) => own.reduce((a, b) => Math.max(a, b), most), 0);
  const weights = graph.weights.map((own) => own.map((it) => it / largest));
  return { relative: { ...graph, weights }, largest };
}

/** Nodes that some chain of common sources links: the blocks of WᵀW. */
function sharedSources(graph: Graph): number[][] {
  const arriving = inDegrees(graph);
  const n = graph.nodes;
  // Sources stand as nodes of their own, n to 2n − 1, so that only a common source links two targets.
  const targets = [
    ...Array.from({ length: n }, () => new Int32Array(0)),
    ...Array.from(graph.targets, (it) => Int32Array.from(it)),
  ];
  const bipartite = {
    nodes: 2 * n,
    isDirected: true,
    targets,
    weights: targets.map((it) => Float64Array.from(it)),
  };
  return connectedParts(bipartite)
    .map((part) => part.filter((it) => it < n && arriving[it]! > 0))
    .filter((it) => it.length > 0);
}

type Operator = (vector: Float64Array) => Float64Array;

function principalVector(
  length: number,
  parts: readonly number[][],
  operator: Operator,
): PrincipalVector | NoPrincipalVector {
  const found = parts.map((part) => powerIteration(length, part, operator));
  const most = found.reduce((best, it) => Math.max(best, it.eigenvalue), 0);
  if (most === 0) return "empty";
  const largest = found.filter((it) => it.eigenvalue >= most * (1 - 1e-9));
  if (largest.length > 1) return "tied";
  return largest[0]!.residual <= settled ? largest[0]! : "not-converged";
}

const settled = 1e-10;
const mostSteps = 20_000;

/** Steps of A + λ: the shift keeps a bipartite part from swinging between its two halves. */
function powerIteration(length: number, part: readonly number[], operator: Operator): PrincipalVector {
  let vector = new Float64Array(length);
  for (const it of part) vector[it] = 1 / Math.sqrt(part.length);
  let found: PrincipalVector = { vector, eigenvalue: 0, steps: 0, residual: 0 };
  for (let steps = 1; steps <= mostSteps; steps++) {
    const image = operator(vector);
    const eigenvalue = dot(image, vector);
    if (eigenvalue === 0) return found;
    const rest = image.map((it, i) => it - eigenvalue * vector[i]!);
    found = { vector, eigenvalue, steps, residual: Math.sqrt(dot(rest, rest)) / eigenvalue };
    if (found.residual < 1e-14) break;
    const shifted = image.map((it, i) => it + (eigenvalue * vector[i]!) / 2);
    const size = Math.sqrt(dot(shifted, shifted));
    vector = shifted.map((it) => it / size) as Float64Array<ArrayBuffer>;
  }
  return found;
}

function multiplied(graph: Graph, vector: Float64Array): Float64Array {
  return Float64Array.from(graph.targets, (list, i) => {
    const weights = graph.weights[i]!;
    return list.reduce((sum, j, k) => sum + weights[k]! * vector[j]!, 0);
  });
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, it, i) => sum + it * b[i]!, 0);

function overSum(vector: Float64Array): Float64Array {
  const all = total(vector);
  return vector.map((it) => it / all);
}
