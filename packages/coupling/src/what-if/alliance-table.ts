import type { Hierarchy } from "../alliance/hierarchy.ts";
import type { AllianceParameters } from "../alliance/options.ts";
import { type CodeTally, type ParkTally, Tally } from "../alliance/tally.ts";

/** Firms of one park known by one finest code, summed. Arrays by view: the firm count first, then the weights. */
export interface TableCell {
  park: string;
  /** null: firms whose industry nobody knows. */
  code: string | null;
  /** Firms whose weight the view knows. */
  firms: readonly number[];
  /** Those among them whose code is inferred. */
  inferred: readonly number[];
  amounts: readonly number[];
  /** The heaviest firms, at most `heaviestKept`, heaviest first: some may go. */
  largest: readonly (readonly number[])[];
}

/** How many heaviest firms a cell knows. Past that many closures of them the last one stands for the rest. */
export const heaviestKept = 8;

/** An alliance as sums: small enough for a page, and enough to measure it again without its firms. */
export interface AllianceTable {
  cells: readonly TableCell[];
}

/** The table as the accumulator would hold it, without replicates and without names of firms. */
export function tallyOf(
  table: AllianceTable,
  hierarchy: Hierarchy,
  weights: number,
  parameters: AllianceParameters,
): Tally {
  const tally = new Tally(hierarchy, weights, { ...parameters, replicates: 0 });
  for (const cell of table.cells) addCell(tally, tally.park(cell.park), cell, hierarchy);
  tally.origins.confidenceSum = Number.NaN; // sums do not know it
  return tally;
}

function addCell(tally: Tally, park: ParkTally, cell: TableCell, hierarchy: Hierarchy): void {
  const [all, inferred] = [cell.firms[0]!, cell.inferred[0]!];
  cell.firms.forEach((firms, view) => {
    park.firms[view]! += firms;
    park.weight[view]! += cell.amounts[view]!;
  });
  if (cell.code === null || hierarchy.line(cell.code).length < 4) park.withoutClass += all;
  if (cell.code === null) {
    tally.origins.unclassified += all;
    return;
  }
  tally.origins.declared += all - inferred;
  tally.origins.inferred += inferred;
  park.codes.set(cell.code, codeTally(cell.code, cell));
}

const codeTally = (code: string, cell: TableCell): CodeTally => ({
  code,
  firms: [...cell.firms],
  inferred: [...cell.inferred],
  largest: cell.largest.map(([first]) => first ?? 0),
  squares: cell.firms.map(() => 0), // only intervals ask for powers, and sums have none
  cubes: cell.firms.map(() => 0),
  amounts: cell.amounts.map((it) => Float64Array.of(it)),
  best: cell.firms.map(() => []),
});
