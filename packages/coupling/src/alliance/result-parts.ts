import type { CouplingResult, Direction, PairView, ParkView } from "./result.ts";

/** A result cut for fetching: a summary for the first picture, and one part for each park and pair. */
export interface CouplingParts {
  summary: CouplingResult;
  /** "park/qingpu" and "pair/qingpu/suzhou" → views in the summary's order of weights. */
  parts: Map<string, unknown>;
}

const shown = 3;

const briefPark = (park: ParkView): ParkView => ({
  ...park,
  cells: { section: park.cells.section, division: park.cells.division.slice(0, 12), group: [], class: [] },
  lacks: park.lacks.slice(0, shown).map((it) => ({ ...it, suppliers: it.suppliers.slice(0, 1) })),
});

const briefDirection = (it: Direction): Direction => ({ ...it, flows: [], gaps: it.gaps.slice(0, shown) });

const briefPair = (pair: PairView): PairView => ({
  ...pair,
  directions: [briefDirection(pair.directions[0]), briefDirection(pair.directions[1])],
  clashes: pair.clashes.slice(0, shown),
});

/** Name of a park's part. */
export const parkPart = (id: string) => `park/${id}`;

/** Names of the pair's part, whichever way round it is asked for. */
export const pairPart = (a: string, b: string): [string, string] => [`pair/${a}/${b}`, `pair/${b}/${a}`];

/** Cuts a result. Parts and summary together hold all of it. */
export function partsOf(result: CouplingResult): CouplingParts {
  const parts = new Map<string, unknown>();
  for (const view of result.views) {
    const add = (name: string, entry: object) => {
      const entries = (parts.get(name) as object[] | undefined) ?? [];
      parts.set(name, [...entries, { weight: view.weight, ...entry }]);
    };
    for (const park of view.parks) add(parkPart(park.id), { park });
    for (const pair of view.pairs) add(pairPart(...pair.parks)[0], { pair });
  }
  const views = result.views.map((it) => ({
    ...it,
    parks: it.parks.map(briefPark),
    pairs: it.pairs.map(briefPair),
  }));
  return { summary: { ...result, views }, parts };
}
