import type { Matrix } from "../matrix.ts";
import type { Incidence } from "../specialisation/incidence.ts";
import { presenceTimes } from "../specialisation/incidence-product.ts";

/** What the outlook measures of a product space are made of; industries in one order throughout. */
export interface ProductSpace {
  /** Regions × industries, as lists. */
  presence: Incidence;
  /** Industries × industries; its diagonal decides whether an industry speaks for itself. */
  proximity: Matrix;
  /** Complexity of each industry, as scaled by the reader. */
  pci: Float64Array;
}

/**
 * Complexity outlook index of each region: Σ_p ω_rp (1 − M_rp) PCI_p, how near it is to complex industries it
 * has not.
 *
 * @param density regions × industries, of the same proximity
 * @returns one value for each region, on the scale of the PCI; an industry without density or PCI counts nothing
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/outlook.md, equation 1; Hausmann et al. 2014
 */
export function outlookIndex(
  { presence, pci }: Omit<ProductSpace, "proximity">,
  density: Matrix,
): Float64Array {
  const { rows, columns, starts, columnAt } = presence;
  requireSizes(presence, density.rows, density.columns, pci);
  const index = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    const worth = (c: number) => density.values[r * columns + c]! * pci[c]! || 0;
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += worth(c);
    for (let at = starts[r]!; at < starts[r + 1]!; at++) sum -= worth(columnAt[at]!);
    index[r] = sum;
  }
  return index;
}

/**
 * Complexity outlook gain: (1 − M_rp) Σ_q (1 − M_rq) φ_qp PCI_q / Σ_s φ_qs, what having an industry would open up
 * to a region. With a proximity whose diagonal is 1 the sum holds the industry itself, as py-ecomplexity has it.
 *
 * @returns regions × industries, on the scale of the PCI; 0 where the region has the industry
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/outlook.md, equation 2
 */
export function outlookGain({ presence, proximity, pci }: ProductSpace): Matrix {
  const { rows, columns, starts, columnAt } = presence;
  requireSizes(presence, rows, proximity.columns, pci);
  const worth = weighted(proximity, pci);
  const gain = presenceTimes(presence, worth);
  const whole = new Float64Array(columns);
  for (let at = 0, q = 0; q < columns; q++)
    for (let p = 0; p < columns; p++) whole[p]! += worth.values[at++]!;
  for (let r = 0; r < rows; r++) {
    const from = r * columns;
    for (let p = 0; p < columns; p++) gain.values[from + p] = whole[p]! - gain.values[from + p]!;
    for (let at = starts[r]!; at < starts[r + 1]!; at++) gain.values[from + columnAt[at]!] = 0;
  }
  return gain;
}

/** φ_qp PCI_q / Σ_s φ_qs; rows without proximity or PCI are 0. */
function weighted({ rows, columns, values }: Matrix, pci: Float64Array): Matrix {
  const worth = new Float64Array(rows * columns);
  for (let q = 0; q < rows; q++) {
    let sum = 0;
    for (let at = q * columns; at < (q + 1) * columns; at++) sum += values[at]!;
    const factor = pci[q]! / sum || 0;
    if (factor === 0 || sum === 0) continue;
    for (let at = q * columns; at < (q + 1) * columns; at++) worth[at] = values[at]! * factor;
  }
  return { rows, columns, values: worth };
}

function requireSizes(
  { rows, columns }: Incidence,
  ofRows: number,
  ofColumns: number,
  pci: Float64Array,
): void {
  if (rows !== ofRows || columns !== ofColumns || columns !== pci.length)
    throw new RangeError(
      `presence of ${rows} × ${columns}, ${ofRows} × ${ofColumns} and ${pci.length} industries`,
    );
}
