import { betweenness, closeness } from "../network/centrality.ts";
import {
  degreeCentrality,
  degrees,
  inDegrees,
  inStrengths,
  networkDensity,
  reciprocity,
  strengths,
} from "../network/degree.ts";
import { directedGraph } from "../network/graph.ts";
import { pageRank } from "../network/pagerank.ts";
import {
  eigenvectorCentrality,
  hubsAndAuthorities,
  type NoPrincipalVector,
} from "../network/principal-vector.ts";
import type { Distance } from "../network/shortest-paths.ts";
import { edges, graphIn, partsFlag, undirected, weights } from "./graph-question.ts";
import type { Measure, Outputs } from "./measure.ts";
import { networkStructureMeasures } from "./network-structure.ts";
import {
  type Answer,
  choiceIn,
  matrixIn,
  measureOf,
  nullsFlag,
  numberIn,
  type Question,
} from "./question.ts";

const page = "docs/formulas/network.md";
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

const pathsIn = (question: Question) => ({
  distance: choiceIn<Distance>(question, "distance"),
  tieTolerance: numberIn(question, "tieTolerance"),
});

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

/** Places of nodes in networks of flows, of proximity, of firms. */
export const networkMeasures: readonly Measure[] = [
  degreeMeasure,
  pageRankMeasure,
  betweennessMeasure,
  closenessMeasure,
  eigenvectorMeasure,
  hubsMeasure,
  ...networkStructureMeasures,
];
