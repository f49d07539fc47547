import { type Graph, reversed } from "./graph.ts";

/**
 * Connected parts; in a directed graph the direction is not looked at.
 *
 * @returns the nodes of each part in ascending order, parts by their first node
 */
export function connectedParts(graph: Graph): number[][] {
  const back = reversed(graph);
  const isSeen = new Uint8Array(graph.nodes);
  const parts: number[][] = [];
  for (let start = 0; start < graph.nodes; start++) {
    if (isSeen[start]) continue;
    isSeen[start] = 1;
    const part = [start];
    for (const node of part)
      for (const list of [graph.targets[node]!, back.targets[node]!])
        for (const next of list) {
          if (isSeen[next]) continue;
          isSeen[next] = 1;
          part.push(next);
        }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}
