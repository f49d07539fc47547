import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Matrix, matrixOf, rowsOf, transpose } from "../matrix.ts";
import { groupCoagglomeration, pairwiseCoagglomeration } from "./coagglomeration.ts";
import {
  ellisonGlaeser,
  ellisonGlaeserByIndustry,
  type IndustryPlants,
  sizesByRegion,
} from "./ellison-glaeser.ts";

const regions = 4;
const plantList = fc.array(
  fc.record({ industry: fc.nat(2), region: fc.nat(regions - 1), size: fc.integer({ min: 1, max: 300 }) }),
  { minLength: 1, maxLength: 40 },
);
const columnsOf = (list: readonly { industry: number; region: number; size: number }[]): IndustryPlants => ({
  industry: list.map((it) => it.industry),
  region: list.map((it) => it.region),
  size: list.map((it) => it.size),
});
const tableOf = ({ industry, region, size }: IndustryPlants): Matrix => {
  const rows = Array.from({ length: regions }, () => [0, 0, 0]);
  for (let p = 0; p < size.length; p++) rows[region[p]!]![industry[p]!]! += size[p]!;
  return matrixOf(rows);
};

describe("Ellison–Glaeser", () => {
  it("is the worked example of its page", () => {
    const found = ellisonGlaeser({ region: [0, 0, 0, 1], size: [40, 30, 20, 10] }, [50, 30, 20])!;
    expect(found.gamma).toBeCloseTo(0.12442, 5);
    expect(found.z).toBeCloseTo(0.34479, 5);
    expect([found.raw, found.plantHerfindahl, found.plants]).toEqual([
      expect.closeTo(0.24, 12),
      expect.closeTo(0.3, 12),
      4,
    ]);
  });

  it("has as expectation and variance those of plants thrown on regions, counted out", () => {
    const x = [0.5, 0.3, 0.2];
    const size = [5, 3, 2];
    let [mean, square] = [0, 0];
    for (let at = 0; at < 27; at++) {
      const region = [at % 3, Math.floor(at / 3) % 3, Math.floor(at / 9)];
      const chance = region.reduce((all, r) => all * x[r]!, 1);
      const { raw } = ellisonGlaeser({ region, size }, x)!;
      mean += chance * raw;
      square += chance * raw * raw;
    }
    const { expected, variance } = ellisonGlaeser({ region: [0, 1, 2], size }, x)!;
    expect(expected).toBeCloseTo(mean, 12);
    expect(variance).toBeCloseTo(square - mean * mean, 12);
  });

  it("does not see the order of plants or regions, the unit, or empty regions of no share", () => {
    fc.assert(
      fc.property(plantList, (list) => {
        const { region, size } = columnsOf(list);
        const x = [3, 1, 2, 4];
        const { gamma, z } = ellisonGlaeser({ region, size }, x)!;
        const turned = ellisonGlaeser(
          {
            region: Array.from(region, (r) => 4 - r).reverse(),
            size: Array.from(size, (it) => 7 * it).reverse(),
          },
          [0, 8, 4, 2, 6],
        )!;
        if (list.length === 1) expect([gamma, turned.gamma]).toEqual([null, null]);
        else expect(turned.gamma).toBeCloseTo(gamma!, 9);
        if (z !== null) expect(turned.z).toBeCloseTo(z, 9);
      }),
    );
  });

  it("has no value for one plant, one region or no size", () => {
    const one = ellisonGlaeser({ region: [1, 0], size: [9, 0] }, [1, 1])!;
    expect([one.gamma, one.z, one.plants, one.plantHerfindahl]).toEqual([null, null, 1, 1]);
    expect(ellisonGlaeser({ region: [0, 0], size: [9, 1] }, [5])!.gamma).toBeNull();
    expect(ellisonGlaeser({ region: [0, 0], size: [9, 1] }, [5])!.z).toBeNull();
    expect(ellisonGlaeser({ region: [0], size: [0] }, [1, 1])).toBeNull();
    expect(() => ellisonGlaeser({ region: [2], size: [1] }, [1, 1])).toThrow("region 2, of 2");
  });

  it("z of one plant is its place among the places it could fall into", () => {
    const x = [0.5, 0.3, 0.2];
    const each = x.map((_, r) => ellisonGlaeser({ region: [r], size: [4] }, x)!);
    const mean = each.reduce((sum, it, r) => sum + x[r]! * it.raw, 0);
    const variance = each.reduce((sum, it, r) => sum + x[r]! * (it.raw - mean) ** 2, 0);
    each.forEach((it) => void expect(it.z).toBeCloseTo((it.raw - mean) / Math.sqrt(variance), 9));
    expect(ellisonGlaeser({ region: [1], size: [4] }, [1, 1, 1])!.z).toBeNull();
  });

  it("by industry, is each industry alone; without a reference, held against the plants given", () => {
    fc.assert(
      fc.property(plantList, (list) => {
        const plants = columnsOf(list);
        const each = ellisonGlaeserByIndustry(plants, { industries: 3, regions }, null);
        const x = sizesByRegion(plants, regions);
        for (const [i, found] of each.entries()) {
          const own = columnsOf(list.filter((it) => it.industry === i));
          expect(found).toEqual(own.size.length === 0 ? null : ellisonGlaeser(own, x));
        }
      }),
    );
  });
});

