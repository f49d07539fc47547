/** As much of an industry chain as drawing it needs. */
export interface ChainShape {
  links: readonly { id: string }[];
  /** From a supplying link to a buying one; without circles. */
  steps: readonly { from: string; to: string }[];
}

/** Pixels a link's box and a passing line take in a column, and what is kept free between. */
export interface SlotHeights {
  box: number;
  bend: number;
  gap: number;
}

/** Where something stands: a column from the left, and pixels from the top. */
export interface ChainPlace {
  column: number;
  y: number;
  height: number;
}

export interface ChainLayout {
  columns: number;
  height: number;
  places: ReadonlyMap<string, ChainPlace>;
  /** One per step, in the chain's order: its ends and, between, the room it passes through in every column. */
  routes: readonly (readonly ChainPlace[])[];
}

/** Times the columns are ordered to and fro; more changes nothing for chains of some dozens of links. */
const sweeps = 6;

/**
 * Links in columns from supplier to buyer: each one column behind its last supplier (longest path). A step over
 * several columns passes through free room, so that no line crosses a box; within a column, neighbours stand
 * near to what they are joined with. Deterministic.
 */
export function layoutChain(chain: ChainShape, heights: SlotHeights): ChainLayout {
  const columnOf = longestPaths(chain);
  const paths = chain.steps.map(({ from, to }, at) => [
    from,
    ...between(columnOf.get(from)!, columnOf.get(to)!).map((column) => `${at}:${column}`),
    to,
  ]);
  const columns = inColumns(chain, columnOf, paths);
  order(columns, paths);
  const isBox = (id: string) => columnOf.has(id);
  const tall = (id: string) => (isBox(id) ? heights.box : heights.bend);
  const heightOf = (column: readonly string[]) =>
    column.reduce((sum, it) => sum + tall(it) + heights.gap, -heights.gap);
  const height = Math.max(heights.box, ...columns.map(heightOf));
  const places = new Map<string, ChainPlace>();
  columns.forEach((ids, column) => {
    let y = (height - heightOf(ids)) / 2;
    for (const id of ids) {
      places.set(id, { column, y, height: tall(id) });
      y += tall(id) + heights.gap;
    }
  });
  return {
    columns: columns.length,
    height,
    places,
    routes: paths.map((path) => path.map((it) => places.get(it)!)),
  };
}

/** Column of every link: the longest way to it from a link that nobody supplies. */
function longestPaths({ links, steps }: ChainShape): Map<string, number> {
  const columnOf = new Map(links.map((it) => [it.id, 0]));
  // The longest way has fewer steps than there are links; a circle would go on for ever.
  for (let round = 1; round < links.length; round++) {
    let moved = false;
    for (const { from, to } of steps) {
      const needed = columnOf.get(from)! + 1;
      if (columnOf.get(to)! >= needed) continue;
      columnOf.set(to, needed);
      moved = true;
    }
    if (!moved) break;
  }
  return columnOf;
}

const between = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at);

function inColumns(
  { links }: ChainShape,
  columnOf: ReadonlyMap<string, number>,
  paths: readonly (readonly string[])[],
): string[][] {
  const columns = Array.from({ length: Math.max(0, ...columnOf.values()) + 1 }, (): string[] => []);
  for (const { id } of links) columns[columnOf.get(id)!]!.push(id);
  for (const path of paths)
    for (const [at, bend] of path.slice(1, -1).entries())
      columns[columnOf.get(path[0]!)! + 1 + at]!.push(bend);
  return columns;
}

/** Sorts each column by the mean place of what its entries are joined with, to the left and to the right in turn. */
function order(columns: string[][], paths: readonly (readonly string[])[]): void {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  const join = (joins: Map<string, string[]>, of: string, other: string) =>
    joins.set(of, [...(joins.get(of) ?? []), other]);
  for (const path of paths)
    for (let at = 1; at < path.length; at++) {
      join(before, path[at]!, path[at - 1]!);
      join(after, path[at - 1]!, path[at]!);
    }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const joins = sweep % 2 === 0 ? before : after;
    const rank = ranksIn(columns);
    const list = sweep % 2 === 0 ? columns : columns.toReversed();
    for (const column of list) {
      const wish = new Map(
        column.map((id) => {
          const others = joins.get(id) ?? [];
          const sum = others.reduce((all, it) => all + rank.get(it)!, 0);
          return [id, others.length === 0 ? rank.get(id)! : sum / others.length];
        }),
      );
      column.sort((a, b) => wish.get(a)! - wish.get(b)!);
      for (const [at, id] of column.entries()) rank.set(id, shareOf(at, column.length));
    }
  }
}

/** Place within a column as a share of its height, so that columns of different length compare. */
const shareOf = (at: number, length: number) => (at + 0.5) / length;

const ranksIn = (columns: readonly (readonly string[])[]) =>
  new Map(columns.flatMap((column) => column.map((id, at) => [id, shareOf(at, column.length)] as const)));
