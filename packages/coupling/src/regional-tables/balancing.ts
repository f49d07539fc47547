import type { Finding, Flag, RefusalKind } from "../finding.ts";
import { type Matrix, requireSameLength, total, zeros } from "../matrix.ts";

/** A table to be fitted to new margins. */
export interface BalancingQuestion {
  table: Matrix;
  rowTotals: ArrayLike<number>;
  columnTotals: ArrayLike<number>;
  /** Largest distance of a margin from its total, over the sum of absolute totals, at which it is settled. */
  tolerance?: number;
  maxSteps?: number;
}

/** The fitted table. */
export interface BalancedTable {
  table: Matrix;
  /** Multiplier of each row and column: RAS's r and s. */
  rowFactors: Float64Array;
  columnFactors: Float64Array;
  /** Passes over rows and columns. */
  steps: number;
}

/**
 * RAS: the table nearest in information to the one given that has the totals asked for, r̂ T ŝ, by scaling
 * rows and columns in turn. Cells that are 0 stay 0.
 *
 * @returns refused as "undefined" when rows and columns ask for different sums or an empty line for an amount,
 *   as "not-converged" when the zeros leave no such table or the steps do not suffice
 * @throws RangeError if sizes do not fit, or a cell or total is negative or not finite: GRAS takes those
 * @source docs/formulas/regional-tables.md, equation 5; Stone 1961; Bacharach 1970
 */
export function ras(of: BalancingQuestion): Finding<BalancedTable> {
  const negative = [of.table.values, of.rowTotals, of.columnTotals].some((it) =>
    Array.from(it).some((x) => x < 0),
  );
  if (negative) throw new RangeError("RAS takes amounts of 0 or more; GRAS takes negative ones");
  return balanced(of, "ras");
}

/**
 * GRAS: the same for tables with negative cells, such as changes in stocks or subsidies. Positive cells are
 * multiplied by r s, negative ones divided by it, so that signs stay.
 *
 * @returns as `ras`; also refused when only negative (positive) cells must add up to a positive (negative) total
 * @throws RangeError if sizes do not fit, or a cell or total is not finite
 * @source docs/formulas/regional-tables.md, equation 6; Junius & Oosterhaven 2003; Lenzen, Wood & Gallego 2007
 */
export function gras(of: BalancingQuestion): Finding<BalancedTable> {
  return balanced(of, "gras");
}

const defaults = { tolerance: 1e-10, maxSteps: 10_000 };

function balanced(of: BalancingQuestion, measure: "ras" | "gras"): Finding<BalancedTable> {
  const question = { ...defaults, ...of };
  requireFits(question);
  const { tolerance, maxSteps, table } = question;
  const statement = (flags: Flag[]) => ({
    measure,
    convention: { tolerance, maxSteps },
    dropped: { rows: [], columns: [] },
    flags,
  });
  const refuse = (kind: RefusalKind, data: Record<string, number | string>, flags: Flag[] = []) => ({
    refused: { kind, data },
    statement: statement(flags),
  });
  const [asked, given] = [total(of.rowTotals), total(of.columnTotals)];
  const scale = sumOfSizes(of.rowTotals) + sumOfSizes(of.columnTotals) || 1;
  if (Math.abs(asked - given) > Math.max(tolerance, 1e-9) * scale)
    return refuse("undefined", { rowTotals: asked, columnTotals: given });
  const lines = linesOf(question);
  const impossible = lines.findIndex((it) => !isPossible(it));
  if (impossible >= 0) {
    const isRow = impossible < table.rows;
    return refuse("undefined", { [isRow ? "row" : "column"]: isRow ? impossible : impossible - table.rows });
  }
  const fitted = iterate(question, scale);
  if (fitted.change > tolerance)
    return refuse("not-converged", { steps: fitted.steps, change: fitted.change }, [
      { kind: "not-converged", steps: fitted.steps, change: fitted.change },
    ]);
  return { value: fitted.result, statement: statement([]) };
}

function requireFits({ table, rowTotals, columnTotals }: BalancingQuestion): void {
  requireSameLength(rowTotals, { length: table.rows });
  requireSameLength(columnTotals, { length: table.columns });
  for (const values of [table.values, rowTotals, columnTotals])
    if (!Array.from(values).every(Number.isFinite)) throw new RangeError("a cell or a total is not finite");
}

