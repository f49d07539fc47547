import type { Matrix } from "../matrix.ts";

/** What one project would buy of a sector, and which parks could supply it. */
export interface ProjectNeed {
  sector: number;
  /** Purchases per unit of the project's output, a_ij, in (0, 1). */
  coefficient: number;
  /** Purchases in the unit of the project's output. */
  amount: number;
  /** Park → what it makes beyond what it buys itself, at most `amount`; parks that have nothing left are absent. */
  suppliers: readonly { park: string; amount: number }[];
}

/**
 * What a project buys, sector by sector, and where in the alliance it could buy it. First round only: suppliers'
 * own purchases are not followed.
 *
 * @param of.coefficients direct input coefficients, supplying row × buying column
 * @param of.sector the project's sector
 * @param of.output its output, > 0, in the unit of the parks' output
 * @param of.parks output and intermediate demand of each park by sector
 * @returns largest purchase first; suppliers largest first
 * @throws RangeError if sizes differ or the output is not positive
 * @source docs/formulas/what-if.md, equation 3
 */
export function projectNeeds(of: {
  coefficients: Matrix;
  sector: number;
  output: number;
  parks: readonly { id: string; output: ArrayLike<number>; demand: ArrayLike<number> }[];
}): readonly ProjectNeed[] {
  const { coefficients, sector, output, parks } = of;
  const n = coefficients.columns;
  if (!(Number.isInteger(sector) && sector >= 0 && sector < n))
    throw new RangeError(`sector ${sector} of ${n}`);
  if (!(output > 0 && Number.isFinite(output))) throw new RangeError(`output ${output}`);
  for (const it of parks)
    if (it.output.length !== n || it.demand.length !== n)
      throw new RangeError(`${it.id} has not ${n} sectors`);
  const needs = Array.from({ length: n }, (_, i): ProjectNeed => {
    const coefficient = coefficients.values[i * n + sector]!;
    const amount = coefficient * output;
    const suppliers = parks
      .map(({ id, ...it }) => ({ park: id, amount: Math.min(amount, it.output[i]! - it.demand[i]!) }))
      .filter((it) => it.amount > 0)
      .sort((a, b) => b.amount - a.amount || (a.park < b.park ? -1 : 1));
    return { sector: i, coefficient, amount, suppliers };
  });
  return needs.filter((it) => it.amount > 0).sort((a, b) => b.amount - a.amount || a.sector - b.sector);
}
