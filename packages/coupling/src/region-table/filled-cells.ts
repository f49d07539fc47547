import type { Matrix } from "../matrix.ts";

/**
 * The cells of a table that have, or once had, an amount, side by side: a pass over them reads memory in order.
 * Cells that come later stand at the end, in the order they came.
 */
export class FilledCells {
  /** How many of the places are in use; the arrays may be longer. */
  count: number;
  amounts: Float64Array;
  regions: Int32Array;
  industries: Int32Array;
  isPresent: Uint8Array;
  /** Cells up to here stand row after row, so that they are found by halving. */
  readonly #sorted: number;

  constructor({ columns, values }: Matrix) {
    let count = 0;
    for (let at = 0; at < values.length; at++) if (values[at]! > 0) count++;
    this.count = count;
    this.#sorted = count;
    this.amounts = new Float64Array(count);
    this.regions = new Int32Array(count);
    this.industries = new Int32Array(count);
    this.isPresent = new Uint8Array(count);
    for (let at = 0, k = 0; at < values.length; at++) {
      if (!(values[at]! > 0)) continue;
      this.amounts[k] = values[at]!;
      this.regions[k] = Math.trunc(at / columns);
      this.industries[k++] = at % columns;
    }
  }

  /** Place of a cell, or −1. */
  find(region: number, industry: number): number {
    let [low, high] = [0, this.#sorted];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.regions[middle]! - region || this.industries[middle]! - industry;
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    for (let k = this.#sorted; k < this.count; k++)
      if (this.regions[k] === region && this.industries[k] === industry) return k;
    return -1;
  }

  append(region: number, industry: number, amount: number): void {
    if (this.count === this.amounts.length) this.#grow();
    this.amounts[this.count] = amount;
    this.regions[this.count] = region;
    this.industries[this.count++] = industry;
  }

  /** Sum of the amounts of one region or one industry. */
  sumWhere(side: "regions" | "industries", index: number): number {
    const [indices, amounts] = [this[side], this.amounts];
    let sum = 0;
    for (let k = 0; k < this.count; k++) if (indices[k] === index) sum += amounts[k]!;
    return sum;
  }

  #grow(): void {
    const length = this.count + Math.max(64, this.count >> 3);
    const longer = <T extends Float64Array | Int32Array | Uint8Array>(values: T, into: T): T => {
      into.set(values);
      return into;
    };
    this.amounts = longer(this.amounts, new Float64Array(length));
    this.regions = longer(this.regions, new Int32Array(length));
    this.industries = longer(this.industries, new Int32Array(length));
    this.isPresent = longer(this.isPresent, new Uint8Array(length));
  }
}
