/** Nodes by distance, the nearest first; a node may stand in it more than once. */
export interface Heap {
  push(node: number, distance: number): void;
  /** The nearest node, or null when none is left. */
  pop(): number | null;
}

/** An empty binary heap. */
export function createHeap(): Heap {
  const nodes: number[] = [];
  const distances: number[] = [];
  const swap = (a: number, b: number) => {
    [nodes[a], nodes[b]] = [nodes[b]!, nodes[a]!];
    [distances[a], distances[b]] = [distances[b]!, distances[a]!];
  };
  const sink = (from: number) => {
    for (let at = from; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < nodes.length && distances[child]! < distances[least]!) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    push(node, distance) {
      let at = nodes.push(node) - 1;
      distances.push(distance);
      for (let up = (at - 1) >> 1; at > 0 && distances[at]! < distances[up]!; up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    pop() {
      if (nodes.length === 0) return null;
      swap(0, nodes.length - 1);
      distances.pop();
      const nearest = nodes.pop()!;
      sink(0);
      return nearest;
    },
  };
}
