import * as coupling from "../../packages/coupling/src/index.ts";
import { matrixOf } from "../../packages/coupling/src/matrix.ts";
import type { Question } from "./format.ts";

/** networkx lets the last bit of 1/weight decide between paths of equal length. */
const paths = { distance: "inverse-weight", tieTolerance: 0 } as const;

type Of = { directed: coupling.Graph; undirected: coupling.Graph; partition: (string | number)[] };

const vectorOf = (found: coupling.PrincipalVector | coupling.NoPrincipalVector) =>
  typeof found === "string" ? null : found.vector;

function hits(graph: coupling.Graph, side: keyof coupling.HubsAndAuthorities) {
  const found = coupling.hubsAndAuthorities(graph);
  return typeof found === "string" ? null : found[side];
}

const clusteringOf = (graph: coupling.Graph, weights: "none" | "onnela") =>
  coupling.clustering(graph, { weights, fewNeighbours: "zero" });

const betweennessOf = (graph: coupling.Graph, normalisation: "none" | "pairs") =>
  coupling.betweenness(graph, { ...paths, normalisation });

const closenessOf = (graph: coupling.Graph) =>
  coupling.closeness(graph, { ...paths, scope: "wasserman-faust", direction: "in" });

const outputs: Record<string, (of: Of) => unknown> = {
  density_directed: (of) => coupling.networkDensity(of.directed),
  density_undirected: (of) => coupling.networkDensity(of.undirected),
  out_strength: (of) => coupling.strengths(of.directed),
  in_strength: (of) => coupling.inStrengths(of.directed),
  out_degree: (of) => coupling.degrees(of.directed),
  in_degree: (of) => coupling.inDegrees(of.directed),
  degree_centrality_undirected: (of) => coupling.degreeCentrality(of.undirected),
  pagerank_085: (of) => coupling.pageRank(of.directed, { alpha: 0.85 }),
  betweenness_undirected_dist_normalized: (of) => betweennessOf(of.undirected, "pairs"),
  betweenness_undirected_dist_raw: (of) => betweennessOf(of.undirected, "none"),
  betweenness_directed_dist_raw: (of) => betweennessOf(of.directed, "none"),
  betweenness_directed_dist_normalized: (of) => betweennessOf(of.directed, "pairs"),
  closeness_undirected_dist_wf: (of) => closenessOf(of.undirected),
  closeness_directed_dist_wf: (of) => closenessOf(of.directed),
  clustering_undirected_weighted_onnela: (of) => clusteringOf(of.undirected, "onnela"),
  clustering_undirected: (of) => clusteringOf(of.undirected, "none"),
  transitivity: (of) => coupling.transitivity(of.undirected) ?? 0,
  eigenvector_undirected_weighted: (of) => vectorOf(coupling.eigenvectorCentrality(of.undirected)),
  modularity_partition_weighted: (of) => coupling.modularity(of.undirected, of.partition, { resolution: 1 }),
  core_number: (of) => coupling.coreNumbers(of.undirected),
  components: (of) => coupling.connectedParts(of.undirected),
  max_spanning_tree_weight: (of) =>
    coupling.maximumSpanningForest(of.undirected).reduce((sum, it) => sum + it.weight, 0),
  max_spanning_tree_edges: (of) => coupling.maximumSpanningForest(of.undirected).length,
  hits_hub: (of) => hits(of.directed, "hubs"),
  hits_auth: (of) => hits(of.directed, "authorities"),
  reciprocity: (of) => coupling.reciprocity(of.directed),
};

function measures({ input, expected }: Question): Record<string, unknown> {
  const weights = matrixOf(input.W as number[][]);
  const of: Of = {
    directed: coupling.directedGraph(weights),
    undirected: coupling.undirectedGraph(weights, { undirected: "sum" }),
    partition: (input.partition ?? []) as (string | number)[],
  };
  const asked = Object.keys(expected).filter((name) => Object.hasOwn(outputs, name));
  return Object.fromEntries(asked.map((name) => [name, outputs[name]!(of)]));
}

/** The networks of vector file 14. */
export const network: Record<string, (question: Question) => Record<string, unknown>> = {
  network_measures: measures,
};
