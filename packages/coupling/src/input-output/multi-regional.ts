import { type Matrix, product, requireSameLength, times, zeros } from "../matrix.ts";

/** A multi-regional table: rows are region-major, every region with the same sectors. */
export interface RegionalTable {
  flows: Matrix;
  output: ArrayLike<number>;
  /** Final demand of each region for each row, rows × regions. */
  finalDemand: Matrix;
}

/** Number of sectors of each region. @throws RangeError if the rows do not divide evenly over the regions */
function sectorsOf({ rows, columns }: Matrix): number {
  const sectors = rows / columns;
  if (!Number.isInteger(sectors)) throw new RangeError(`${rows} rows for ${columns} regions`);
  return sectors;
}

/**
 * Exports of each row to each region: intermediate sales there and final demand there, 0 at home.
 *
 * @returns rows × regions
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/multi-regional.md, equation 1
 */
export function bilateralExports({ flows, finalDemand }: RegionalTable): Matrix {
  requireSameLength({ length: flows.rows }, { length: finalDemand.rows });
  const sectors = sectorsOf(finalDemand);
  const regions = finalDemand.columns;
  const trade = zeros(flows.rows, regions);
  for (let i = 0; i < flows.rows; i++)
    for (let q = 0; q < regions; q++) {
      if (q === Math.floor(i / sectors)) continue;
      const sold = flows.values.subarray(
        i * flows.columns + q * sectors,
        i * flows.columns + (q + 1) * sectors,
      );
      trade.values[i * regions + q] = sold.reduce(
        (sum, it) => sum + it,
        finalDemand.values[i * regions + q]!,
      );
    }
  return trade;
}

/**
 * Imports of each region by product, from all other regions, in the order of the rows.
 *
 * @param trade rows × regions, as `bilateralExports`
 * @source docs/formulas/multi-regional.md, equation 2
 */
export function grossImports(trade: Matrix): Float64Array {
  const sectors = sectorsOf(trade);
  const imports = new Float64Array(trade.rows);
  trade.values.forEach((it, at) => {
    const [i, q] = [Math.floor(at / trade.columns), at % trade.columns];
    imports[q * sectors + (i % sectors)]! += it;
  });
  return imports;
}

/** Accounts of a multi-regional table, each accounts × rows. */
export interface RegionalAccounts {
  /** Caused anywhere by the region's final demand for the product. */
  consumption: Matrix;
  /** Caused by the sector's own production. */
  production: Matrix;
  /** The part of consumption that is caused in other regions. */
  imports: Matrix;
  /** The part of production that serves other regions' final demand. */
  exports: Matrix;
}

/**
 * Consumption- and production-based accounts. Summed over a region's rows,
 * consumption + exports − imports = production.
 *
 * @param of.intensities accounts × rows, per unit of output
 * @param of.leontief inverse of the whole system
 * @param of.finalDemand rows × regions
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/multi-regional.md, equation 3
 */
export function regionalAccounts(of: {
  intensities: Matrix;
  leontief: Matrix;
  finalDemand: Matrix;
}): RegionalAccounts {
  const { intensities, leontief, finalDemand } = of;
  const sectors = sectorsOf(finalDemand);
  const needed = product(leontief, finalDemand);
  const everywhere = product(intensities, leontief);
  const consumption = byProduct(everywhere, finalDemand, sectors);
  const atHome = homeConsumption(of, sectors);
  const regions = finalDemand.columns;
  const total = times(needed, new Float64Array(regions).fill(1));
  const abroad = total.map((it, i) => it - needed.values[i * regions + Math.floor(i / sectors)]!);
  const caused = (amounts: Float64Array): Matrix => ({
    ...intensities,
    values: intensities.values.map((it, at) => it * amounts[at % intensities.columns]!),
  });
  return {
    consumption,
    production: caused(total),
    imports: { ...consumption, values: consumption.values.map((it, at) => it - atHome.values[at]!) },
    exports: caused(abroad),
  };
}

/** Account a behind region q's final demand for product s of any origin: Σ_r M[a, (r,s)] Y[(r,s), q]. */
function byProduct(multipliers: Matrix, finalDemand: Matrix, sectors: number): Matrix {
  const result = zeros(multipliers.rows, multipliers.columns);
  const regions = finalDemand.columns;
  for (let a = 0; a < multipliers.rows; a++)
    for (let at = 0; at < finalDemand.values.length; at++) {
      const [row, q] = [Math.floor(at / regions), at % regions];
      const into = a * multipliers.columns + q * sectors + (row % sectors);
      result.values[into]! += multipliers.values[a * multipliers.columns + row]! * finalDemand.values[at]!;
    }
  return result;
}

/** The same, counting only what is caused in the demanding region itself. */
function homeConsumption(
  { intensities, leontief, finalDemand }: Parameters<typeof regionalAccounts>[0],
  sectors: number,
): Matrix {
  const home = zeros(intensities.rows, intensities.columns);
  for (let q = 0; q < finalDemand.columns; q++) {
    const inRegion = (at: number, width: number) => Math.floor((at % width) / sectors) === q;
    const own = intensities.values.map((it, at) => (inRegion(at, intensities.columns) ? it : 0));
    const demand = finalDemand.values.map((it, at) => (at % finalDemand.columns === q ? it : 0));
    const part = product({ ...intensities, values: own }, leontief);
    const caused = byProduct(part, { ...finalDemand, values: demand }, sectors);
    for (let at = 0; at < home.values.length; at++) home.values[at]! += caused.values[at]!;
  }
  return home;
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
