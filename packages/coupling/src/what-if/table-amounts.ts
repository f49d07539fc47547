import { Hierarchy } from "../alliance/hierarchy.ts";
import type { AllianceOptions } from "../alliance/options.ts";
import type { Level } from "../alliance/result.ts";
import { coefficientMatrix, sectorFinder } from "../alliance/sector-data.ts";
import { intermediateDemand } from "../couplability.ts";
import type { Matrix } from "../matrix.ts";
import type { AllianceTable } from "./alliance-table.ts";

/** Parks as sectors of the input–output table, in one view's unit. */
export interface SectorAmounts {
  /** Sector codes in the order of all arrays. */
  sectors: readonly string[];
  coefficients: Matrix;
  /** Park id → output standing in for what it makes, and what it buys of each sector. */
  parks: ReadonlyMap<string, { output: Float64Array; demand: Float64Array }>;
}

/** A table read as sectors: what couplability is computed from. Industries without a sector are left out. */
export function amountsBySector(options: AllianceOptions, table: AllianceTable, view: number): SectorAmounts {
  const hierarchy = new Hierarchy(options.classification.parents);
  const sectorOf = sectorFinder(options.inputOutput, hierarchy);
  const sectors = options.inputOutput.sectors.map((it) => it.code);
  const coefficients = coefficientMatrix(options.inputOutput);
  const sums = amountsBy(options, table, { view, keyOf: sectorOf });
  const parks = [...sums].map(([park, bySector]) => {
    const output = Float64Array.from(sectors, (it) => bySector.get(it) ?? 0);
    return [park, { output, demand: intermediateDemand(coefficients, output) }] as const;
  });
  return { sectors, coefficients, parks: new Map(parks) };
}

/** A table at one level of the classification: park → code → amount. Industries known only coarser are left out. */
export function amountsAtLevel(
  options: AllianceOptions,
  table: AllianceTable,
  { view, level }: { view: number; level: Level },
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const hierarchy = new Hierarchy(options.classification.parents);
  return amountsBy(options, table, { view, keyOf: (code) => hierarchy.at(code, level) });
}

function amountsBy(
  { parks }: AllianceOptions,
  { cells }: AllianceTable,
  { view, keyOf }: { view: number; keyOf: (code: string) => string | undefined },
): Map<string, Map<string, number>> {
  const sums = new Map(parks.map((it) => [it.id, new Map<string, number>()]));
  for (const { park, code, amounts } of cells) {
    const key = code === null ? undefined : keyOf(code);
    const sum = sums.get(park);
    if (key !== undefined && sum) sum.set(key, (sum.get(key) ?? 0) + amounts[view]!);
  }
  return sums;
}
