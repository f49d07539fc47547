import { couplability } from "../couplability.ts";
import { requireAmounts, requireSameLength, totalAmount } from "../matrix.ts";

/** A supplier's side and a buyer's, by sector, in one unit. */
export interface CouplabilityCase {
  supply: ArrayLike<number>;
  demand: ArrayLike<number>;
}

/** What one sector does for m(p→q). */
export interface SectorPart {
  sector: number;
  /** Covered demand of the sector ÷ all demand; the parts sum to m. */
  part: number;
  /** What more supply could still add: uncovered demand of the sector ÷ all demand. With the parts it sums to 1. */
  room: number;
}

/**
 * Which sectors make m(p→q) and where it could still grow.
 *
 * @returns every sector with demand, largest part first; empty when the buyer demands nothing
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/explanation.md, equation 5
 */
export function explainCouplability({ supply, demand }: CouplabilityCase): readonly SectorPart[] {
  requireSameLength(supply, demand);
  requireAmounts(supply, "output");
  const all = totalAmount(demand, "demand");
  const parts: SectorPart[] = [];
  for (let sector = 0; sector < demand.length; sector++) {
    const needed = demand[sector]!;
    if (needed === 0) continue;
    const covered = Math.min(supply[sector]!, needed);
    parts.push({ sector, part: covered / all, room: (needed - covered) / all });
  }
  return parts.sort((a, b) => b.part - a.part || b.room - a.room || a.sector - b.sector);
}

/**
 * What each supplying firm does for m(p→q): m as it is, less m without the firm. The parts do not sum to m: where
 * supply exceeds demand no single firm is missed.
 *
 * @param firms sector and amount of each firm of p, already part of the supply
 * @returns in the order of the firms, each in [0, m]; null when q demands nothing
 * @throws RangeError if a firm is larger than its sector's supply, or as `explainCouplability`
 * @source docs/formulas/explanation.md, equation 6
 */
export function explainSuppliers(
  { supply, demand }: CouplabilityCase,
  firms: readonly { sector: number; amount: number }[],
): readonly (number | null)[] {
  const whole = couplability({ supply, demand });
  const all = totalAmount(demand, "demand");
  return firms.map(({ sector, amount }) => {
    const own = supply[sector];
    if (own === undefined || !(amount >= 0) || amount > own * (1 + 1e-9))
      throw new RangeError(`a firm of ${amount} in sector ${sector}, whose supply is ${own}`);
    if (whole === null) return null;
    return (Math.min(own, demand[sector]!) - Math.min(Math.max(0, own - amount), demand[sector]!)) / all;
  });
}

/** Supply to add in one sector. */
export interface Addition {
  sector: number;
  amount: number;
}

/**
 * The least supply that lifts m(p→q) to a cut: uncovered demand is worth the same in every sector, so the sectors
 * with most of it are filled first and the fewest sectors are touched.
 *
 * @param cut in (0, 1]
 * @returns sectors in the order to fill; empty when the cut is reached; null when q demands nothing
 * @throws RangeError for a cut outside (0, 1], or as `explainCouplability`
 * @source docs/formulas/explanation.md, equation 7
 */
export function additionsToCouplability(of: CouplabilityCase, cut: number): readonly Addition[] | null {
  if (!(cut > 0 && cut <= 1)) throw new RangeError(`cut is ${cut}`);
  const whole = couplability(of);
  if (whole === null) return null;
  const all = totalAmount(of.demand, "demand");
  const additions: Addition[] = [];
  let missing = (cut - whole) * all;
  for (const { sector, room } of [...explainCouplability(of)].sort((a, b) => b.room - a.room)) {
    if (missing <= 0) break;
    const amount = Math.min(missing, room * all);
    if (amount > 0) additions.push({ sector, amount });
    missing -= amount;
  }
  return additions;
}