/** The index of 1997 as published, plant Herfindahls and all. */
function published(plants: IndustryPlants, x: Float64Array, group: readonly number[]): number {
  const each = ellisonGlaeserByIndustry(plants, { industries: 3, regions }, x);
  const sizes = group.map((j) =>
    Array.from(plants.size).reduce((sum, it, p) => sum + (plants.industry[p] === j ? it : 0), 0),
  );
  const all = sizes.reduce((a, b) => a + b, 0);
  const w = sizes.map((it) => it / all);
  const total = x.reduce((a, b) => a + b, 0);
  const X = x.reduce((sum, it) => sum + (it / total) ** 2, 0);
  const pooled = tableOf(plants);
  const G = Array.from({ length: regions }, (_, r) => {
    const share = group.reduce((sum, j) => sum + pooled.values[r * 3 + j]!, 0) / all;
    return (share - x[r]! / total) ** 2;
  }).reduce((a, b) => a + b, 0);
  const H = group.reduce((sum, j, k) => sum + w[k]! ** 2 * each[j]!.plantHerfindahl, 0);
  const own = group.reduce((sum, j, k) => {
    const { gamma, plantHerfindahl: h } = each[j]!;
    return sum + gamma! * w[k]! ** 2 * (1 - h);
  }, 0);
  return (G / (1 - X) - H - own) / (1 - w.reduce((sum, it) => sum + it * it, 0));
}

describe("co-agglomeration", () => {
  const uneven = matrixOf([
    [90, 60, 10],
    [10, 20, 50],
    [0, 20, 140],
  ]);

  it("is the worked example of its page", () => {
    const pair = (reference: "all-industries" | "mean-of-industries") =>
      pairwiseCoagglomeration(uneven, { reference }).values[1];
    expect(pair("all-industries")).toBeCloseTo(0.28125, 5);
    expect(pair("mean-of-industries")).toBeCloseTo(0.09936, 5);
    const group = [0, 1, 2];
    expect(groupCoagglomeration(uneven, group, { reference: "all-industries" })).toBeCloseTo(-0.2125, 5);
    expect(groupCoagglomeration(uneven, group, { reference: "mean-of-industries" })).toBeCloseTo(-0.23099, 5);
  });

  it("of a group, equals the published form with its plants, which cancel", () => {
    fc.assert(
      fc.property(plantList, (list) => {
        const counts = [0, 1, 2].map((j) => list.filter((it) => it.industry === j).length);
        fc.pre(counts.every((it) => it > 1));
        const plants = columnsOf(list);
        const x = sizesByRegion(plants, regions);
        fc.pre(x.filter((it) => it > 0).length > 1);
        for (const group of [
          [0, 1],
          [0, 1, 2],
        ]) {
          const ours = groupCoagglomeration(tableOf(plants), group, { reference: "all-industries" });
          expect(ours).toBeCloseTo(published(plants, x, group), 9);
        }
      }),
    );
  });

  it("of a group of two, equals the pair with the same reference; pairs are symmetric", () => {
    fc.assert(
      fc.property(
        plantList,
        fc.constantFrom("all-industries" as const, "mean-of-industries" as const),
        (list, reference) => {
          const table = tableOf(columnsOf(list));
          const pairs = pairwiseCoagglomeration(table, { reference });
          expect(rowsOf(transpose(pairs))).toEqual(rowsOf(pairs));
          const group = groupCoagglomeration(table, [0, 2], { reference });
          if (group === null) expect(pairs.values[2]).toBeNaN();
          else expect(pairs.values[2]).toBeCloseTo(group, 9);
        },
      ),
    );
  });

  it("is undefined for empty industries and one region, and says so", () => {
    const empty = matrixOf([
      [1, 0, 3],
      [2, 0, 1],
    ]);
    const pairs = rowsOf(pairwiseCoagglomeration(empty, { reference: "mean-of-industries" }));
    expect(pairs[1]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(pairs[0]![2]).not.toBeNaN();
    expect(groupCoagglomeration(empty, [0, 1], { reference: "all-industries" })).toBeNull();
    expect(groupCoagglomeration(matrixOf([[1, 2]]), [0, 1], { reference: "all-industries" })).toBeNull();
    expect(() => groupCoagglomeration(empty, [0, 0], { reference: "all-industries" })).toThrow("twice");
    expect(() => pairwiseCoagglomeration(empty, { reference: [1, 2, 3] })).toThrow("3 reference amounts");
  });
});
