import { type Matrix, requireAmounts, requireSameLength, times, totalAmount } from "./matrix.ts";

/**
 * Intermediate demand Σ_j a_ij X_j of each sector's product.
 *
 * @param coefficients direct input coefficients, supplying row × buying column
 * @param output by sector, each ≥ 0
 * @throws RangeError if lengths differ
 */
export function intermediateDemand(coefficients: Matrix, output: ArrayLike<number>): Float64Array {
  return times(coefficients, output);
}

/**
 * The part of a demand that a supply could cover, sector by sector: Σ_i min(supply_i, demand_i).
 *
 * @throws RangeError if lengths differ or an amount is negative or not finite
 */
export function coveredDemand(supply: ArrayLike<number>, demand: ArrayLike<number>): number {
  requireSameLength(supply, demand);
  requireAmounts(supply, "output");
  requireAmounts(demand, "demand");
  let covered = 0;
  for (let i = 0; i < supply.length; i++) covered += Math.min(supply[i]!, demand[i]!);
  return covered;
}

/**
 * Couplability m(p→q): the share of q's intermediate demand that p's output could physically cover,
 * sector by sector.
 *
 * @param of.supply output of p by sector, each ≥ 0
 * @param of.demand intermediate demand of q by sector, each ≥ 0, in the same unit
 * @param of.boughtNearby the part of that demand expected to be bought in the region, from regionalised
 *   coefficients; all of it when left out. The share is of the whole demand all the same: what is bought
 *   elsewhere is needed too.
 * @returns m in [0, 1]; null when q demands nothing
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/couplability.md, equation 1; docs/formulas/flegg.md, equation 5
 */
export function couplability(of: {
  supply: ArrayLike<number>;
  demand: ArrayLike<number>;
  boughtNearby?: ArrayLike<number>;
}): number | null {
  const needed = totalAmount(of.demand, "demand");
  const covered = coveredDemand(of.supply, of.boughtNearby ?? of.demand);
  return needed === 0 ? null : covered / needed;
}

/**
 * Where p's supply goes in q: the covered part of q's demand for sector i, shared among q's buying
 * sectors j in proportion to a_ij X_qj.
 *
 * @param of.coefficients supplying row × buying column
 * @param of.supply output of p by sector
 * @param of.buyer output of q by sector
 * @returns sectors × sectors in the unit of output; it sums to m(p→q) × q's intermediate demand
 * @throws RangeError if lengths differ
 * @source docs/formulas/couplability.md, equation 2
 */
export function supplyFlows(of: {
  coefficients: Matrix;
  supply: ArrayLike<number>;
  buyer: ArrayLike<number>;
}): Matrix {
  const demand = intermediateDemand(of.coefficients, of.buyer);
  requireSameLength(of.supply, demand);
  const n = demand.length;
  const values = of.coefficients.values.map((coefficient, at) => {
    const i = Math.floor(at / n);
    const needed = demand[i]!;
    if (needed === 0) return 0;
    return (coefficient * of.buyer[at % n]! * Math.min(of.supply[i]!, needed)) / needed;
  });
  return { rows: n, columns: n, values };
}
