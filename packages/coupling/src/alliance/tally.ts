import { addDraws, drawFirm, type Resampled } from "../resampling/poisson-bootstrap.ts";
import { finestCode, type Hierarchy } from "./hierarchy.ts";
import { compareFirms, type KeptFirm, keepFirm, keptFirm } from "./kept-firms.ts";
import { drawKnownDepth } from "./known-depth.ts";
import type { AllianceParameters, Firm } from "./options.ts";

/** Firms of one park known by the same finest code. Views: 0 the firm count, then the numeric weights. */
export interface CodeTally {
  code: string;
  /** Firms whose weight the view knows, by view. */
  firms: number[];
  /** Those among them whose code is inferred, by view. */
  inferred: number[];
  /** Heaviest single firm, by view. */
  largest: number[];
  /** Sums of the second and third power of the firms' weights, by view. */
  squares: number[];
  cubes: number[];
  /** Weight as observed and in each replicate, by view. */
  amounts: Resampled[];
  /** Best firms by each ranking weight. */
  best: KeptFirm[][];
}

/** All firms of one park, folded together. */
export interface ParkTally {
  id: string;
  /** All firms whose weight the view knows, by view, with or without a code. */
  firms: number[];
  weight: number[];
  withoutClass: number;
  codes: Map<string, CodeTally>;
}

/** How the codes came to be known, over all parks. */
export interface CodeOrigins {
  declared: number;
  inferred: number;
  unclassified: number;
  confidenceSum: number;
}

/**
 * Folds firms into parks × codes × replicates, one firm at a time. Memory is bounded by
 * parks × codes in use × ((replicates + 1) × 8 bytes + best firms) × views, whatever the number of firms.
 */
export class Tally {
  readonly parks = new Map<string, ParkTally>();
  readonly origins: CodeOrigins = { declared: 0, inferred: 0, unclassified: 0, confidenceSum: 0 };
  readonly #hierarchy: Hierarchy;
  readonly #parameters: AllianceParameters;
  readonly #weights: number;
  readonly #draws: Uint8Array;
  readonly #depths: Uint8Array;
  readonly #masked: Uint8Array;
  readonly #orders: readonly ((a: KeptFirm, b: KeptFirm) => number)[];

  constructor(hierarchy: Hierarchy, weights: number, parameters: AllianceParameters) {
    this.#hierarchy = hierarchy;
    this.#parameters = parameters;
    this.#weights = weights;
    this.#draws = new Uint8Array(parameters.replicates + 1);
    this.#depths = new Uint8Array(parameters.replicates + 1);
    this.#masked = new Uint8Array(parameters.replicates + 1);
    this.#orders = Array.from({ length: Math.max(1, weights) }, (_, it) => compareFirms(it));
  }

  /** @throws RangeError for a negative or infinite weight, a wrong number of them, or an unknown code */
  add(firm: Firm): void {
    this.#check(firm);
    const code = finestCode(firm.codes);
    const line = code === null ? [] : this.#hierarchy.line(code);
    const park = this.park(firm.park);
    if (line.length < 4) park.withoutClass++;
    this.#eachView(firm, (view, amount) => {
      park.firms[view]!++;
      park.weight[view]! += amount;
    });
    this.#noteOrigin(firm, code);
    if (code !== null) this.#addToCode(park, code, firm);
  }

  /** The park's tally, opened when it is new. */
  park(id: string): ParkTally {
    const known = this.parks.get(id);
    if (known) return known;
    const opened = { id, firms: this.#zeros(), weight: this.#zeros(), withoutClass: 0, codes: new Map() };
    this.parks.set(id, opened);
    return opened;
  }

  #addToCode(park: ParkTally, code: string, firm: Firm): void {
    const tally = park.codes.get(code) ?? this.#openCode(park, code);
    this.#eachView(firm, (view, amount) => {
      tally.firms[view]!++;
      if (firm.confidence < 1) tally.inferred[view]!++;
      tally.largest[view] = Math.max(tally.largest[view]!, amount);
      tally.squares[view]! += amount ** 2;
      tally.cubes[view]! += amount ** 3;
    });
    this.#resample(park, code, firm);
    const kept = keptFirm(firm, code);
    const { firms: limit } = this.#parameters.limits;
    tally.best.forEach((list, it) => void keepFirm(list, kept, this.#orders[it]!, limit));
  }

  /** Adds the firm's draws to its code and, in replicates where less of it is known, to the coarser one. */
  #resample(park: ParkTally, code: string, firm: Firm): void {
    drawFirm(this.#draws, this.#parameters.seed, firm.id);
    if (!firm.confidences || this.#draws.length === 1) {
      this.#addDraws(park, code, firm, this.#draws);
      return;
    }
    const line = this.#hierarchy.line(code);
    drawKnownDepth(this.#depths, firm, line.length, this.#parameters.seed);
    for (let depth = line.length; depth >= 2; depth--) {
      if (!this.#depths.includes(depth)) continue;
      for (let b = 0; b < this.#draws.length; b++)
        this.#masked[b] = this.#depths[b] === depth ? this.#draws[b]! : 0;
      this.#addDraws(park, line[depth - 1]!, firm, this.#masked);
    }
  }

  #addDraws(park: ParkTally, code: string, firm: Firm, draws: Uint8Array): void {
    const tally = park.codes.get(code) ?? this.#openCode(park, code);
    this.#eachView(firm, (view, amount) => addDraws(tally.amounts[view]!, draws, amount));
  }

  #openCode(park: ParkTally, code: string): CodeTally {
    const tally: CodeTally = {
      code,
      firms: this.#zeros(),
      inferred: this.#zeros(),
      largest: this.#zeros(),
      squares: this.#zeros(),
      cubes: this.#zeros(),
      amounts: this.#zeros().map(() => new Float64Array(this.#draws.length)),
      best: this.#orders.map(() => []),
    };
    park.codes.set(code, tally);
    return tally;
  }

  #eachView(firm: Firm, visit: (view: number, amount: number) => void): void {
    visit(0, 1);
    for (let it = 0; it < this.#weights; it++)
      if (!Number.isNaN(firm.weights[it]!)) visit(it + 1, firm.weights[it]!);
  }

  #noteOrigin(firm: Firm, code: string | null): void {
    if (code === null) this.origins.unclassified++;
    else if (firm.confidence === 1) this.origins.declared++;
    else {
      this.origins.inferred++;
      this.origins.confidenceSum += firm.confidence;
    }
  }

  #check(firm: Firm): void {
    if (firm.weights.length !== this.#weights)
      throw new RangeError(`firm ${firm.id} has ${firm.weights.length} weights, not ${this.#weights}`);
    for (const it of firm.weights)
      if (it < 0 || it === Number.POSITIVE_INFINITY) throw new RangeError(`firm ${firm.id} weighs ${it}`);
    for (const it of [firm.confidence, ...Object.values(firm.confidences ?? {})])
      if (!(it >= 0 && it <= 1)) throw new RangeError(`firm ${firm.id} has confidence ${it}`);
  }

  #zeros(): number[] {
    return new Array<number>(this.#weights + 1).fill(0);
  }
}
