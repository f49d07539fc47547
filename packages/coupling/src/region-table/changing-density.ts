import { columnSums, type Matrix } from "../matrix.ts";
import { cooccurrence, proximity } from "../relatedness/proximity.ts";
import { type Incidence, ubiquity } from "../specialisation/incidence.ts";
import { presenceTimes } from "../specialisation/incidence-product.ts";
import type { Flip } from "./changing-presence.ts";
import { listsOf } from "./lists.ts";

/**
 * Proximities and relatedness densities, following single flips of presence. A flip of industry p moves row and
 * column p of the proximity alone, so it costs a pass over the presences and one row for each region that has p,
 * instead of a product of tables.
 */
export class ChangingDensity {
  readonly #selfProximity: 0 | 1;
  readonly #columnsOf: number[][];
  readonly #ubiquity: Float64Array;
  readonly #both: Matrix;
  /** Industries that share a region with each industry. */
  readonly #links: Int32Array;
  /** Proximity that leads to each industry: all of it, and from what each region has. */
  readonly #all: Float64Array;
  readonly #near: Matrix;

  /** @param convention.selfProximity whether an industry speaks for itself */
  constructor(presence: Incidence, convention: { selfProximity: 0 | 1 }) {
    const { rows, starts, columnAt } = presence;
    this.#selfProximity = convention.selfProximity;
    this.#columnsOf = Array.from({ length: rows }, (_, r) => [
      ...columnAt.subarray(starts[r]!, starts[r + 1]!),
    ]);
    this.#ubiquity = ubiquity(presence);
    this.#both = cooccurrence(presence, { diagonal: "zero" });
    this.#links = linksIn(this.#both);
    const near = proximity(presence, { diagonal: convention.selfProximity });
    this.#all = columnSums(near);
    this.#near = presenceTimes(presence, near);
  }

  /** Densities of one region by industry, in [0, 1]; NaN for an industry close to none. */
  density(region: number): Float64Array {
    const n = this.#both.columns;
    return Float64Array.from({ length: n }, (_, q) =>
      this.#links[q] === 0 && this.#selfProximity === 0
        ? Number.NaN
        : this.#near.values[region * n + q]! / this.#all[q]!,
    );
  }

  /** Presence as lists. */
  lists(): Incidence {
    return listsOf(this.#columnsOf, this.#both.columns);
  }

  /** Proximity of two industries, in [0, 1]. */
  proximity(p: number, q: number): number {
    if (p === q) return this.#selfProximity;
    const both = this.#both.values[p * this.#both.columns + q]!;
    return both === 0 ? 0 : both / Math.max(this.#ubiquity[p]!, this.#ubiquity[q]!);
  }

  /** Brings everything up to date after a flip. @throws RangeError for a flip to what is already so */
  follow({ region, industry: p, isPresent }: Flip): void {
    const own = this.#columnsOf[region]!;
    if (own.includes(p) === isPresent)
      throw new RangeError(`industry ${p} of region ${region} is so already`);
    const before = this.#rowOf(p);
    if (!isPresent) own.splice(own.indexOf(p), 1);
    for (const q of own) this.#count(p, q, isPresent ? 1 : -1);
    this.#ubiquity[p]! += isPresent ? 1 : -1;
    const after = this.#rowOf(p);
    const moved = after.map((it, q) => it - before[q]!);
    this.#moveColumn(p, moved);
    this.#moveRows(p, moved);
    this.#addRow(region, isPresent ? after : before, isPresent ? 1 : -1);
    if (isPresent) insert(own, p);
  }

  #rowOf(p: number): Float64Array {
    return Float64Array.from({ length: this.#both.columns }, (_, q) => this.proximity(p, q));
  }

  #count(p: number, q: number, by: 1 | -1): void {
    const { columns, values } = this.#both;
    const both = values[p * columns + q]! + by;
    values[p * columns + q] = both;
    values[q * columns + p] = both;
    const linked = by > 0 ? (both === 1 ? 1 : 0) : both === 0 ? -1 : 0;
    this.#links[p]! += linked;
    this.#links[q]! += linked;
  }

  /** Column p of the proximity, as seen by every region; the region of the flip is not among p's regions here. */
  #moveColumn(p: number, moved: Float64Array): void {
    const { columns, values } = this.#near;
    this.#columnsOf.forEach((own, r) => {
      let sum = 0;
      for (const q of own) sum += moved[q]!;
      values[r * columns + p]! += sum;
    });
    for (const it of moved) this.#all[p]! += it;
  }

  /** Row p of the proximity, as seen by the regions that have p before and after. */
  #moveRows(p: number, moved: Float64Array): void {
    this.#columnsOf.forEach((own, r) => {
      if (own.includes(p)) this.#addRow(r, moved, 1);
    });
    for (let q = 0; q < moved.length; q++) this.#all[q]! += moved[q]!;
  }

  #addRow(region: number, proximities: Float64Array, sign: 1 | -1): void {
    const near = this.#near.values.subarray(region * proximities.length, (region + 1) * proximities.length);
    for (let q = 0; q < near.length; q++) near[q]! += sign * proximities[q]!;
  }
}

function linksIn({ rows, columns, values }: Matrix): Int32Array {
  const links = new Int32Array(rows);
  for (let p = 0, at = 0; p < rows; p++)
    for (let q = 0; q < columns; q++, at++) if (values[at] !== 0) links[p]!++;
  return links;
}

/** Keeps an ascending list ascending. */
function insert(list: number[], value: number): void {
  const at = list.findIndex((it) => it > value);
  list.splice(at < 0 ? list.length : at, 0, value);
}
