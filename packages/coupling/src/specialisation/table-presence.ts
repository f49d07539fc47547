import type { Flag, RefusedQuestion } from "../finding.ts";
import { type Matrix, requireSameLength, zeros } from "../matrix.ts";
import { type Incidence, incidenceFrom } from "./incidence.ts";
import { locationQuotients, populationQuotients } from "./location-quotient.ts";
import { tableTotals } from "./table-totals.ts";

/** How a table of amounts becomes one of presences. */
export interface TablePresenceRule {
  /**
   * Compared with the threshold: the location quotient, the amount for each inhabitant over that of all, or the
   * cell itself (of a table of 0 and 1, or to count any amount as presence).
   */
  quotient: "location" | "population" | "amount";
  /** Presence is quotient ≥ threshold − tolerance. With `amount` and 0, presence is any amount above 0. */
  threshold: number;
  tolerance: number;
  /** Regions and industries with less in all than this are left out before any quotient is made. */
  leastRegion: number;
  leastIndustry: number;
}

/** Presence of the regions and industries that were kept, in their own numbering. */
export interface TablePresence {
  presence: Incidence;
  /** The amounts, and what was compared with the threshold, of the kept. */
  table: Matrix;
  quotients: Matrix;
  kept: { rows: readonly number[]; columns: readonly number[] };
  dropped: { rows: readonly number[]; columns: readonly number[] };
  flags: Flag[];
}

/**
 * Presence from a table of amounts: leaves out what is empty or under the least size, makes quotients of the
 * rest, and compares them. Sizes are judged once, on the table as given; what is empty after that goes too.
 *
 * @param table regions × industries, amounts ≥ 0
 * @param population one for each region, > 0; needed for population quotients
 * @returns a refusal `too-few` when nothing is left; cells within the tolerance of the threshold are flagged
 * @throws RangeError if an amount is negative or not finite, a threshold not finite, a tolerance or least size
 *   negative, or the population is missing
 * @source docs/formulas/location-quotient.md, equations 2 to 4
 */
export function tablePresence(
  table: Matrix,
  rule: TablePresenceRule,
  population?: ArrayLike<number>,
): TablePresence | RefusedQuestion {
  requireRule(rule);
  const kept = keptOf(table, rule);
  const dropped = { rows: missing(kept.rows, table.rows), columns: missing(kept.columns, table.columns) };
  if (kept.rows.length === 0 || kept.columns.length === 0)
    return { kind: "too-few", data: { regions: kept.rows.length, industries: kept.columns.length } };
  const amounts = selected(table, kept.rows, kept.columns);
  const quotients = quotientsOf(amounts, rule, population && kept.rows.map((r) => population[r]!));
  const isAny = rule.quotient === "amount" && rule.threshold === 0;
  const presence = incidenceFrom(quotients, isAny ? Number.MIN_VALUE : rule.threshold - rule.tolerance);
  const ties = isAny ? 0 : tiesAt(quotients, rule);
  const flags: Flag[] = ties > 0 ? [{ kind: "ties-at-threshold", cells: ties }] : [];
  return { presence, table: amounts, quotients, kept, dropped, flags };
}

function requireRule({ threshold, tolerance, leastRegion, leastIndustry }: TablePresenceRule): void {
  if (!Number.isFinite(threshold)) throw new RangeError(`threshold ${threshold}`);
  for (const [name, value] of Object.entries({ tolerance, leastRegion, leastIndustry }))
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`${name} ${value}`);
}

function quotientsOf(table: Matrix, { quotient }: TablePresenceRule, population?: readonly number[]): Matrix {
  if (quotient === "amount") return table;
  if (quotient === "location") return locationQuotients(table, { undefinedCell: "zero" }).lq;
  if (!population) throw new RangeError("population: missing, and the quotient is by population");
  requireSameLength(population, { length: table.rows });
  return populationQuotients(table, population, { undefinedCell: "zero" }).lq;
}

function tiesAt({ values }: Matrix, { threshold, tolerance }: TablePresenceRule): number {
  let ties = 0;
  for (let at = 0; at < values.length; at++) if (Math.abs(values[at]! - threshold) <= tolerance) ties++;
  return ties;
}

/** Rows and columns of at least their size, less those that are empty without the others. */
function keptOf(table: Matrix, { leastRegion, leastIndustry }: TablePresenceRule): TablePresence["kept"] {
  const totals = tableTotals(table);
  const reaching = (sums: Float64Array, least: number) =>
    Array.from(sums.keys()).filter((at) => sums[at]! > 0 && sums[at]! >= least);
  let rows = reaching(totals.regions, leastRegion);
  let columns = reaching(totals.industries, leastIndustry);
  if (leastRegion === 0 && leastIndustry === 0) return { rows, columns };
  for (;;) {
    const { regions, industries } = tableTotals(selected(table, rows, columns));
    const [filledRows, filledColumns] = [reaching(regions, 0), reaching(industries, 0)];
    if (filledRows.length === rows.length && filledColumns.length === columns.length)
      return { rows, columns };
    rows = filledRows.map((at) => rows[at]!);
    columns = filledColumns.map((at) => columns[at]!);
  }
}

/** The cells of some rows and columns; the table itself when that is all of them. */
function selected(table: Matrix, rows: readonly number[], columns: readonly number[]): Matrix {
  if (rows.length === table.rows && columns.length === table.columns) return table;
  const part = zeros(rows.length, columns.length);
  let to = 0;
  for (const r of rows) for (const c of columns) part.values[to++] = table.values[r * table.columns + c]!;
  return part;
}

function missing(kept: readonly number[], length: number): number[] {
  const has = new Set(kept);
  return Array.from({ length }, (_, at) => at).filter((at) => !has.has(at));
}
