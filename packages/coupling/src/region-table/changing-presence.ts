import { columnSums, type Matrix, requireAmounts, row, rowSums, total } from "../matrix.ts";
import type { Incidence } from "../specialisation/incidence.ts";

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
  /** 1 where the industry is present, row after row. */
  readonly isPresent: Uint8Array;
  readonly #values: Float64Array;
  readonly #regions: Float64Array;
  readonly #industries: Float64Array;
  #all: number;
  readonly #least: number;
  /** Places of cells that have, or once had, an amount. */
  #filled: Int32Array;
  #filledCount: number;

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
    this.#values = amounts.values.slice();
    this.#regions = rowSums(amounts);
    this.#industries = columnSums(amounts);
    this.#all = total(amounts.values);
    this.#least = threshold - tolerance;
    this.#filled = placesOfAmounts(amounts.values);
    this.#filledCount = this.#filled.length;
    this.isPresent = new Uint8Array(amounts.values.length);
    this.#flip();
  }

  amount(region: number, industry: number): number {
    return this.#values[region * this.columns + industry]!;
  }

  /** The location quotient; NaN in an empty region or industry. */
  quotient(region: number, industry: number): number {
    const share = this.amount(region, industry) / this.#regions[region]!;
    return share / (this.#industries[industry]! / this.#all);
  }

  /** Presence as lists. */
  lists(): Incidence {
    const { rows, columns, isPresent } = this;
    const starts = new Int32Array(rows + 1);
    const columnAt = new Int32Array(isPresent.reduce((sum, it) => sum + it, 0));
    for (let r = 0, to = 0, at = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++, at++) if (isPresent[at] === 1) columnAt[to++] = c;
      starts[r + 1] = to;
    }
    return { rows, columns, starts, columnAt };
  }

  /**
   * Adds to one cell, or takes from it.
   *
   * @returns what became present or absent by it, anywhere in the table
   * @throws RangeError for a cell outside the table, or if less than nothing would be left
   */
  change(region: number, industry: number, by: number): readonly Flip[] {
    const { rows, columns } = this;
    const at = region * columns + industry;
    const isInside =
      Number.isInteger(at) && region >= 0 && region < rows && industry >= 0 && industry < columns;
    if (!isInside) throw new RangeError(`cell ${region}, ${industry} of ${rows} × ${columns}`);
    const left = amountLeft(this.#values[at]!, by);
    if (this.#values[at] === 0) this.#list(at);
    this.#all += left - this.#values[at]!;
    this.#values[at] = left;
    // Summed anew, so that rounding does not gather over many changes.
    this.#regions[region] = total(row({ rows, columns, values: this.#values }, region));
    this.#industries[industry] = this.#columnSum(industry);
    return this.#flip();
  }

  #columnSum(industry: number): number {
    let sum = 0;
    for (let at = industry; at < this.#values.length; at += this.columns) sum += this.#values[at]!;
    return sum;
  }

  #list(at: number): void {
    const known = this.#filled.subarray(0, this.#filledCount);
    if (known.includes(at)) return;
    if (this.#filledCount === this.#filled.length) {
      this.#filled = new Int32Array(known.length + Math.max(64, known.length >> 3));
      this.#filled.set(known);
    }
    this.#filled[this.#filledCount++] = at;
  }

  /** Brings presence up to date: LQ ≥ least, without dividing. */
  #flip(): Flip[] {
    const [values, regions, industries, filled] = [
      this.#values,
      this.#regions,
      this.#industries,
      this.#filled,
    ];
    const { columns, isPresent } = this;
    const flips: Flip[] = [];
    for (let k = 0; k < this.#filledCount; k++) {
      const at = filled[k]!;
      const region = Math.trunc(at / columns);
      const industry = at - region * columns;
      const needed = this.#least * regions[region]! * industries[industry]!;
      const is = values[at]! > 0 && values[at]! * this.#all >= needed ? 1 : 0;
      if (is === isPresent[at]) continue;
      isPresent[at] = is;
      flips.push({ region, industry, isPresent: is === 1 });
    }
    return flips;
  }
}

function placesOfAmounts(values: Float64Array): Int32Array {
  let count = 0;
  for (let at = 0; at < values.length; at++) if (values[at]! > 0) count++;
  const places = new Int32Array(count);
  for (let at = 0, to = 0; at < values.length; at++) if (values[at]! > 0) places[to++] = at;
  return places;
}

/** What is left of a cell; a rest that rounding alone explains is nothing. */
function amountLeft(amount: number, by: number): number {
  const left = amount + by;
  if (!Number.isFinite(by) || left < -1e-9 * Math.abs(by))
    throw new RangeError(`${by} to a cell of ${amount}`);
  return left < 1e-12 * Math.abs(by) ? 0 : left;
}
