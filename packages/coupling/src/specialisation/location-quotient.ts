import {
  type Matrix,
  requireAmounts,
  requireSameLength,
  row,
  rowSums,
  totalAmount,
  zeros,
} from "../matrix.ts";
import { tableTotals } from "./table-totals.ts";

/**
 * Location quotient of one industry in one region: its share there over its share in the reference.
 *
 * @returns LQ in [0, ∞); null if the region or the reference is empty, or the reference lacks the industry
 * @throws RangeError if an amount is negative or not finite
 * @source docs/formulas/location-quotient.md, equation 1
 */
export function locationQuotient(of: {
  amount: number;
  region: number;
  referenceAmount: number;
  reference: number;
}): number | null {
  requireAmounts([of.amount, of.region, of.referenceAmount, of.reference], "amount");
  if (of.region === 0 || of.reference === 0 || of.referenceAmount === 0) return null;
  return of.amount / of.region / (of.referenceAmount / of.reference);
}

export interface LocationQuotients {
  /** regions × industries. */
  lq: Matrix;
  /** Regions without any amount, whose quotients are undefined. */
  emptyRows: number[];
  /** Industries without any amount, whose quotients are undefined. */
  emptyColumns: number[];
}

/**
 * Location quotients (revealed comparative advantage) of every region and industry against all regions
 * of the table, each region included in its own reference.
 *
 * @param table regions × industries, amounts ≥ 0
 * @param convention.undefinedCell what stands in an empty region or industry (0/0): peers say 0, NaN or drop it
 * @throws RangeError if an amount is negative or not finite
 * @source docs/formulas/location-quotient.md, equation 2
 */
export function locationQuotients(
  table: Matrix,
  convention: { undefinedCell: "zero" | "nan" },
): LocationQuotients {
  const { all, regions, industries } = tableTotals(table);
  const lq = zeros(table.rows, table.columns);
  const share = industries.map((it) => it / all);
  for (let r = 0; r < table.rows; r++) quotientRow(row(table, r), regions[r]!, share, row(lq, r));
  const empty = { rows: zerosOf(regions), columns: zerosOf(industries) };
  if (convention.undefinedCell === "nan") fillCross(lq, empty, Number.NaN);
  return { lq, emptyRows: empty.rows, emptyColumns: empty.columns };
}

/**
 * Population quotients (RPOP): an industry's amount for each inhabitant of the region over that of all regions.
 * Other than location quotients they may stay under 1 in every industry of a region.
 *
 * @param table regions × industries, amounts ≥ 0
 * @param population one for each region, > 0
 * @param convention.undefinedCell what stands in an industry without any amount (0/0)
 * @throws RangeError if an amount is negative or not finite, or a population not positive and finite
 * @source docs/formulas/location-quotient.md, equation 4
 */
export function populationQuotients(
  table: Matrix,
  population: ArrayLike<number>,
  convention: { undefinedCell: "zero" | "nan" },
): Omit<LocationQuotients, "emptyRows"> {
  requireSameLength(population, { length: table.rows });
  const inhabitants = totalAmount(population, "population");
  const { industries } = tableTotals(table);
  const lq = zeros(table.rows, table.columns);
  const perHead = industries.map((it) => it / inhabitants);
  for (let r = 0; r < table.rows; r++) {
    if (population[r] === 0) throw new RangeError(`population ${r} is 0`);
    quotientRow(row(table, r), population[r]!, perHead, row(lq, r));
  }
  const emptyColumns = zerosOf(industries);
  if (convention.undefinedCell === "nan") fillCross(lq, { rows: [], columns: emptyColumns }, Number.NaN);
  return { lq, emptyColumns };
}

function quotientRow(from: Float64Array, whole: number, share: Float64Array, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) {
    const amount = from[i]!;
    if (amount > 0) into[i] = amount / whole / share[i]!;
  }
}

function fillCross(
  { rows, columns, values }: Matrix,
  at: { rows: readonly number[]; columns: readonly number[] },
  value: number,
): void {
  for (const r of at.rows) values.fill(value, r * columns, (r + 1) * columns);
  for (const c of at.columns) for (let r = 0; r < rows; r++) values[r * columns + c] = value;
}

/**
 * Presence M: 1 where the quotient reaches the threshold. Quotients of exactly the threshold are decided
 * by the last bit of a sum, so a tolerance is part of the convention.
 *
 * @returns regions × industries of 0 and 1; 0 where the quotient is undefined
 * @source docs/formulas/location-quotient.md, equation 3
 */
export function presence(lq: Matrix, convention: { threshold: number; tolerance: number }): Matrix {
  const least = convention.threshold - convention.tolerance;
  return { ...lq, values: lq.values.map((it) => (it >= least ? 1 : 0)) };
}

/**
 * Average location quotient of each region, Σ_i LQ_ri s_ri, in [1, ∞).
 *
 * @returns one value per region; null for an empty region
 * @source docs/formulas/hachman.md, equation 2
 */
export function averageLocationQuotient(table: Matrix): (number | null)[] {
  const { lq } = locationQuotients(table, { undefinedCell: "zero" });
  const totals = rowSums(table);
  return Array.from({ length: table.rows }, (_, r) => {
    if (totals[r] === 0) return null;
    const [quotients, amounts] = [row(lq, r), row(table, r)];
    return quotients.reduce((sum, it, i) => sum + (it * amounts[i]!) / totals[r]!, 0);
  });
}

/**
 * Hachman index of each region: the inverse of its average location quotient, in (0, 1]; 1 when the
 * region is structured as the whole.
 *
 * @returns one value per region; null for an empty region
 * @source docs/formulas/hachman.md, equation 1
 */
export function hachman(table: Matrix): (number | null)[] {
  return averageLocationQuotient(table).map((it) => (it === null ? null : 1 / it));
}

function zerosOf(totals: Float64Array): number[] {
  return Array.from(totals.keys()).filter((at) => totals[at] === 0);
}
