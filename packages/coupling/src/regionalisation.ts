import { type Matrix, requireSameLength, requireSquare, totalAmount, zeros } from "./matrix.ts";

/**
 * Simple location quotients of a region's sectors against the nation's.
 *
 * @returns one per sector in [0, ∞); null where the nation has none of the sector or the region is empty
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/flegg.md, equation 1
 */
export function simpleLocationQuotients(
  region: ArrayLike<number>,
  nation: ArrayLike<number>,
): (number | null)[] {
  requireSameLength(region, nation);
  const all = totalAmount(region, "regional output");
  const whole = totalAmount(nation, "national output");
  return Array.from(region, (it, i) => (all === 0 || !nation[i] ? null : it / all / (nation[i] / whole)));
}

/**
 * Flegg's size term λ = [log₂(1 + relative size)]^δ.
 *
 * @param relativeSize region over nation, in (0, 1]
 * @param delta sensitivity in [0, 1); 0 gives λ = 1, the cross-industry quotient itself
 * @throws RangeError outside those ranges
 * @source docs/formulas/flegg.md, equation 3
 */
export function fleggLambda(relativeSize: number, delta: number): number {
  if (!(relativeSize > 0 && relativeSize <= 1))
    throw new RangeError(`relative size ${relativeSize} not in (0, 1]`);
  if (!(delta >= 0 && delta < 1)) throw new RangeError(`delta ${delta} not in [0, 1)`);
  return Math.log2(1 + relativeSize) ** delta;
}

/**
 * Regional input coefficients by Flegg's location quotient: a_ij × min(1, λ × CILQ_ij), where CILQ_ij is
 * SLQ_i/SLQ_j off the diagonal and SLQ_i on it.
 *
 * @param of.coefficients national direct input coefficients, sectors × sectors
 * @param of.region, of.nation output by sector, each ≥ 0
 * @param of.relativeSize region over nation in the same unit, in (0, 1]
 * @param of.delta sensitivity in [0, 1)
 * @param into filled and returned when given, so that many regions need one matrix
 * @returns sectors × sectors, never above the national coefficients. A sector the region lacks sells
 *   nothing (row 0) and, having no output, buys nothing (column 0); so does one the nation lacks.
 * @throws RangeError for impossible sizes
 * @source docs/formulas/flegg.md, equation 4
 */
export function fleggCoefficients(
  of: {
    coefficients: Matrix;
    region: ArrayLike<number>;
    nation: ArrayLike<number>;
    relativeSize: number;
    delta: number;
  },
  into: Matrix = zeros(of.coefficients.rows, of.coefficients.columns),
): Matrix {
  requireSquare(of.coefficients);
  requireSameLength(of.region, { length: of.coefficients.rows });
  const lambda = fleggLambda(of.relativeSize, of.delta);
  const slq = Float64Array.from(simpleLocationQuotients(of.region, of.nation), (it) => it ?? 0);
  const perBuyer = slq.map((it) => (it > 0 ? 1 / it : 0));
  const national = of.coefficients.values;
  const regional = into.values;
  for (let i = 0, at = 0; i < slq.length; i++) {
    const seller = lambda * slq[i]!;
    for (let j = 0; j < slq.length; j++, at++) {
      // On the diagonal the seller's own quotient stands alone.
      const quotient = i === j ? seller : seller * perBuyer[j]!;
      regional[at] = quotient < 1 ? national[at]! * quotient : national[at]!;
    }
  }
  return into;
}
