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

/** What to do with a row of which less than nothing is used: stocks grew by more than was produced. */
export type NegativeUse = "unscaled" | "scaled";

/**
 * Flows corrected for changes in inventories: each row times x/(x − change), so that what was sold from or
 * into stock counts as sold in the same proportions. Rows with x = 0 or x = change stay as they are.
 *
 * @param inventoryChange by sector, positive when stocks grew
 * @param convention.negativeUse what to do with rows of x < change: "unscaled" leaves them as they are too; "scaled"
 *   turns their flows negative
 * @source docs/formulas/upstreamness.md, equation 3; Antràs & Chor 2018
 */
export function inventoryCorrected(
  table: Transactions,
  inventoryChange: ArrayLike<number>,
  { negativeUse }: { negativeUse: NegativeUse },
): Transactions {
  requireSameLength(table.output, inventoryChange);
  return usedInstead(table, (x, i) => x - inventoryChange[i]!, negativeUse);
}

/**
 * Flows of one open country, domestic and imported inputs together, corrected for trade and inventories: each
 * row times x/(x − exports + imports − change), output over domestic absorption. The coefficients then say how
 * the country uses what it absorbs, in the same proportions as what it makes.
 *
 * @param trade by sector; imports positive
 * @param convention.negativeUse what to do with rows of which less than nothing is absorbed, as `inventoryCorrected`
 * @source docs/formulas/upstreamness.md, equation 5; Antràs, Chor, Fally & Hillberry 2012
 */
export function tradeCorrected(
  table: Transactions,
  trade: { exports: ArrayLike<number>; imports: ArrayLike<number>; inventoryChange: ArrayLike<number> },
  { negativeUse }: { negativeUse: NegativeUse },
): Transactions {
  const { exports, imports, inventoryChange } = trade;
  for (const it of [exports, imports, inventoryChange]) requireSameLength(table.output, it);
  return usedInstead(table, (x, i) => x - exports[i]! + imports[i]! - inventoryChange[i]!, negativeUse);
}

function usedInstead(
  { flows, output }: Transactions,
  use: (x: number, i: number) => number,
  negativeUse: NegativeUse,
): Transactions {
  requireSameLength(output, { length: flows.rows });
  const values = flows.values.slice();
  for (let i = 0; i < flows.rows; i++) {
    const x = output[i]!;
    const used = use(x, i);
    const isScaled = x !== 0 && used !== 0 && (x / used > 0 || negativeUse === "scaled");
    if (!isScaled) continue;
    for (let at = i * flows.columns; at < (i + 1) * flows.columns; at++) values[at]! *= x / used;
  }
  return { output, flows: { ...flows, values } };
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
