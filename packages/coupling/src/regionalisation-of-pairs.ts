import { type Matrix, requireSameLength, requireSquare, totalAmount } from "./matrix.ts";
import { fleggLambda } from "./regionalisation.ts";

/**
 * What two places could supply each other of what each is expected to buy in the two of them,
 * Σ_i min(X_pi, Σ_j r_ij X_qj) with r_ij = a_ij · min(1, λ · CILQ_ij), both ways and for several δ at once, for
 * one pair after another, without forming the regional coefficients.
 *
 * λ decides only on which side of 1 a term's quotient lies. With the buying sectors in the order of their
 * quotients that is one place in each row for each δ: below it terms count whole, above it in proportion to
 * λ. Between two places they are summed once, for every δ. All sums are of positive terms.
 *
 * @source docs/formulas/flegg.md, equations 4 and 5
 */
export class PairRegionalisation {
  readonly #sectors: number;
  readonly #nationalShares: Float64Array;
  /** Ascending, so that λ and the places descend; `slot` is the place in the caller's list. */
  readonly #deltas: readonly { delta: number; slot: number }[];
  /** Coefficients without their diagonal, on which the seller's own quotient stands alone. */
  readonly #coefficients: Float64Array;
  readonly #diagonal: Float64Array;
  readonly #region: Float64Array;
  /** Sectors that region and nation both have, by rising quotient: the first `#present` of each array. */
  #present = 0;
  readonly #order: Int32Array;
  readonly #quotients: Float64Array;
  /** Two numbers a sector, in that order: what first and second make of it, and the same over the quotient. */
  readonly #outputs: Float64Array;
  readonly #scaledOutputs: Float64Array;
  readonly #lambdas: Float64Array;
  /** What the λ at hand were worked out for. */
  #relativeSize = Number.NaN;
  /** By δ: how many buying sectors lie below the place of the row at hand. */
  readonly #places: Int32Array;
  /**
   * Two sums a slot, for first and second as buyers, of the row at hand between two places, from above the
   * highest (slot 0) to below the lowest (slot δs): of whole terms, and of those over the buying quotient.
   */
  readonly #whole: Float64Array;
  readonly #scaled: Float64Array;

  /**
   * @param coefficients national direct input coefficients, sectors × sectors
   * @param nation output by sector, each ≥ 0
   * @param deltas sensitivities, each in [0, 1)
   * @throws RangeError if sizes do not fit
   */
  constructor(coefficients: Matrix, nation: ArrayLike<number>, deltas: readonly number[]) {
    requireSquare(coefficients);
    requireSameLength(nation, { length: coefficients.rows });
    const n = coefficients.rows;
    this.#sectors = n;
    const whole = totalAmount(nation, "national output");
    this.#nationalShares = Float64Array.from(nation, (it) => it / whole);
    this.#deltas = deltas.map((delta, slot) => ({ delta, slot })).sort((a, b) => a.delta - b.delta);
    this.#coefficients = coefficients.values.slice();
    this.#diagonal = Float64Array.from({ length: n }, (_, i) => coefficients.values[i * n + i]!);
    for (let i = 0; i < n; i++) this.#coefficients[i * n + i] = 0;
    this.#region = new Float64Array(n);
    this.#order = new Int32Array(n);
    this.#quotients = new Float64Array(n);
    this.#outputs = new Float64Array(2 * n);
    this.#scaledOutputs = new Float64Array(2 * n);
    this.#lambdas = new Float64Array(deltas.length);
    this.#places = new Int32Array(deltas.length);
    this.#whole = new Float64Array(2 * deltas.length + 2);
    this.#scaled = new Float64Array(2 * deltas.length + 2);
  }

  /**
   * Covers what two places need of each other's output and are expected to buy there.
   *
   * @param first, second output by sector, each ≥ 0
   * @param relativeSize both over the nation in the same unit, in (0, 1]
   * @param into amounts by direction and δ: what first could supply second for each δ of the constructor, then
   *   what second could supply first; overwritten
   * @throws RangeError for impossible amounts or sizes
   */
  cover(first: Float64Array, second: Float64Array, relativeSize: number, into: Float64Array): void {
    this.#enter(first, second, relativeSize);
    this.#places.fill(0);
    into.fill(0);
    for (let row = 0; row < this.#present; row++) {
      this.#sumRow(row);
      const seller = this.#order[row]!;
      if (first[seller]! > 0) this.#coverRow(row, 1, first[seller]!, into, 0);
      if (second[seller]! > 0) this.#coverRow(row, 0, second[seller]!, into, this.#deltas.length);
    }
  }

