import { type AllianceTable, heaviestKept, type TableCell } from "./alliance-table.ts";

/** One firm or project, as it counts: 1 in the firm count, then one amount per weight, null where unknown. */
export interface CountedBody {
  /** Finest industry code known; null where nobody knows it. */
  code: string | null;
  amounts: readonly (number | null)[];
  /** Whether its code is the classifier's; a planned project's is declared. */
  isInferred: boolean;
}

/** What is imagined. */
export type Change =
  /** A project lands. */
  | { kind: "open"; park: string; body: CountedBody }
  /** A firm closes. */
  | { kind: "close"; park: string; body: CountedBody }
  /** A firm moves. */
  | { kind: "move"; park: string; to: string; body: CountedBody };

/**
 * The table after changes, in their order. Equal to the table of the changed registers.
 *
 * @throws RangeError for a firm to close that the park does not have, or an amount that is negative or infinite
 */
export function applyChanges(table: AllianceTable, changes: readonly Change[]): AllianceTable {
  const cells = new Map(table.cells.map((it) => [keyOf(it.park, it.code), it]));
  for (const change of changes) {
    requireAmounts(change.body);
    if (change.kind !== "open") takeAway(cells, change.park, change.body);
    if (change.kind !== "close") addTo(cells, change.kind === "move" ? change.to : change.park, change.body);
  }
  return { cells: [...cells.values()].filter((it) => it.firms[0]! > 0) };
}

const keyOf = (park: string, code: string | null) => `${park} ${code ?? ""}`;

function requireAmounts({ amounts }: CountedBody): void {
  for (const it of amounts)
    if (it !== null && !(it >= 0 && it < Number.POSITIVE_INFINITY)) throw new RangeError(`a firm of ${it}`);
}

function addTo(cells: Map<string, TableCell>, park: string, body: CountedBody): void {
  const amounts = [1, ...body.amounts];
  const known = cells.get(keyOf(park, body.code)) ?? emptyCell(park, body.code, amounts.length);
  const counts = amounts.map((it) => (it === null ? 0 : 1));
  cells.set(keyOf(park, body.code), {
    ...known,
    firms: known.firms.map((it, view) => it + counts[view]!),
    inferred: known.inferred.map((it, view) => it + (body.isInferred ? counts[view]! : 0)),
    amounts: known.amounts.map((it, view) => it + (amounts[view] ?? 0)),
    largest: known.largest.map((it, view) => withOne(it, amounts[view] ?? 0)),
  });
}

function withOne(largest: readonly number[], amount: number): readonly number[] {
  if (amount === 0) return largest;
  return [...largest, amount].sort((a, b) => b - a).slice(0, heaviestKept);
}

function takeAway(cells: Map<string, TableCell>, park: string, body: CountedBody): void {
  const known = cells.get(keyOf(park, body.code));
  const amounts = [1, ...body.amounts];
  if (!known || !amounts.every((it, view) => has(known, view, it)))
    throw new RangeError(`${park} has no such firm in ${body.code ?? "an unknown industry"}`);
  const counts = amounts.map((it) => (it === null ? 0 : 1));
  cells.set(keyOf(park, body.code), {
    ...known,
    firms: known.firms.map((it, view) => it - counts[view]!),
    inferred: known.inferred.map((it, view) => it - (body.isInferred ? counts[view]! : 0)),
    amounts: known.amounts.map((it, view) =>
      rest(it - (amounts[view] ?? 0), known.firms[view]! - counts[view]!),
    ),
    largest: known.largest.map((it, view) =>
      known.firms[view] === counts[view] ? [] : withoutOne(it, amounts[view] ?? 0),
    ),
  });
}

/** Whether the cell could hold such a firm; sums of fractions differ in the last bits. */
function has({ firms, amounts }: TableCell, view: number, amount: number | null): boolean {
  return amount === null || (firms[view]! >= 1 && amounts[view]! >= amount * (1 - 1e-9));
}

/** What is left of a sum: exactly nothing when no firm is left. */
const rest = (amount: number, firms: number) => (firms === 0 ? 0 : Math.max(0, amount));

/** The heaviest firms once one firm is gone; when none of the kept is left, the last of them stands for the rest. */
function withoutOne(largest: readonly number[], amount: number): readonly number[] {
  const at = largest.indexOf(amount);
  if (at < 0 || largest.length === 1) return largest;
  return largest.toSpliced(at, 1);
}

function emptyCell(park: string, code: string | null, views: number): TableCell {
  const zeros = new Array<number>(views).fill(0);
  return { park, code, firms: zeros, inferred: zeros, amounts: zeros, largest: zeros.map(() => []) };
}
