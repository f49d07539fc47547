import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, madeTable, numbersFrom } from "../../test/made-table.ts";
import { columnSums, matrixOf, rowSums, total, zeros } from "../matrix.ts";
import { inputCoefficients } from "./coefficients.ts";
import { tradeBlocks } from "./export-decomposition.ts";
import { koopmanWangWei } from "./koopman-wang-wei.ts";
import { accountsByRegion, bilateralExports, grossImports, regionalAccounts } from "./multi-regional.ts";
import { intensities } from "./multipliers.ts";
import { boundsOf, sumByRegion } from "./regions.ts";
import { totalRequirements } from "./total-requirements.ts";
import { bilateralParts, wangWeiZhu } from "./wang-wei-zhu.ts";

/** A table of regions with so many sectors each, its final demand shared out among the regions. */
function madeRegions(sectors: readonly number[], seed: number, withEmpty = false) {
  const n = sectors.reduce((sum, it) => sum + it, 0);
  const table = madeTable(n, seed, { withEmpty });
  const next = numbersFrom(seed + 1);
  const finalDemand = zeros(n, sectors.length);
  for (let i = 0; i < n; i++) {
    const shares = sectors.map(() => next() ** 2);
    shares.forEach((it, q) => {
      finalDemand.values[i * sectors.length + q] = (table.finalDemand[i]! * it) / total(shares);
    });
  }
  return { ...table, finalDemand, sectors };
}

const regions = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

describe("regions of a table", () => {
  it("come as a number or as sizes, which must be those of the table", () => {
    expect(boundsOf(2, 6)).toEqual([0, 3, 6]);
    expect(boundsOf([1, 5], 6)).toEqual([0, 1, 6]);
    for (const it of [4, 7, 0, [1, 4], [3, 0, 3], [2.5, 3.5]])
      expect(() => boundsOf(it, 6)).toThrow(RangeError);
  });

  it("add up categories of final demand", () => {
    const demand = matrixOf([
      [1, 2, 3, 4],
      [5, 6, 7, -8],
    ]);
    expect(Array.from(sumByRegion(demand, 2).values)).toEqual([3, 7, 11, -1]);
    expect(Array.from(sumByRegion(demand, [3, 1]).values)).toEqual([6, 4, 18, -8]);
  });
});

describe("accounts by region", () => {
  it("balance, with regions of any size and sectors without output", () => {
    fc.assert(
      fc.property(regions, fc.integer(), fc.boolean(), (sectors, seed, withEmpty) => {
        const table = madeRegions(sectors, seed, withEmpty);
        const leontief = totalRequirements(inputCoefficients(table))!;
        const jobs = matrixOf([table.output.map((x) => x / 7), table.output.map((_, i) => i)]);
        const of = { ...table, intensities: intensities(jobs, table.output), leontief };
        const { consumption, production, imports, exports } = accountsByRegion(of);
        const balance = consumption.values.map((it, at) => it + exports.values[at]! - imports.values[at]!);
        expect(distance(balance, production.values)).toBeLessThan(1e-6);
        expect(distance(rowSums(imports), rowSums(exports))).toBeLessThan(1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it("are the sums of the accounts by product where regions are alike, and take households on top", () => {
    const table = madeRegions([3, 3, 3], 11);
    const leontief = totalRequirements(inputCoefficients(table))!;
    const { sectors: _, ...even } = table;
    const of = { ...even, intensities: matrixOf([[1, 2, 3, 4, 5, 6, 7, 8, 9]]), leontief };
    const [byProduct, byRegion] = [regionalAccounts(of), accountsByRegion(of)];
    for (const name of ["consumption", "production", "imports", "exports"] as const)
      expect(distance(sumByRegion(byProduct[name], 3).values, byRegion[name].values)).toBeLessThan(1e-8);
    const more = accountsByRegion({ ...of, households: matrixOf([[10, 20, 30]]) });
    expect(
      distance(
        more.consumption.values,
        byRegion.consumption.values.map((it, q) => it + 10 * (q + 1)),
      ),
    ).toBe(0);
    expect(distance(more.imports.values, byRegion.imports.values)).toBe(0);
  });

  it("by product, and imports by product, are refused for regions that differ", () => {
    const table = madeRegions([2, 3], 1);
    const leontief = totalRequirements(inputCoefficients(table))!;
    expect(() => regionalAccounts({ ...table, intensities: zeros(1, 5), leontief })).toThrow(RangeError);
    expect(() => grossImports(bilateralExports(table))).toThrow(RangeError);
    expect(() => bilateralExports({ ...table, sectors: [2, 2, 1] })).toThrow(RangeError);
  });

  it("of one region have no trade", () => {
    const table = madeRegions([4], 2);
    expect(total(bilateralExports(table).values)).toBe(0);
    const leontief = totalRequirements(inputCoefficients(table))!;
    const { imports, exports } = accountsByRegion({
      ...table,
      intensities: matrixOf([[1, 1, 1, 1]]),
      leontief,
    });
    expect(imports.values[0]).toBeCloseTo(0, 9);
    expect(exports.values[0]).toBe(0);
  });
});

describe("decompositions of exports", () => {
  it("add up to the exports: nine parts of a region, sixteen of a sector's sales to a region", () => {
    fc.assert(
      fc.property(regions, fc.integer(), fc.boolean(), (sectors, seed, withEmpty) => {
        const table = madeRegions(sectors, seed, withEmpty);
        const blocks = tradeBlocks(table)!;
        const bilateral = bilateralExports(table);
        const sold = rowSums(bilateral);
        const bounds = boundsOf(sectors, table.output.length);
        koopmanWangWei(blocks).forEach((parts, r) => {
          const exports = total(sold.subarray(bounds[r], bounds[r + 1]));
          expect(total(Object.values(parts))).toBeCloseTo(exports, 6);
        });
        for (const pair of wangWeiZhu(blocks)) {
          const sum = pair.exports.map((_, i) => total(bilateralParts.map((part) => pair[part][i]!)));
          expect(distance(sum, pair.exports)).toBeLessThan(1e-7);
          const row = bounds[pair.exporter]!;
          const first = bilateral.values[row * sectors.length + pair.importer]!;
          expect(pair.exports[0]).toBeCloseTo(first, 8);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("still add up where value added is negative", () => {
    const flows = matrixOf([
      [1, 4],
      [9, 1],
    ]);
    const table = {
      flows,
      output: [8, 14],
      finalDemand: matrixOf([
        [2, 1],
        [1, 3],
      ]),
    };
    expect(columnSums(inputCoefficients(table))[0]).toBeGreaterThan(1);
    const [first] = koopmanWangWei(tradeBlocks(table)!);
    expect(total(Object.values(first!))).toBeCloseTo(5, 9);
  });

  it("agree with each other, and a singular table has none", () => {
    const blocks = tradeBlocks(madeRegions([2, 2, 2], 5))!;
    const [whole] = koopmanWangWei(blocks);
    const pairs = wangWeiZhu(blocks).filter((it) => it.exporter === 0);
    expect(total(pairs.map((it) => total(it.DVA_FIN)))).toBeCloseTo(whole!.DVA_FIN, 8);
    expect(tradeBlocks({ flows: matrixOf([[5]]), output: [5], finalDemand: matrixOf([[0]]) })).toBeNull();
  });
});
