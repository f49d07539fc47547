import { intermediateDemand } from "../couplability.ts";
import { type Matrix, total } from "../matrix.ts";
import type { CaveatId } from "./caveats.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { amountsAt, sumBy } from "./level-reference.ts";
import type { AllianceParameters, InputOutputTable, ReferenceTable, WeightDefinition } from "./options.ts";
import type { FirmRef, Level } from "./result.ts";
import { type Structures, sampleOf } from "./structure.ts";

/** One view of the parks as sectors of the input–output table. */
export interface SectorData {
  /** Sector codes in the order of the coefficients. */
  codes: readonly string[];
  coefficients: Matrix;
  /** One column per sector of the table, used or not. */
  structures: Structures;
  /** Intermediate demand of each park, laid out as its amounts. */
  demand: readonly Float64Array[];
  /** All a park makes, and all it demands, by park and sample. */
  made: readonly Float64Array[];
  needed: readonly Float64Array[];
  /** Sectors that are local services. */
  local: ReadonlySet<string>;
  /** Best firms of each park by sector. */
  firms: readonly ReadonlyMap<string, readonly FirmRef[]>[];
  /** The nation by sector and its size in the unit that relative size is measured in; null if no reference says. */
  nation: Nation | null;
  /** What is said of every number that comes from the coefficients. */
  caveats: readonly CaveatId[];
  view: number;
  parameters: AllianceParameters;
}

/** The outside region that regionalisation compares with. */
export interface Nation {
  reference: string;
  bySector: Float64Array;
  /** Turns a park's amount or its firms into a share of the nation. */
  size: { of: "amount" | "firms"; total: number };
}

/** The sector of an industry code: its own entry, or its nearest ancestor's. */
export function sectorFinder(
  table: InputOutputTable,
  hierarchy: Hierarchy,
): (code: string) => string | undefined {
  const known = new Set(table.sectors.map((it) => it.code));
  return (code) => {
    const line = hierarchy.line(code);
    for (let it = line.length - 1; it >= 0; it--) {
      const sector = table.sectorOf.get(line[it]!);
      if (sector !== undefined && known.has(sector)) return sector;
    }
    return undefined;
  };
}

/** The coefficients as a matrix. @throws RangeError if their number is not the square of the sectors' */
export function coefficientMatrix(table: InputOutputTable): Matrix {
  const n = table.sectors.length;
  if (table.coefficients.length !== n * n)
    throw new RangeError(`${table.coefficients.length} coefficients for ${n} sectors`);
  return { rows: n, columns: n, values: table.coefficients };
}

/** Spreads structures over all sectors of the table, in its order. */
export function overAllSectors(structures: Structures, codes: readonly string[]): Structures {
  const at = structures.codes.map((code) => codes.indexOf(code));
  const [from, to] = [structures.codes.length, codes.length];
  const spread = (amounts: Float64Array) => {
    const wide = new Float64Array(structures.samples * to);
    for (let b = 0; b < structures.samples; b++)
      for (let c = 0; c < from; c++) wide[b * to + at[c]!] = amounts[b * from + c]!;
    return wide;
  };
  const place = <T extends Int32Array | Float64Array>(values: T, wide: T): T => {
    for (let c = 0; c < from; c++) wide[at[c]!] = values[c]!;
    return wide;
  };
  return {
    codes,
    samples: structures.samples,
    pooled: spread(structures.pooled),
    parks: structures.parks.map((park) => ({
      ...park,
      amounts: spread(park.amounts),
      firms: place(park.firms, new Int32Array(to)),
      inferred: place(park.inferred, new Int32Array(to)),
      largest: place(park.largest, new Float64Array(to)),
      squares: place(park.squares, new Float64Array(to)),
      cubes: place(park.cubes, new Float64Array(to)),
    })),
  };
}

/** Intermediate demand of every park in every sample. */
export function demandOf(structures: Structures, coefficients: Matrix): Float64Array[] {
  const n = structures.codes.length;
  return structures.parks.map(({ amounts }) => {
    const demand = new Float64Array(amounts.length);
    for (let b = 0; b < structures.samples; b++)
      demand.set(intermediateDemand(coefficients, sampleOf(structures, amounts, b)), b * n);
    return demand;
  });
}

/** Sums over sectors, by sample, of each park's amounts. */
export function sectorTotals(structures: Structures, amounts: readonly Float64Array[]): Float64Array[] {
  return amounts.map((it) =>
    Float64Array.from({ length: structures.samples }, (_, b) => total(sampleOf(structures, it, b))),
  );
}

/**
 * The first reference that can be read as sectors, at the coarsest level whose codes have one: half of its
 * amount or more must find a sector.
 */
export function nationOf(
  tables: readonly ReferenceTable[],
  { codes, sectorOf, hierarchy, weight, personsPerFirm }: SectorReading,
): Nation | null {
  for (const table of tables)
    for (const level of ["division", "group", "class"] satisfies Level[]) {
      const amounts = amountsAt(table, hierarchy, level);
      if (!amounts) continue;
      const bySector = sumBy(amounts, sectorOf);
      const found = total([...bySector.values()]);
      const isReadable = found > 0 && found * 2 >= total([...amounts.values()]);
      const size = isReadable ? sizeIn(table, weight, found, personsPerFirm) : null;
      if (size)
        return {
          reference: table.id,
          bySector: Float64Array.from(codes, (it) => bySector.get(it) ?? 0),
          size,
        };
    }
  return null;
}

/** How references are read as sectors, and sizes as shares of them. */
export interface SectorReading {
  codes: readonly string[];
  sectorOf: (code: string) => string | undefined;
  hierarchy: Hierarchy;
  weight: WeightDefinition;
  personsPerFirm: number;
}

function sizeIn(
  table: ReferenceTable,
  weight: WeightDefinition,
  amount: number,
  personsPerFirm: number,
): Nation["size"] | null {
  if (table.unit === weight.unit) return { of: "amount", total: amount };
  if (table.unit === "persons") return { of: "firms", total: amount / personsPerFirm };
  return null;
}
