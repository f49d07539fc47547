import { type Matrix, product, requireSameLength, zeros } from "../matrix.ts";
import { type Bounds, boundsOf, regionOfRow, sumByRegion } from "./regions.ts";

/** A multi-regional table. */
export interface RegionalTable {
  flows: Matrix;
  output: ArrayLike<number>;
  /** Final demand of each region for each row, rows × regions. `sumByRegion` makes it from categories. */
  finalDemand: Matrix;
  /** Sectors of each region; equal numbers where left out. */
  sectors?: readonly number[];
}

function boundsIn({ finalDemand, sectors }: Pick<RegionalTable, "finalDemand" | "sectors">): Bounds {
  const bounds = boundsOf(sectors ?? finalDemand.columns, finalDemand.rows);
  if (bounds.length - 1 !== finalDemand.columns)
    throw new RangeError(`${finalDemand.columns} columns of final demand for ${bounds.length - 1} regions`);
  return bounds;
}

/**
 * Exports of each row to each region: intermediate sales there and final demand there, 0 at home.
 *
 * @returns rows × regions
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/multi-regional.md, equation 1
 */
export function bilateralExports(table: Omit<RegionalTable, "output">): Matrix {
  const { flows, finalDemand } = table;
  requireSameLength({ length: flows.rows }, { length: finalDemand.rows });
  const bounds = boundsIn(table);
  const home = regionOfRow(bounds);
  const trade = sumByRegion(flows, sizesOf(bounds));
  trade.values.forEach((sold, at) => {
    const [i, q] = [Math.floor(at / trade.columns), at % trade.columns];
    trade.values[at] = home[i] === q ? 0 : sold + finalDemand.values[at]!;
  });
  return trade;
}

const sizesOf = (bounds: Bounds) => bounds.slice(1).map((end, r) => end - bounds[r]!);

/**
 * Imports of each region by product, from all other regions, in the order of the rows. A product has the same
 * place in every region.
 *
 * @param trade rows × regions, as `bilateralExports`
 * @throws RangeError if the regions have unequal numbers of sectors
 * @source docs/formulas/multi-regional.md, equation 2
 */
export function grossImports(trade: Matrix): Float64Array {
  const sectors = boundsOf(trade.columns, trade.rows)[1]!;
  const imports = new Float64Array(trade.rows);
  trade.values.forEach((it, at) => {
    const [i, q] = [Math.floor(at / trade.columns), at % trade.columns];
    imports[q * sectors + (i % sectors)]! += it;
  });
  return imports;
}

/** Accounts of a multi-regional table, each accounts × columns. */
export interface RegionalAccounts {
  /** Caused anywhere by the region's final demand. */
  consumption: Matrix;
  /** Caused by the region's own production. */
  production: Matrix;
  /** The part of consumption that is caused in other regions. */
  imports: Matrix;
  /** The part of production that serves other regions' final demand. */
  exports: Matrix;
}

/** What accounts are made of. */
export interface AccountsOf {
  /** accounts × rows, per unit of output. */
  intensities: Matrix;
  /** Inverse of the whole system. */
  leontief: Matrix;
  /** rows × regions. */
  finalDemand: Matrix;
  /** Sectors of each region; equal numbers where left out. */
  sectors?: readonly number[];
}

/**
 * Consumption- and production-based accounts by region and product (columns in the order of the rows). Summed
 * over a region's columns, consumption + exports − imports = production. Households' own emissions are not in.
 *
 * @throws RangeError if the sizes do not fit, or the regions have unequal numbers of sectors, so that "the same
 *   product elsewhere" has no meaning: `accountsByRegion` answers then
 * @source docs/formulas/multi-regional.md, equation 3
 */
export function regionalAccounts(of: AccountsOf): RegionalAccounts {
  const { intensities, finalDemand } = of;
  const bounds = boundsOf(finalDemand.columns, finalDemand.rows);
  const { production, exports } = producedIn(of, boundsIn(of));
  const consumption = byProduct(product(intensities, of.leontief), finalDemand);
  const imports = zeros(consumption.rows, consumption.columns);
  for (let q = 0; q < finalDemand.columns; q++) {
    const multipliers = product(onlyOf(intensities, bounds, q), of.leontief);
    const home = byProduct(multipliers, finalDemand, q);
    for (let a = 0; a < imports.rows; a++)
      for (let i = bounds[q]!, at = a * imports.columns + i; i < bounds[q + 1]!; i++, at++)
        imports.values[at] = consumption.values[at]! - home.values[at]!;
  }
  return { consumption, production, imports, exports };
}

