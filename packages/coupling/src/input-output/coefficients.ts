import { type Matrix, requireSameLength, requireSquare, zeros } from "../matrix.ts";

/** An input–output table of one year. */
export interface Transactions {
  /** Sales of row to column, sectors × sectors. */
  flows: Matrix;
  /** Output by sector. */
  output: ArrayLike<number>;
}

/**
 * Direct input coefficients A: the flows over the buyer's output.
 *
 * @returns sectors × sectors; a sector without output has column 0
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/input-output.md, equation 1
 */
export function inputCoefficients(table: Transactions): Matrix {
  return scaled(table, (_, j) => j);
}

/**
 * Direct output (Ghosh) coefficients B: the flows over the seller's output.
 *
 * @returns sectors × sectors; a sector without output has row 0
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/input-output.md, equation 2
 */
export function outputCoefficients(table: Transactions): Matrix {
  return scaled(table, (i) => i);
}

/**
 * Flows corrected for changes in inventories: each row times x/(x − change), so that what was sold from or
 * into stock counts as sold in the same proportions. Rows where x − change is not above 0 stay as they are.
 *
 * @param inventoryChange by sector, positive when stocks grew
 * @source docs/formulas/upstreamness.md, equation 3; Antràs & Chor 2018
 */
export function inventoryCorrected(
  { flows, output }: Transactions,
  inventoryChange: ArrayLike<number>,
): Transactions {
  requireSameLength(output, inventoryChange);
  const n = flows.columns;
  const factor = Float64Array.from(output, (x, i) => {
    const used = x - inventoryChange[i]!;
    return used > 0 && x > 0 ? x / used : 1;
  });
  return {
    output,
    flows: { ...flows, values: flows.values.map((it, at) => it * factor[Math.floor(at / n)]!) },
  };
}

function scaled({ flows, output }: Transactions, over: (i: number, j: number) => number): Matrix {
  requireSquare(flows);
  requireSameLength(output, { length: flows.rows });
  const result = zeros(flows.rows, flows.columns);
  for (let i = 0, at = 0; i < flows.rows; i++)
    for (let j = 0; j < flows.columns; j++, at++) {
      const by = output[over(i, j)]!;
      if (by !== 0) result.values[at] = flows.values[at]! / by;
    }
  return result;
}
