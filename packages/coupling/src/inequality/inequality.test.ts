import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atkinson } from "./atkinson.ts";
import { gini } from "./gini.ts";
import { theilL, theilT, theilTDecomposition, theilTWeighted } from "./theil.ts";
import { theilLDecomposition, theilTWeightedDecomposition } from "./theil-decomposition.ts";
import { coefficientOfVariation, williamson } from "./variation.ts";

const positive = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });
const measures: [string, (values: number[]) => number | null][] = [
  ["Gini", (it) => gini(it, { correction: "none" })],
  ["Theil T", theilT],
  ["Theil L", theilL],
  ["Atkinson", (it) => atkinson(it, { epsilon: 0.5 })],
  ["variation", (it) => coefficientOfVariation(it, { deviation: "population" })],
];

describe.each(measures)("%s", (_, measure) => {
  it("is 0 for equals, at least 0, and blind to order, unit and replication", () => {
    fc.assert(
      fc.property(positive, (values) => {
        const it = measure(values)!;
        expect(it).toBeGreaterThanOrEqual(-1e-12);
        expect(measure(values.map((v) => v * 3).reverse())).toBeCloseTo(it, 9);
        expect(measure([...values, ...values])).toBeCloseTo(it, 9);
        expect(measure(values.map(() => 4))).toBeCloseTo(0, 9);
      }),
    );
  });
  it("is null when everything is zero", () => expect(measure([0, 0])).toBeNull());
});

describe("Gini", () => {
  it("corrected reaches 1 when one holds everything", () => {
    expect(gini([0, 0, 0, 8], { correction: "none" })).toBeCloseTo(0.75, 12);
    expect(gini([0, 0, 0, 8], { correction: "n/(n-1)" })).toBeCloseTo(1, 12);
    expect(gini([8], { correction: "n/(n-1)" })).toBeNull();
  });
});

describe("Theil", () => {
  it("splits exactly into between and within, both at least 0, zeros included", () => {
    const rows = fc.array(fc.tuple(fc.nat(50), fc.nat(3)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const parts = theilTDecomposition(
          pairs.map(([x]) => x),
          pairs.map(([, group]) => group),
        );
        if (parts === null) return;
        expect(parts.between + parts.within).toBeCloseTo(parts.total, 9);
        expect(Math.min(parts.between, parts.within)).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it("has no value for zeros in L, nor for income without people", () => {
    expect(theilL([0, 1])).toBeNull();
    expect(theilTWeighted([1, 2], [0, 3])).toBeNull();
    expect(theilTWeighted([0, 2], [0, 3])).toBeCloseTo(0, 12);
  });
});

describe("Atkinson and Williamson at their edges", () => {
  it("Atkinson with an aversion of 1 or more is 1 once somebody has nothing", () => {
    expect(atkinson([0, 5], { epsilon: 1 })).toBe(1);
    expect(atkinson([0, 5], { epsilon: 2 })).toBe(1);
    expect(atkinson([1, 4], { epsilon: 1 })).toBeCloseTo(1 - 2 / 2.5, 12);
    expect(atkinson([1, 4], { epsilon: 0 })).toBe(0);
    expect(() => atkinson([1], { epsilon: -1 })).toThrow(RangeError);
  });

  it("Williamson needs weights and a mean", () => {
    expect(williamson([1, 2], [0, 0])).toBeNull();
    expect(williamson([0, 0], [1, 1])).toBeNull();
    expect(williamson([1, 3], [1, 1])).toBeCloseTo(0.5, 12);
    expect(coefficientOfVariation([3], { deviation: "sample" })).toBeNull();
  });
});

describe("decompositions of Theil", () => {
  const rows = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), fc.nat(3)),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it("add up with populations and in L; a population of copies is as many values", () => {
    fc.assert(
      fc.property(rows, (triples) => {
        const groups = triples.map(([, , group]) => group);
        const totals = triples.map(([mean, people]) => mean * people);
        const people = triples.map(([, it]) => it);
        const weighted = theilTWeightedDecomposition(totals, people, groups)!;
        expect(weighted.between + weighted.within).toBeCloseTo(weighted.total, 9);
        const copies = triples.flatMap(([mean, n, group]) =>
          Array.from({ length: n }, () => ({ mean, group })),
        );
        const plain = theilTDecomposition(
          copies.map((it) => it.mean),
          copies.map((it) => it.group),
        )!;
        expect([plain.between, plain.within]).toEqual(
          [weighted.between, weighted.within].map((it) => expect.closeTo(it, 9)),
        );
        const l = theilLDecomposition(
          triples.map(([mean]) => mean),
          groups,
        )!;
        expect(l.between + l.within).toBeCloseTo(l.total, 9);
        expect(Math.min(l.between, l.within, weighted.between, weighted.within)).toBeGreaterThanOrEqual(
          -1e-12,
        );
      }),
    );
  });

  it("have no value where the whole has none", () => {
    expect(theilLDecomposition([0, 1], [0, 1])).toBeNull();
    expect(theilTWeightedDecomposition([1, 2], [0, 1], [0, 1])).toBeNull();
    expect(() => theilLDecomposition([1], [0, 1])).toThrow("2 groups");
  });
});
