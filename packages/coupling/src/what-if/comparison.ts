import { levels } from "../alliance/hierarchy.ts";
import type { Level, ParkView, Quadrant, WeightView } from "../alliance/result.ts";

/** What changed between two measurements. */
export type Difference =
  | {
      kind: "park";
      park: string;
      measure: "hhi" | "krugman";
      level: Level;
      before: number | null;
      after: number | null;
    }
  | {
      kind: "pair";
      parks: readonly [string, string];
      measure: "competition" | "couplability";
      before: number | null;
      after: number | null;
    }
  | {
      kind: "direction";
      from: string;
      to: string;
      measure: "couplability";
      before: number | null;
      after: number | null;
    }
  | { kind: "quadrant"; parks: readonly [string, string]; before: Quadrant | null; after: Quadrant | null }
  /** A location quotient that moved, of an industry whose weight in the park changed or that crossed 1. */
  | {
      kind: "quotient";
      park: string;
      code: string;
      level: Level;
      before: number | null;
      after: number | null;
    }
  | { kind: "partner"; park: string; before: string | null; after: string | null };

/** Values nearer than this are the same but for rounding. */
const same = 1e-12;

/**
 * The headline numbers that differ, parks in the order of the result. Quotients are listed where the park's own
 * amount of the industry changed, or where they crossed 1: all others move a little, because shares sum to 1.
 *
 * @throws RangeError when the two are not of the same parks
 */
export function compareViews(before: WeightView, after: WeightView): Difference[] {
  const ids = (it: WeightView) => it.parks.map((each) => each.id).join();
  if (ids(before) !== ids(after)) throw new RangeError(`parks ${ids(before)} and ${ids(after)}`);
  const parks = before.parks.flatMap((was, r) => parkDifferences(was, after.parks[r]!));
  const pairs = before.pairs.flatMap((was, at) => pairDifferences(was, after.pairs[at]!));
  return [...parks, ...pairs, ...partnerDifferences(before, after)];
}

const differs = (before: number | null, after: number | null) =>
  before === null || after === null ? before !== after : Math.abs(before - after) > same;

function parkDifferences(was: ParkView, is: ParkView): Difference[] {
  const park = was.id;
  return levels.flatMap((level): Difference[] => {
    const found: Difference[] = [];
    for (const [measure, field] of [
      ["hhi", "hhi"],
      ["krugman", "krugmanLeaveOneOut"],
    ] as const) {
      const [before, after] = [was[field][level].value, is[field][level].value];
      if (differs(before, after)) found.push({ kind: "park", park, measure, level, before, after });
    }
    return [...found, ...quotientDifferences(was, is, level)];
  });
}

function quotientDifferences(was: ParkView, is: ParkView, level: Level): Difference[] {
  const [old, now] = [was, is].map((it) => new Map(it.cells[level].map((cell) => [cell.code, cell])));
  return [...new Set([...old!.keys(), ...now!.keys()])].sort().flatMap((code): Difference[] => {
    const [mine, theirs] = [old!.get(code), now!.get(code)];
    const [before, after] = [mine?.lq.value ?? null, theirs?.lq.value ?? null];
    const isMoved = differs(mine?.weight ?? 0, theirs?.weight ?? 0);
    const isCrossed = before !== null && after !== null && before >= 1 !== after >= 1;
    return isMoved || isCrossed ? [{ kind: "quotient", park: was.id, code, level, before, after }] : [];
  });
}

type Pair = WeightView["pairs"][number];

function pairDifferences(was: Pair, is: Pair): Difference[] {
  const { parks } = was;
  const found: Difference[] = [];
  for (const measure of ["competition", "couplability"] as const) {
    const [before, after] = [was[measure].value, is[measure].value];
    if (differs(before, after)) found.push({ kind: "pair", parks, measure, before, after });
  }
  was.directions.forEach(({ from, to, couplability }, at) => {
    const [before, after] = [couplability.value, is.directions[at]!.couplability.value];
    if (differs(before, after))
      found.push({ kind: "direction", from, to, measure: "couplability", before, after });
  });
  if (was.quadrant !== is.quadrant)
    found.push({ kind: "quadrant", parks, before: was.quadrant, after: is.quadrant });
  return found;
}

/** Parks whose first choice of partner is another. */
function partnerDifferences(was: WeightView, is: WeightView): Difference[] {
  const first = ({ advice }: WeightView, park: string) =>
    advice.find((it) => it.park === park)?.partner ?? null;
  return was.parks.flatMap(({ id: park }): Difference[] => {
    const [before, after] = [first(was, park), first(is, park)];
    return before === after ? [] : [{ kind: "partner", park, before, after }];
  });
}
