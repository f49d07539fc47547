import { columnSums, type Matrix, requireAmounts, rowSums, total } from "../matrix.ts";
import type { Incidence } from "../specialisation/incidence.ts";
import { FilledCells } from "./filled-cells.ts";
import { listsOf } from "./lists.ts";

/** An industry that became present in a region, or ceased to be. */
export interface Flip {
  region: number;
  industry: number;
  isPresent: boolean;
}

/** Quotient from which an industry counts as present, and by how much less still does. */
export interface QuotientThreshold {
  threshold: number;
  tolerance: number;
}

/**
 * Amounts, their sums, and which industries are present where, following single changes. One change moves every
 * quotient a little, through the sum of all; the cells that cross the threshold for it are found too.
 */
export class ChangingPresence {
  readonly rows: number;
  readonly columns: number;
  readonly #regions: Float64Array;
  readonly #industries: Float64Array;
  #all: number;
  readonly #least: number;
  readonly #cells: FilledCells;

  /**
   * @param amounts regions × industries, each ≥ 0; copied
   * @throws RangeError if an amount is negative or not finite, or the rule is out of range
   */
  constructor(amounts: Matrix, { threshold, tolerance }: QuotientThreshold) {
    requireAmounts(amounts.values, "amount");
    if (!(tolerance >= 0 && threshold > tolerance))
      throw new RangeError(`threshold ${threshold}, tolerance ${tolerance}`);
    this.rows = amounts.rows;
    this.columns = amounts.columns;
    this.#regions = rowSums(amounts);
    this.#industries = columnSums(amounts);
    this.#all = total(amounts.values);
    this.#least = threshold - tolerance;
    this.#cells = new FilledCells(amounts);
    this.#flip();
  }

  amount(region: number, industry: number): number {
    return this.#cells.amounts[this.#cells.find(region, industry)] ?? 0;
  }

  /** The location quotient; NaN in an empty region or industry. */
  quotient(region: number, industry: number): number {
    const share = this.amount(region, industry) / this.#regions[region]!;
    return share / (this.#industries[industry]! / this.#all);
  }

  /** Presence as lists. */
  lists(): Incidence {
    const { rows, columns } = this;
    const { count, regions, industries, isPresent } = this.#cells;
    const listed: number[][] = Array.from({ length: rows }, () => []);
    for (let k = 0; k < count; k++) if (isPresent[k] === 1) listed[regions[k]!]!.push(industries[k]!);
    return listsOf(listed, columns);
  }

  /**
   * Adds to one cell, or takes from it.
   *
   * @returns what became present or absent by it, anywhere in the table
   * @throws RangeError for a cell outside the table, or if less than nothing would be left
   */
  change(region: number, industry: number, by: number): readonly Flip[] {
    const { rows, columns } = this;
    const isInside = isBelow(region, rows) && isBelow(industry, columns);
    if (!isInside) throw new RangeError(`cell ${region}, ${industry} of ${rows} × ${columns}`);
    const k = this.#cells.find(region, industry);
    const before = this.#cells.amounts[k] ?? 0;
    const left = amountLeft(before, by);
    if (k >= 0) this.#cells.amounts[k] = left;
    else this.#cells.append(region, industry, left);
    this.#all += left - before;
    // Summed anew, so that rounding does not gather over many changes.
    this.#regions[region] = this.#cells.sumWhere("regions", region);
    this.#industries[industry] = this.#cells.sumWhere("industries", industry);
    return this.#flip();
  }

  /** Brings presence up to date: LQ ≥ least, without dividing. */
  #flip(): Flip[] {
    const { count, amounts, regions, industries, isPresent } = this.#cells;
    const [ofRegion, ofIndustry, all, least] = [this.#regions, this.#industries, this.#all, this.#least];
    const flips: Flip[] = [];
    for (let k = 0; k < count; k++) {
      const amount = amounts[k]!;
      const needed = least * ofRegion[regions[k]!]! * ofIndustry[industries[k]!]!;
      const is = amount > 0 && amount * all >= needed ? 1 : 0;
      if (is === isPresent[k]) continue;
      isPresent[k] = is;
      flips.push({ region: regions[k]!, industry: industries[k]!, isPresent: is === 1 });
    }
    return flips;
  }
}

const isBelow = (index: number, end: number) => Number.isInteger(index) && index >= 0 && index < end;

/** What is left of a cell; a rest that rounding alone explains is nothing. */
function amountLeft(amount: number, by: number): number {
  const left = amount + by;
  if (!Number.isFinite(by) || left < -1e-9 * Math.abs(by))
    throw new RangeError(`${by} to a cell of ${amount}`);
  return left < 1e-12 * Math.abs(by) ? 0 : left;
}
