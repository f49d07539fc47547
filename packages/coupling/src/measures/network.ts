import type { Flag } from "../finding.ts";
import { matrixOf } from "../matrix.ts";
import { betweenness, closeness } from "../network/centrality.ts";
import { clustering, coreNumbers, transitivity } from "../network/clustering.ts";
import { connectedParts } from "../network/connected-parts.ts";
import {
  degreeCentrality,
  degrees,
  inDegrees,
  inStrengths,
  networkDensity,
  reciprocity,
  strengths,
} from "../network/degree.ts";
import { directedGraph, type Edge, type Graph, type Undirected, undirectedGraph } from "../network/graph.ts";
import { modularity } from "../network/modularity.ts";
import { pageRank } from "../network/pagerank.ts";
import {
  eigenvectorCentrality,
  hubsAndAuthorities,
  type NoPrincipalVector,
} from "../network/principal-vector.ts";
import type { Distance } from "../network/shortest-paths.ts";
import { maximumSpanningForest, productSpaceEdges } from "../network/spanning-forest.ts";
import type { Measure, Outputs } from "./measure.ts";
import {
  type Answer,
  choiceIn,
  labelsIn,
  matrixIn,
  measureOf,
  nullsFlag,
  numberIn,
  type Question,
} from "./question.ts";

const page = "docs/formulas/network.md";
const weights = {
  kind: "matrix",
  about: "weight ≥ 0 from the row's node to the column's; 0 is no edge",
} as const;
const ways = ["sum", "maximum", "symmetric"] as const;
const undirected = {
  kind: "choice",
  among: ways,
  about: "how w_ij and w_ji become one edge: added, the larger, or equal already",
} as const;
const edges = {
  kind: "choice",
  among: ["directed", ...ways],
  about: "directed, or undirected with w_ij and w_ji added, the larger of them, or equal already",
} as const;
const paths = {
  distance: {
    kind: "choice",
    among: ["inverse-weight", "weight", "hops"],
    about: "length of an edge: 1/weight (strong is near), the weight, or 1",
  },
  tieTolerance: {
    kind: "number",
    min: 0,
    max: 0.01,
    about:
      "relative difference up to which paths are equally long: 0 lets the last bit decide, as networkx; 1e-9 does not",
  },
} as const;

function graphIn(question: Question, parameter: "edges" | "undirected"): Graph {
  const table = matrixIn(question, "weights");
  const stated = choiceIn<Undirected | "directed">(question, parameter);
  return stated === "directed" ? directedGraph(table) : undirectedGraph(table, { undirected: stated });
}

const pathsIn = (question: Question) => ({
  distance: choiceIn<Distance>(question, "distance"),
  tieTolerance: numberIn(question, "tieTolerance"),
});

/** Says that a graph falls into parts, where that changes what a number means. */
function partsFlag(graph: Graph): Flag | null {
  const parts = connectedParts(graph).length;
  return parts > 1 ? { kind: "disconnected", components: parts } : null;
}

const degreeMeasure = measureOf({
  id: "network-degrees",
  page,
  inputs: { weights },
  parameters: { edges },
  answer(question): Answer {
    const graph = graphIn(question, "edges");
    const centrality = degreeCentrality(graph);
    const inward: Outputs = graph.isDirected
      ? { inDegrees: inDegrees(graph), inStrengths: inStrengths(graph), reciprocity: reciprocity(graph) }
      : {};
    const outputs = {
      density: networkDensity(graph),
      degrees: degrees(graph),
      strengths: strengths(graph),
      degreeCentrality: centrality,
      ...inward,
    };
    return { outputs, flags: [nullsFlag(centrality)] };
  },
});

const pageRankMeasure = measureOf({
  id: "pagerank",
  page,
  inputs: { weights },
  parameters: {
    edges,
    alpha: { kind: "number", min: 0, max: 0.999999, default: 0.85, about: "chance to follow an edge" },
  },
  answer: (question): Answer => {
    const rank = pageRank(graphIn(question, "edges"), { alpha: numberIn(question, "alpha") });
    return rank.length === 0 ? { refused: "too-few", data: { reason: "no-nodes" } } : { outputs: { rank } };
  },
});

const betweennessMeasure = measureOf({
  id: "betweenness",
  page,
  inputs: { weights },
  parameters: {
    edges,
    ...paths,
    normalisation: {
      kind: "choice",
      among: ["none", "pairs"],
      about: "paths, or their share of the pairs of other nodes",
    },
  },
  answer(question): Answer {
    const graph = graphIn(question, "edges");
    const normalisation = choiceIn<"none" | "pairs">(question, "normalisation");
    const outputs = { betweenness: betweenness(graph, { ...pathsIn(question), normalisation }) };
    return { outputs, flags: [partsFlag(graph)] };
  },
});

const closenessMeasure = measureOf({
  id: "closeness",
  page,
  inputs: { weights },
  parameters: {
    edges,
    ...paths,
    scope: {
      kind: "choice",
      among: ["wasserman-faust", "reachable"],
      about: "times the share of nodes in reach, or of those in reach only",
    },
    direction: { kind: "choice", among: ["in", "out"], about: "distances towards the node or from it" },
  },
  answer(question): Answer {
    const graph = graphIn(question, "edges");
    const found = closeness(graph, {
      ...pathsIn(question),
      scope: choiceIn(question, "scope"),
      direction: choiceIn(question, "direction"),
    });
    return { outputs: { closeness: found }, flags: [partsFlag(graph)] };
  },
});