/**
 * The same accounts as totals of regions, accounts × regions; regions may differ in their sectors.
 *
 * @param of.households accounts × regions that consumption and production include beside what industries cause
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/multi-regional.md, equation 3
 */
export function accountsByRegion(of: AccountsOf & { households?: Matrix }): RegionalAccounts {
  const bounds = boundsIn(of);
  const needed = product(of.leontief, of.finalDemand);
  const consumption = product(of.intensities, needed);
  const imports = zeros(consumption.rows, consumption.columns);
  for (let q = 0; q < imports.columns; q++) {
    const home = product(onlyOf(of.intensities, bounds, q), needed);
    for (let at = q; at < imports.values.length; at += imports.columns)
      imports.values[at] = consumption.values[at]! - home.values[at]!;
  }
  const { production, exports } = producedIn(of, bounds);
  const [made, sold] = [production, exports].map((it) => sumByRegion(it, sizesOf(bounds)));
  return {
    consumption: withHouseholds(consumption, of.households),
    production: withHouseholds(made!, of.households),
    imports,
    exports: sold!,
  };
}

function withHouseholds(account: Matrix, households: Matrix | undefined): Matrix {
  if (!households) return account;
  requireSameLength(account.values, households.values);
  return { ...account, values: account.values.map((it, at) => it + households.values[at]!) };
}

/** Production by row, and the part of it behind other regions' final demand. */
function producedIn({ intensities, leontief, finalDemand }: AccountsOf, bounds: Bounds) {
  const needed = product(leontief, finalDemand);
  const home = regionOfRow(bounds);
  const [all, abroad] = [new Float64Array(needed.rows), new Float64Array(needed.rows)];
  needed.values.forEach((it, at) => {
    const [i, q] = [Math.floor(at / needed.columns), at % needed.columns];
    all[i]! += it;
    if (home[i] !== q) abroad[i]! += it;
  });
  const caused = (amounts: Float64Array): Matrix => ({
    ...intensities,
    values: intensities.values.map((it, at) => it * amounts[at % intensities.columns]!),
  });
  return { production: caused(all), exports: caused(abroad) };
}

/** The intensities of one region; others 0. */
function onlyOf(intensities: Matrix, bounds: Bounds, region: number): Matrix {
  const isIn = (row: number) => row >= bounds[region]! && row < bounds[region + 1]!;
  const values = intensities.values.map((it, at) => (isIn(at % intensities.columns) ? it : 0));
  return { ...intensities, values };
}

/** Account a behind region q's final demand for product s of any origin: Σ_r M[a, (r,s)] Y[(r,s), q]. */
function byProduct(multipliers: Matrix, finalDemand: Matrix, only?: number): Matrix {
  const result = zeros(multipliers.rows, multipliers.columns);
  const regions = finalDemand.columns;
  const sectors = finalDemand.rows / regions;
  const [from, to] = only === undefined ? [0, regions] : [only, only + 1];
  for (let a = 0; a < multipliers.rows; a++)
    for (let row = 0; row < finalDemand.rows; row++)
      for (let q = from; q < to; q++)
        result.values[a * multipliers.columns + q * sectors + (row % sectors)]! +=
          multipliers.values[a * multipliers.columns + row]! * finalDemand.values[row * regions + q]!;
  return result;
}

/**
 * Value added of each row behind each column: v_i L_ij e_j with exports, or v_i (L Y)_ir with final demand.
 *
 * @param of.share value added per unit of output, by row
 * @param of.demand exports as a diagonal (rows × rows), or final demand (rows × regions)
 * @source docs/formulas/multi-regional.md, equation 4
 */
export function valueAddedIn(of: { share: ArrayLike<number>; leontief: Matrix; demand: Matrix }): Matrix {
  requireSameLength(of.share, { length: of.leontief.rows });
  const behind = product(of.leontief, of.demand);
  const values = behind.values.map((it, at) => it * of.share[Math.floor(at / behind.columns)]!);
  return { ...behind, values };
}

/** A diagonal matrix. */
export function diagonal(values: ArrayLike<number>): Matrix {
  const matrix = zeros(values.length, values.length);
  for (let i = 0; i < values.length; i++) matrix.values[i * values.length + i] = values[i]!;
  return matrix;
}