  /** Puts the sectors of the two places as one region in order, and their outputs with them. */
  #enter(first: Float64Array, second: Float64Array, relativeSize: number): void {
    for (let i = 0; i < this.#sectors; i++) this.#region[i] = first[i]! + second[i]!;
    const all = totalAmount(this.#region, "regional output");
    this.#present = 0;
    for (let i = 0; i < this.#sectors; i++) {
      const quotient = this.#region[i]! / all / this.#nationalShares[i]!;
      if (quotient > 0 && quotient < Number.POSITIVE_INFINITY) this.#insert(i, quotient);
    }
    for (let k = 0; k < this.#present; k++) {
      const sector = this.#order[k]!;
      const quotient = this.#quotients[k]!;
      this.#outputs[2 * k] = first[sector]!;
      this.#outputs[2 * k + 1] = second[sector]!;
      this.#scaledOutputs[2 * k] = first[sector]! / quotient;
      this.#scaledOutputs[2 * k + 1] = second[sector]! / quotient;
    }
    if (relativeSize === this.#relativeSize) return;
    for (const [d, { delta }] of this.#deltas.entries()) this.#lambdas[d] = fleggLambda(relativeSize, delta);
    this.#relativeSize = relativeSize;
  }

  #insert(sector: number, quotient: number): void {
    let at = this.#present++;
    for (; at > 0 && this.#quotients[at - 1]! > quotient; at--) {
      this.#quotients[at] = this.#quotients[at - 1]!;
      this.#order[at] = this.#order[at - 1]!;
    }
    this.#quotients[at] = quotient;
    this.#order[at] = sector;
  }

  /** Sums a row between its places, the lowest first. */
  #sumRow(row: number): void {
    const quotient = this.#quotients[row]!;
    const lowest = this.#deltas.length;
    let from = 0;
    for (let slot = lowest; slot > 0; slot--) {
      const to = this.#moveOn(slot - 1, this.#lambdas[slot - 1]! * quotient);
      this.#sum(row, from, to, this.#outputs, this.#whole, slot);
      if (slot < lowest) this.#sum(row, from, to, this.#scaledOutputs, this.#scaled, slot);
      from = to;
    }
    this.#sum(row, from, this.#present, this.#scaledOutputs, this.#scaled, 0);
  }

  /** The number of buying sectors whose quotient is not above a limit; limits rise from row to row. */
  #moveOn(d: number, limit: number): number {
    let place = this.#places[d]!;
    while (place < this.#present && this.#quotients[place]! <= limit) place++;
    this.#places[d] = place;
    return place;
  }

  /**
   * A row's coefficients times both buyers' outputs, over the buying sectors between two places; two sums in
   * turns for each, so that an addition need not wait for the one before it.
   */
  #sum(row: number, from: number, to: number, outputs: Float64Array, into: Float64Array, slot: number): void {
    const order = this.#order;
    const coefficients = this.#coefficients;
    const base = order[row]! * this.#sectors;
    let first = 0;
    let nextFirst = 0;
    let second = 0;
    let nextSecond = 0;
    let k = from;
    for (; k + 1 < to; k += 2) {
      const coefficient = coefficients[base + order[k]!]!;
      const next = coefficients[base + order[k + 1]!]!;
      first += coefficient * outputs[2 * k]!;
      second += coefficient * outputs[2 * k + 1]!;
      nextFirst += next * outputs[2 * k + 2]!;
      nextSecond += next * outputs[2 * k + 3]!;
    }
    if (k < to) {
      first += coefficients[base + order[k]!]! * outputs[2 * k]!;
      second += coefficients[base + order[k]!]! * outputs[2 * k + 1]!;
    }
    into[2 * slot] = first + nextFirst;
    into[2 * slot + 1] = second + nextSecond;
  }

  /** Adds what a supply of one sector covers of the needs of it of one buyer, 0 or 1. */
  #coverRow(row: number, buyer: 0 | 1, supply: number, into: Float64Array, start: number): void {
    const whole = this.#whole;
    const scaled = this.#scaled;
    const quotient = this.#quotients[row]!;
    const own = this.#diagonal[this.#order[row]!]! * this.#outputs[2 * row + buyer]!;
    const deltas = this.#deltas.length;
    for (let slot = deltas - 1; slot > 0; slot--) whole[2 * slot + buyer]! += whole[2 * slot + 2 + buyer]!;
    let rest = 0;
    for (let d = 0; d < deltas; d++) {
      rest += scaled[2 * d + buyer]!;
      const limit = this.#lambdas[d]! * quotient;
      const bought = whole[2 * d + 2 + buyer]! + limit * rest + Math.min(1, limit) * own;
      into[start + this.#deltas[d]!.slot]! += Math.min(supply, bought);
    }
  }
}
