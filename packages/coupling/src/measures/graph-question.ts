import type { Flag } from "../finding.ts";
import { connectedParts } from "../network/connected-parts.ts";
import { directedGraph, type Graph, type Undirected, undirectedGraph } from "../network/graph.ts";
import { choiceIn, matrixIn, type Question } from "./question.ts";

/** The input of every measure of networks. */
export const weights = {
  kind: "matrix",
  about: "weight ≥ 0 from the row's node to the column's; 0 is no edge",
} as const;

const ways = ["sum", "maximum", "symmetric"] as const;

/** For measures of undirected graphs. */
export const undirected = {
  kind: "choice",
  among: ways,
  about: "how w_ij and w_ji become one edge: added, the larger, or equal already",
} as const;

/** For measures of both kinds of graph. */
export const edges = {
  kind: "choice",
  among: ["directed", ...ways],
  about: "directed, or undirected with w_ij and w_ji added, the larger of them, or equal already",
} as const;

/** @throws RangeError for a table that is no graph of the kind asked for */
export function graphIn(question: Question, parameter: "edges" | "undirected"): Graph {
  const table = matrixIn(question, "weights");
  const stated = choiceIn<Undirected | "directed">(question, parameter);
  return stated === "directed" ? directedGraph(table) : undirectedGraph(table, { undirected: stated });
}

/** Says that a graph falls into parts, where that changes what a number means. */
export function partsFlag(graph: Graph): Flag | null {
  const parts = connectedParts(graph).length;
  return parts > 1 ? { kind: "disconnected", components: parts } : null;
}
