import {
  type ComplexityConvention,
  type EconomicComplexity,
  economicComplexity,
} from "../complexity/economic-complexity.ts";
import type { Finding } from "../finding.ts";
import type { Matrix } from "../matrix.ts";
import type { Incidence } from "../specialisation/incidence.ts";
import { ChangingDensity } from "./changing-density.ts";
import { ChangingPresence, type Flip, type QuotientThreshold } from "./changing-presence.ts";

/** What must be named before hundreds of regions are compared. */
export interface RegionConvention extends QuotientThreshold {
  /** Whether an industry speaks for itself in densities: 1 as in the Atlas, 0 for "what could come next". */
  selfProximity: 0 | 1;
}

/**
 * A table of hundreds of regions × industries that follows one firm at a time: quotients, presence, proximities and
 * densities are brought up to date instead of computed again, and equal the full computation but for rounding.
 * Building it costs one full computation, and two tables of regions × industries in memory.
 *
 * @source docs/formulas/region-table.md
 */
export class RegionTable {
  readonly #presence: ChangingPresence;
  readonly #density: ChangingDensity;
  #near: readonly Float64Array[] = [];

  /**
   * @param amounts regions × industries, each ≥ 0; copied
   * @throws RangeError if an amount is negative or not finite, or the convention is out of range
   */
  constructor(amounts: Matrix, convention: RegionConvention) {
    this.#presence = new ChangingPresence(amounts, convention);
    this.#density = new ChangingDensity(this.#presence.lists(), convention);
  }

  /**
   * Lets a firm come (`by` > 0), go (`by` < 0) or change.
   *
   * @returns what became present or absent by it, anywhere in the table
   * @throws RangeError for a cell outside the table, or if less than nothing would be left
   */
  change(region: number, industry: number, by: number): readonly Flip[] {
    const flips = this.#presence.change(region, industry, by);
    for (const flip of flips) this.#density.follow(flip);
    return flips;
  }

  /** The location quotient, the region included in its reference; NaN in an empty region or industry. */
  quotient(region: number, industry: number): number {
    return this.#presence.quotient(region, industry);
  }

  /** Presence as lists. */
  presence(): Incidence {
    return this.#density.lists();
  }

  /**
   * Economic complexity of all regions and industries, found from the last answer: sooner the fewer flips since.
   *
   * @returns as `economicComplexity`
   */
  complexity(convention: ComplexityConvention): Finding<EconomicComplexity> {
    const found = economicComplexity(this.presence(), convention, this.#near);
    if ("value" in found) this.#near = found.value.vectors;
    return found;
  }

  /** Relatedness densities of a region by industry, in [0, 1]; NaN for an industry close to none. */
  density(region: number): Float64Array {
    return this.#density.density(region);
  }
}
