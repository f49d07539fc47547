import {
  domesticCoefficientTable,
  sectorOfDivisionTable,
  sectorTable,
  totalCoefficientTable,
} from "./input-output.data.ts";

/** A sector of the 42-sector input–output table. */
export interface Sector {
  /** "01" to "42". */
  code: string;
  nameZh: string;
  nameEn: string;
}

const lines = (table: string) => table.trim().split("\n");

/** The 42 sectors, in the table's order. */
export const sectors: readonly Sector[] = lines(sectorTable).map((line) => {
  const [code = "", nameZh = "", nameEn = ""] = line.split("\t");
  return { code, nameZh, nameEn };
});

/** GB/T 4754-2017 division → sector code. Division 97 (international organisations) has none. */
export const sectorOfDivision: ReadonlyMap<string, string> = new Map(
  lines(sectorOfDivisionTable).map((line) => line.split("\t") as [string, string]),
);

/** Direct input coefficients with all that names them. */
export interface CoefficientTable {
  id: string;
  source: string;
  year: number;
  kind: "domestic" | "total";
  sectors: readonly Sector[];
  /** Row-major n × n: a[i·n + j] = input of sector i per unit of output of sector j. */
  coefficients: Float64Array;
}

const source = "National Bureau of Statistics of China, input–output table 2020, 42 sectors, non-competitive";

function parseCoefficients(table: string): Float64Array {
  return Float64Array.from(table.trim().split(/\s+/), Number);
}

/**
 * China's direct input coefficients of 2020. "domestic" counts home supply only; "total" counts what
 * a sector needs wherever it comes from, which is the question when a park looks for suppliers.
 */
export function nationalCoefficients(kind: "domestic" | "total"): CoefficientTable {
  const table = kind === "domestic" ? domesticCoefficientTable : totalCoefficientTable;
  return {
    id: `china-2020-42-${kind}`,
    source,
    year: 2020,
    kind,
    sectors,
    coefficients: parseCoefficients(table),
  };
}
