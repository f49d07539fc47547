/** A forest over places 0 … nodes − 1. */
export interface Forest {
  nodes: number;
  edges: readonly { from: number; to: number }[];
}

export interface Point {
  x: number;
  y: number;
}

/** A node still to be placed: its angles, and its depth under the root. */
interface Sector {
  node: number;
  parent: number;
  depth: number;
  from: number;
  to: number;
}

/**
 * A forest drawn from its middle outwards: each tree hangs on the node that halves it best, each branch has an
 * angle by its leaves, each step out a ring. Neighbours in the forest stand near each other, lines of the forest
 * do not cross, and the same forest gives the same picture.
 *
 * @returns places in [−1, 1]²
 */
export function radialLayout(forest: Forest): Point[] {
  const neighbours = neighboursOf(forest);
  const trees = treesOf(neighbours).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const roots = trees.map((tree) => middleOf(tree, neighbours));
  const leaves = new Float64Array(forest.nodes);
  for (const root of roots) countLeaves(root, neighbours, leaves);
  const all = roots.reduce((sum, root) => sum + leaves[root]!, 0);
  const placed: (Sector | undefined)[] = Array.from({ length: forest.nodes });
  // One tree has the middle to itself; several share a ring around it.
  let from = 0;
  for (const root of roots) {
    const to = from + (2 * Math.PI * leaves[root]!) / all;
    spread(
      { node: root, parent: -1, depth: roots.length === 1 ? 0 : 1, from, to },
      neighbours,
      leaves,
      placed,
    );
    from = to;
  }
  const radiusOf = radii(placed.map((it) => it!.depth));
  return filled(
    placed.map((it) => {
      const radius = radiusOf[it!.depth]!;
      const angle = (it!.from + it!.to) / 2;
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    }),
  );
}

/**
 * Radius by depth: half by the step, so that lines keep some length, half by how many nodes lie within, so that
 * rings of many have more room.
 */
function radii(depths: readonly number[]): number[] {
  const count: number[] = Array.from({ length: Math.max(0, ...depths) + 1 }, () => 0);
  for (const depth of depths) count[depth]!++;
  let within = 0;
  return count.map((own, depth) => {
    if (depth === 0) return 0;
    within += own;
    return 0.5 * (depth / (count.length - 1)) + 0.5 * Math.sqrt(within / depths.length);
  });
}

/** The same places, stretched until they fill [−1, 1]² both ways; what has no extent stands in the middle. */
function filled(places: readonly Point[]): Point[] {
  const stretch = (of: (it: Point) => number) => {
    const all = places.map(of);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return (it: Point) => (high > low ? (2 * (of(it) - low)) / (high - low) - 1 : 0);
  };
  const [x, y] = [stretch((it) => it.x), stretch((it) => it.y)];
  return places.map((it) => ({ x: x(it), y: y(it) }));
}

function neighboursOf({ nodes, edges }: Forest): number[][] {
  const found = Array.from({ length: nodes }, (): number[] => []);
  for (const { from, to } of edges) {
    found[from]!.push(to);
    found[to]!.push(from);
  }
  return found;
}

/** Nodes of each tree, a parent before its children. */
function treesOf(neighbours: readonly number[][]): number[][] {
  const seen = new Set<number>();
  return neighbours.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const tree = walk(start, neighbours);
    for (const { node } of tree) seen.add(node);
    return [tree.map((it) => it.node)];
  });
}

/** Every node of a tree with its parent, parents first. */
function walk(root: number, neighbours: readonly number[][]): { node: number; parent: number }[] {
  const found = [{ node: root, parent: -1 }];
  for (let at = 0; at < found.length; at++) {
    const { node, parent } = found[at]!;
    for (const next of neighbours[node]!) if (next !== parent) found.push({ node: next, parent: node });
  }
  return found;
}

/** The node of a tree whose largest branch is smallest: its centroid. */
function middleOf(tree: readonly number[], neighbours: readonly number[][]): number {
  const order = walk(tree[0]!, neighbours);
  const size = new Map(tree.map((it) => [it, 1]));
  const largest = new Map(tree.map((it) => [it, 0]));
  for (const { node, parent } of order.toReversed()) {
    const own = size.get(node)!;
    largest.set(node, Math.max(largest.get(node)!, tree.length - own));
    if (parent < 0) continue;
    size.set(parent, size.get(parent)! + own);
    largest.set(parent, Math.max(largest.get(parent)!, own));
  }
  return tree.reduce((best, it) => (largest.get(it)! < largest.get(best)! ? it : best));
}

function countLeaves(root: number, neighbours: readonly number[][], leaves: Float64Array): void {
  for (const { node, parent } of walk(root, neighbours).toReversed()) {
    leaves[node] = Math.max(1, leaves[node]!);
    if (parent >= 0) leaves[parent]! += leaves[node]!;
  }
}

function spread(
  root: Sector,
  neighbours: readonly number[][],
  leaves: Float64Array,
  placed: (Sector | undefined)[],
): void {
  const waiting = [root];
  for (let sector = waiting.pop(); sector; sector = waiting.pop()) {
    const { node, parent, depth, from, to } = sector;
    placed[node] = sector;
    const children = neighbours[node]!.filter((it) => it !== parent).sort((a, b) => a - b);
    const sum = children.reduce((all, it) => all + leaves[it]!, 0);
    let at = from;
    for (const child of children) {
      const end = at + ((to - from) * leaves[child]!) / sum;
      waiting.push({ node: child, parent: node, depth: depth + 1, from: at, to: end });
      at = end;
    }
  }
}
