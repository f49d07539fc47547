import { type Matrix, requireAmounts } from "../matrix.ts";

/** Sums of a table of amounts in every direction. */
export interface TableTotals {
  /** One for each row. */
  regions: Float64Array;
  /** One for each column. */
  industries: Float64Array;
  all: number;
}

/**
 * Row sums, column sums and the whole of a table of amounts, each cell read once.
 *
 * @throws RangeError naming the first amount that is negative or not finite, or when the whole is beyond every
 *   number
 */
export function tableTotals(table: Matrix): TableTotals {
  const { rows, columns, values } = table;
  const [regions, industries] = [new Float64Array(rows), new Float64Array(columns)];
  let isAmounts = true;
  for (let r = 0, at = 0; r < rows; r++) {
    let sum = 0;
    for (let c = 0; c < columns; c++, at++) {
      const amount = values[at]!;
      if (amount === 0) continue;
      if (!(amount > 0)) isAmounts = false;
      sum += amount;
      industries[c]! += amount;
    }
    regions[r] = sum;
  }
  const all = regions.reduce((sum, it) => sum + it, 0);
  if (!isAmounts || all === Number.POSITIVE_INFINITY) refuse(values);
  return { regions, industries, all };
}

function refuse(values: Float64Array): never {
  requireAmounts(values, "amount");
  throw new RangeError("amount: the sum is beyond every number");
}