const sumOfSizes = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, it) => sum + Math.abs(it), 0);

/** A row or column: its total and which signs its cells have. */
interface Line {
  asked: number;
  hasPositive: boolean;
  hasNegative: boolean;
}

function linesOf({ table, rowTotals, columnTotals }: BalancingQuestion): Line[] {
  const empty = (asked: number): Line => ({ asked, hasPositive: false, hasNegative: false });
  const [rows, columns] = [Array.from(rowTotals, empty), Array.from(columnTotals, empty)];
  table.values.forEach((it, at) => {
    for (const line of [rows[Math.floor(at / table.columns)]!, columns[at % table.columns]!]) {
      line.hasPositive ||= it > 0;
      line.hasNegative ||= it < 0;
    }
  });
  return [...rows, ...columns];
}

/** With cells of one sign only, the total has that sign, or is 0 by emptying the line. */
function isPossible({ asked, hasPositive, hasNegative }: Line): boolean {
  return (asked <= 0 || hasPositive) && (asked >= 0 || hasNegative);
}

function iterate(question: Required<BalancingQuestion>, scale: number) {
  const { table, rowTotals, columnTotals, tolerance, maxSteps } = question;
  const rowFactors = new Float64Array(table.rows).fill(1);
  const columnFactors = new Float64Array(table.columns).fill(1);
  const place = { rows: { at: table.columns, next: 1 }, columns: { at: 1, next: table.columns } };
  let steps = 0;
  let change = Number.POSITIVE_INFINITY;
  while (change > tolerance && steps < maxSteps) {
    steps++;
    fit(table.values, place.rows, rowTotals, rowFactors, columnFactors);
    fit(table.values, place.columns, columnTotals, columnFactors, rowFactors);
    change = distance(table, rowFactors, columnFactors, rowTotals, columnTotals) / scale;
  }
  const fitted = scaled(table, rowFactors, columnFactors);
  return { steps, change, result: { table: fitted, rowFactors, columnFactors, steps } };
}

/** Sets the factor of each line so that its cells add up to its total: p f − n / f = total. */
function fit(
  values: Float64Array,
  { at, next }: { at: number; next: number },
  totals: ArrayLike<number>,
  factors: Float64Array,
  others: Float64Array,
): void {
  for (let line = 0; line < factors.length; line++) {
    let [positive, negative] = [0, 0];
    for (let k = 0, cell = line * at; k < others.length; k++, cell += next) {
      const value = values[cell]!;
      if (value > 0) positive += value * others[k]!;
      else if (value < 0 && others[k] !== 0) negative -= value / others[k]!;
    }
    factors[line] = factorFor(totals[line]!, positive, negative);
  }
}

function factorFor(asked: number, positive: number, negative: number): number {
  if (negative === 0) return positive === 0 ? 1 : asked / positive;
  if (positive === 0) return asked === 0 ? Number.POSITIVE_INFINITY : -negative / asked;
  const root = Math.sqrt(asked * asked + 4 * positive * negative);
  // The form without cancellation for either sign.
  return asked >= 0 ? (asked + root) / (2 * positive) : (2 * negative) / (root - asked);
}

function scaled(table: Matrix, rowFactors: Float64Array, columnFactors: Float64Array): Matrix {
  const result = zeros(table.rows, table.columns);
  table.values.forEach((it, at) => {
    const factor = rowFactors[Math.floor(at / table.columns)]! * columnFactors[at % table.columns]!;
    result.values[at] = it === 0 ? 0 : it > 0 ? it * factor : it / factor;
  });
  return result;
}

function distance(
  table: Matrix,
  rowFactors: Float64Array,
  columnFactors: Float64Array,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
): number {
  const [rows, columns] = [Float64Array.from(rowTotals), Float64Array.from(columnTotals)];
  scaled(table, rowFactors, columnFactors).values.forEach((it, at) => {
    rows[Math.floor(at / table.columns)]! -= it;
    columns[at % table.columns]! -= it;
  });
  const largest = Math.max(...rows.map(Math.abs), ...columns.map(Math.abs));
  return Number.isNaN(largest) ? Number.POSITIVE_INFINITY : largest;
}
