import * as coupling from "../../packages/coupling/src/index.ts";
import { columnSums, type Matrix, matrixOf, rowSums, zeros } from "../../packages/coupling/src/matrix.ts";
import { NotBuilt, type Question } from "./format.ts";
import { type Table, tableOf } from "./input-output.ts";

/** Final demand as rows × regions, from the ways the files write it. */
function demandOf({ input }: Question, { finalDemand, flows }: Table): Matrix {
  const regions = regionsIn(input);
  if (Array.isArray(input.Y_by_region)) return matrixOf(input.Y_by_region as number[][]);
  if (input.Y_by_region) return spread(String(input.Y_by_region), finalDemand, regions);
  const rows = input.Y as number[][];
  return Array.isArray(rows[0]) ? byRegion(matrixOf(rows), regions) : zeros(flows.rows, regions);
}

function regionsIn(input: Record<string, unknown>): number {
  const names = input.countries ?? input.regions;
  return Array.isArray(names) ? names.length : Number(names);
}

/** "Y[i] * (0.6 if r is the region of row i else 0.4/(regions-1))" */
function spread(rule: string, finalDemand: Float64Array, regions: number): Matrix {
  const [, own, others] =
    /\(([\d.]+) if r is the region of row i else ([\d.]+)\/\(regions-1\)\)/.exec(rule) ?? [];
  if (!own || !others) throw new NotBuilt(`Y_by_region: ${rule}`);
  const sectors = finalDemand.length / regions;
  const demand = zeros(finalDemand.length, regions);
  for (let at = 0; at < demand.values.length; at++) {
    const [i, r] = [Math.floor(at / regions), at % regions];
    const isOwn = Math.floor(i / sectors) === r;
    demand.values[at] = finalDemand[i]! * (isOwn ? Number(own) : Number(others) / (regions - 1));
  }
  return demand;
}

/** Adds up the categories of each region; columns are region-major. */
function byRegion(matrix: Matrix, regions: number): Matrix {
  const categories = matrix.columns / regions;
  const sums = zeros(matrix.rows, regions);
  matrix.values.forEach((it, at) => {
    const [r, c] = [Math.floor(at / matrix.columns), at % matrix.columns];
    sums.values[r * regions + Math.floor(c / categories)]! += it;
  });
  return sums;
}

function intensitiesOf({ input }: Question, table: Table): Matrix {
  if (input.S) return matrixOf(input.S as number[][]);
  if (input.F) return coupling.intensities(matrixOf(input.F as number[][]), table.output);
  if (String(input.satellite).startsWith("value added"))
    return coupling.intensities(matrixOf([table.valueAdded]), table.output);
  throw new NotBuilt(`satellite: ${String(input.satellite)}`);
}

function accounts(question: Question): Record<string, unknown> {
  const table = tableOf(question);
  const intensities = intensitiesOf(question, table);
  const finalDemand = demandOf(question, table);
  const regions = finalDemand.columns;
  const parts = coupling.regionalAccounts({ intensities, leontief: table.L, finalDemand });
  const named = { cba: parts.consumption, pba: parts.production, imp: parts.imports, exp: parts.exports };
  const outputs: Record<string, unknown> = {
    S: coupling.rowsOf(intensities),
    M: coupling.rowsOf(coupling.multipliers(intensities, table.L)),
  };
  for (const [name, account] of Object.entries(named)) {
    const totals = byRegion(account, regions);
    outputs[`D_${name}`] = coupling.rowsOf(account);
    outputs[name] = coupling.rowsOf(totals)[0];
    outputs[`D_${name}_reg`] = coupling.rowsOf(
      isOfHouseholds(name) ? withHouseholds(question, totals) : totals,
    );
  }
  return outputs;
}

const isOfHouseholds = (name: string) => name === "cba" || name === "pba";

/** The peer counts household emissions in regional totals, not in sector tables. */
function withHouseholds({ input }: Question, totals: Matrix): Matrix {
  if (!input.F_Y) return totals;
  const households = byRegion(matrixOf(input.F_Y as number[][]), totals.columns);
  return { ...totals, values: totals.values.map((it, at) => it + households.values[at]!) };
}

function trade(question: Question): Record<string, unknown> {
  const table = tableOf(question);
  const bilateral = coupling.bilateralExports({ ...sized(table), finalDemand: demandOf(question, table) });
  return {
    exports: rowSums(bilateral),
    imports: coupling.grossImports(bilateral),
    bilateral_rows_to_regions: coupling.rowsOf(bilateral),
  };
}

function valueAddedExports(question: Question): Record<string, unknown> {
  const table = tableOf(question);
  const finalDemand = demandOf(question, table);
  const bilateral = coupling.bilateralExports({ ...sized(table), finalDemand });
  const share = columnSums(table.A).map((it) => 1 - it);
  const exported = coupling.diagonal(rowSums(bilateral));
  const behind = (demand: Matrix) =>
    coupling.rowsOf(coupling.valueAddedIn({ share, leontief: table.L, demand }));
  return {
    vax_exports: behind(exported),
    vax_final_demand: behind(finalDemand),
    exports_by_partner: coupling.rowsOf(bilateral),
    value_added_share: share,
    L: coupling.rowsOf(table.L),
  };
}

const sized = ({ flows, output }: Table) => ({ flows, output });

/** The multi-regional part of vector files 09, 10, 11 and 12. */
export const multiRegional: Record<string, (question: Question) => Record<string, unknown>> = {
  mrio_accounts: accounts,
  gross_trade: trade,
  value_added_exports: valueAddedExports,
};
