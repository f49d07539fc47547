import type { AllianceParameters } from "./options.ts";
import type { Cell, Clash, FirmRef, ParkView } from "./result.ts";

/** One park as its clashes are told: its industries at the clash level, and their best firms. */
export interface ClashingPark {
  id: string;
  /** Industries with a location quotient of 1 or more, by code. */
  specialised: ReadonlyMap<string, Cell>;
  firms: ReadonlyMap<string, readonly FirmRef[]>;
}

/** What every pair's clashes need of a park, made once. */
export function clashingPark(
  park: ParkView,
  level: AllianceParameters["clashLevel"],
  firms: ClashingPark["firms"],
): ClashingPark {
  const specialised = park.cells[level].filter(({ lq }) => lq.value !== null && lq.value >= 1);
  return { id: park.id, specialised: new Map(specialised.map((it) => [it.code, it])), firms };
}

/**
 * Industries in which both parks have a location quotient of 1 or more. Local services come last: banks and
 * shops stand wherever people work. Before that, first those where both intervals lie above 1, then by the
 * smaller of the two shares: the more both depend on the industry, the earlier it stands.
 *
 * @source docs/formulas/clash.md
 */
export function clashesOf(
  first: ClashingPark,
  second: ClashingPark,
  { isLocal, limit }: { isLocal: (code: string) => boolean; limit: number },
): Clash[] {
  return [...first.specialised.values()]
    .flatMap((mine) => {
      const theirs = second.specialised.get(mine.code);
      return theirs ? [standing(mine, theirs, isLocal(mine.code))] : [];
    })
    .sort(byStanding)
    .slice(0, limit)
    .map(({ mine, theirs, local }) => ({
      code: mine.code,
      lq: [mine.lq, theirs.lq],
      share: [mine.share, theirs.share],
      firms: [first.firms.get(mine.code) ?? [], second.firms.get(mine.code) ?? []],
      ...(local ? { local } : {}),
    }));
}

interface Standing {
  mine: Cell;
  theirs: Cell;
  local: boolean;
  sure: boolean;
  both: number;
}

const isSure = ({ lq }: Cell) => lq.interval !== null && lq.interval[0] > 1;

const standing = (mine: Cell, theirs: Cell, local: boolean): Standing => ({
  mine,
  theirs,
  local,
  sure: isSure(mine) && isSure(theirs),
  both: Math.min(mine.share, theirs.share),
});

const byStanding = (a: Standing, b: Standing) =>
  Number(a.local) - Number(b.local) ||
  Number(b.sure) - Number(a.sure) ||
  b.both - a.both ||
  (a.mine.code < b.mine.code ? -1 : 1);
