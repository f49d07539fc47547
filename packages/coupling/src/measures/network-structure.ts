import { matrixOf } from "../matrix.ts";
import { clustering, coreNumbers, transitivity } from "../network/clustering.ts";
import { connectedParts } from "../network/connected-parts.ts";
import { directedGraph, type Edge } from "../network/graph.ts";
import { modularity } from "../network/modularity.ts";
import { maximumSpanningForest, productSpaceEdges } from "../network/spanning-forest.ts";
import { edges, graphIn, partsFlag, undirected, weights } from "./graph-question.ts";
import type { Measure } from "./measure.ts";
import { type Answer, choiceIn, labelsIn, matrixIn, measureOf, nullsFlag, numberIn } from "./question.ts";

const page = "docs/formulas/network.md";

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

/** How networks hang together. */
export const networkStructureMeasures: readonly Measure[] = [
  clusteringMeasure,
  coreMeasure,
  partsMeasure,
  modularityMeasure,
  forestMeasure,
  productSpaceMeasure,
];
