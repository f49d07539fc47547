import * as coupling from "../../packages/coupling/src/index.ts";
import { type Matrix, matrixOf, rowSums, zeros } from "../../packages/coupling/src/matrix.ts";
import { NotBuilt, type Question } from "./format.ts";
import { type Table, tableOf } from "./input-output.ts";

/** Final demand as rows × regions, from the ways the files write it. */
function demandOf({ input }: Question, { finalDemand, flows }: Table): Matrix {
  const regions = regionsIn(input);
  if (Array.isArray(input.Y_by_region)) return matrixOf(input.Y_by_region as number[][]);
  if (input.Y_by_region) return spread(String(input.Y_by_region), finalDemand, regions);
  const rows = input.Y as number[][];
  return Array.isArray(rows[0]) ? coupling.sumByRegion(matrixOf(rows), regions) : zeros(flows.rows, regions);
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

function intensitiesOf({ input }: Question, table: Table): Matrix {
  if (input.S) return matrixOf(input.S as number[][]);
  if (input.F) return coupling.intensities(matrixOf(input.F as number[][]), table.output);
  if (String(input.satellite).startsWith("value added"))
    return coupling.intensities(matrixOf([table.valueAdded]), table.output);
  throw new NotBuilt(`satellite: ${String(input.satellite)}`);
}

function accounts(question: Question): Record<string, unknown> {
  const table = tableOf(question);
  const of = {
    intensities: intensitiesOf(question, table),
    leontief: table.L,
    finalDemand: demandOf(question, table),
  };
  const bySector = coupling.regionalAccounts(of);
  const regional = coupling.accountsByRegion({ ...of, ...householdsOf(question, of.finalDemand.columns) });
  const outputs: Record<string, unknown> = {
    S: coupling.rowsOf(of.intensities),
    M: coupling.rowsOf(coupling.multipliers(of.intensities, table.L)),
  };
  for (const [short, name] of Object.entries(accountNames)) {
    outputs[`D_${short}`] = coupling.rowsOf(bySector[name]);
    outputs[`D_${short}_reg`] = coupling.rowsOf(regional[name]);
    outputs[short] = coupling.rowsOf(regional[name])[0];
  }
  return outputs;
}

const accountNames = { cba: "consumption", pba: "production", imp: "imports", exp: "exports" } as const;

/** The peer counts household emissions in regional totals, not in sector tables. */
function householdsOf({ input }: Question, regions: number): { households?: Matrix } {
  return input.F_Y ? { households: coupling.sumByRegion(matrixOf(input.F_Y as number[][]), regions) } : {};
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
  const share = coupling.valueAddedShares(table);
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

/** Names of regions and sectors as the peers label their rows: r0, s0 where the file gives none. */
function labelsOf({ input }: Question, table: Table, regions: number) {
  const sectors = table.output.length / regions;
  const names = (given: unknown, letter: string, length: number) =>
    Array.isArray(given) ? (given as string[]) : Array.from({ length }, (_, i) => `${letter}${i}`);
  return {
    regions: names(input.countries ?? input.regions, "r", regions),
    sectors: names(input.industries ?? input.sectors, "s", sectors),
  };
}

function blocksOf(question: Question) {
  const table = tableOf(question);
  const finalDemand = demandOf(question, table);
  const blocks = coupling.tradeBlocks({ ...sized(table), finalDemand });
  if (!blocks) throw new RangeError("undefined: the system is singular");
  return { blocks, labels: labelsOf(question, table, finalDemand.columns) };
}

function koopmanWangWei(question: Question): Record<string, unknown> {
  const { blocks, labels } = blocksOf(question);
  const rows = coupling.koopmanWangWei(blocks).map((it, r) => ({ Country: labels.regions[r], ...it }));
  return { rows };
}

/** The peer's rows: exporter, sector, importer; at home everything is 0. */
function wangWeiZhu(question: Question): Record<string, unknown> {
  const { blocks, labels } = blocksOf(question);
  const pairs = coupling.wangWeiZhu(blocks);
  const rows = labels.regions.flatMap((exporter, s) =>
    labels.sectors.flatMap((sector, i) =>
      labels.regions.map((importer, r) => ({
        Exporting_Country: exporter,
        Exporting_Industry: sector,
        Importing_Country: importer,
        ...partsAt(
          pairs.find((it) => it.exporter === s && it.importer === r),
          i,
        ),
      })),
    ),
  );
  return { rows };
}

function partsAt(pair: coupling.BilateralExports | undefined, i: number): Record<string, number> {
  const named = (part: coupling.BilateralPart) => [part, pair?.[part][i] ?? 0] as const;
  return {
    ...Object.fromEntries(coupling.bilateralParts.map(named)),
    texp: pair?.exports[i] ?? 0,
    texpint: pair?.intermediate[i] ?? 0,
    texpfd: pair?.final[i] ?? 0,
    DViX_Fsr: pair?.valueAddedForward[i] ?? 0,
  };
}

const sized = ({ flows, output }: Table) => ({ flows, output });

/** The multi-regional part of vector files 09, 10, 11 and 12. */
export const multiRegional: Record<string, (question: Question) => Record<string, unknown>> = {
  mrio_accounts: accounts,
  gross_trade: trade,
  value_added_exports: valueAddedExports,
  kww_decomposition: koopmanWangWei,
  wwz_decomposition: wangWeiZhu,
};