const clusteringMeasure = measureOf({
  id: "clustering",
  page,
  inputs: { weights },
  parameters: {
    undirected,
    weights: {
      kind: "choice",
      among: ["none", "onnela"],
      about: "triangles counted, or weighed by Onnela's mean",
    },
    fewNeighbours: {
      kind: "choice",
      among: ["zero", "undefined"],
      about: "a node with fewer than two neighbours",
    },
  },
  answer(question): Answer {
    const graph = graphIn(question, "undirected");
    const found = clustering(graph, {
      weights: choiceIn(question, "weights"),
      fewNeighbours: choiceIn(question, "fewNeighbours"),
    });
    return { outputs: { clustering: found, transitivity: transitivity(graph) }, flags: [nullsFlag(found)] };
  },
});

const coreMeasure = measureOf({
  id: "core-numbers",
  page,
  inputs: { weights },
  parameters: { undirected },
  answer: (question) => ({ outputs: { core: coreNumbers(graphIn(question, "undirected")) } }),
});

const partsMeasure = measureOf({
  id: "connected-parts",
  page,
  inputs: { weights },
  parameters: {},
  answer(question): Answer {
    const graph = directedGraph(matrixIn(question, "weights"));
    const parts = connectedParts(graph);
    const part = new Array<number>(graph.nodes).fill(0);
    for (const [at, nodes] of parts.entries()) for (const node of nodes) part[node] = at;
    return { outputs: { parts: parts.length, partOfNode: part } };
  },
});

const modularityMeasure = measureOf({
  id: "modularity",
  page,
  inputs: { weights, partition: { kind: "labels", about: "part of each node" } },
  parameters: {
    edges,
    resolution: {
      kind: "number",
      min: 0,
      max: 1000,
      default: 1,
      about: "γ before the chance term; 1 as published",
    },
  },
  answer(question): Answer {
    const resolution = numberIn(question, "resolution");
    const found = modularity(graphIn(question, "edges"), labelsIn(question, "partition"), { resolution });
    if (found === null) return { refused: "undefined", data: { reason: "no-edges" } };
    return { outputs: { modularity: found } };
  },
});

const noVector: Record<NoPrincipalVector, Answer> = {
  empty: { refused: "undefined", data: { reason: "no-edges" } },
  tied: { refused: "undefined", data: { reason: "equal-parts" } },
  "not-converged": { refused: "not-converged", data: { reason: "power-iteration" } },
};

const eigenvectorMeasure = measureOf({
  id: "eigenvector-centrality",
  page,
  inputs: { weights },
  parameters: { undirected },
  answer(question): Answer {
    const graph = graphIn(question, "undirected");
    const found = eigenvectorCentrality(graph);
    if (typeof found === "string") return noVector[found];
    const outputs = { centrality: found.vector, eigenvalue: found.eigenvalue };
    return { outputs, flags: [partsFlag(graph)] };
  },
});

const hubsMeasure = measureOf({
  id: "hubs-and-authorities",
  page,
  inputs: { weights },
  parameters: {},
  answer(question): Answer {
    const graph = directedGraph(matrixIn(question, "weights"));
    const found = hubsAndAuthorities(graph);
    return typeof found === "string" ? noVector[found] : { outputs: { ...found }, flags: [partsFlag(graph)] };
  },
});

/** Edges as rows of from, to, weight. */
const edgeTable = (list: readonly Edge[]) => ({
  ...matrixOf(list.map((it) => [it.from, it.to, it.weight])),
  columns: 3,
});

const forestMeasure = measureOf({
  id: "maximum-spanning-forest",
  page: "docs/formulas/product-space-network.md",
  inputs: { weights },
  parameters: { undirected },
  answer(question): Answer {
    const graph = graphIn(question, "undirected");
    const forest = maximumSpanningForest(graph);
    const weight = forest.reduce((sum, it) => sum + it.weight, 0);
    return { outputs: { edges: edgeTable(forest), weight }, flags: [partsFlag(graph)] };
  },
});

const productSpaceMeasure = measureOf({
  id: "product-space-network",
  page: "docs/formulas/product-space-network.md",
  inputs: { weights: { ...weights, about: "proximity of industries, symmetric; 0 is no edge" } },
  parameters: {
    undirected,
    threshold: {
      kind: "number",
      min: 0,
      max: 1e12,
      about: "from which weight on an edge is drawn beside the forest",
    },
  },
  answer(question): Answer {
    const graph = graphIn(question, "undirected");
    const picture = productSpaceEdges(graph, { threshold: numberIn(question, "threshold") });
    return { outputs: { edges: edgeTable(picture) }, flags: [partsFlag(graph)] };
  },
});

/** Networks of flows, of proximity, of firms. */
export const networkMeasures: readonly Measure[] = [
  degreeMeasure,
  pageRankMeasure,
  betweennessMeasure,
  closenessMeasure,
  clusteringMeasure,
  coreMeasure,
  partsMeasure,
  modularityMeasure,
  eigenvectorMeasure,
  hubsMeasure,
  forestMeasure,
  productSpaceMeasure,
];
