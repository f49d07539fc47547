import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shannonEntropy } from "./entropy.ts";
import { entropyDecomposition } from "./entropy-decomposition.ts";
import { giniOfQuotients } from "./gini-of-quotients.ts";
import { equivalentNumber, herfindahl, herfindahlNormalised } from "./herfindahl.ts";
import { hooverConcentration } from "./hoover.ts";
import { locationalGini } from "./locational-gini.ts";

const amounts = fc.array(fc.nat(100), { minLength: 1, maxLength: 10 });

describe("Herfindahl", () => {
  it("lies in [1/n, 1] and does not see order or unit", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const h = herfindahl(values);
        if (h === null) {
          expect(Math.max(...values)).toBe(0);
          return;
        }
        expect(h).toBeGreaterThanOrEqual(1 / values.length - 1e-12);
        expect(h).toBeLessThanOrEqual(1 + 1e-12);
        expect(herfindahl([...values].reverse().map((it) => it * 7))).toBeCloseTo(h, 12);
        expect(equivalentNumber(values)).toBeCloseTo(1 / h, 12);
      }),
    );
  });

  it("an empty industry changes the normalised value only when it is counted", () => {
    const [few, more] = [
      [3, 1],
      [3, 1, 0],
    ];
    expect(herfindahlNormalised(more, { count: "present" })).toBe(
      herfindahlNormalised(few, { count: "all" }),
    );
    expect(herfindahlNormalised(more, { count: "all" })).not.toBe(
      herfindahlNormalised(few, { count: "all" }),
    );
    expect(herfindahlNormalised([4], { count: "all" })).toBeNull();
  });
});

describe("entropy", () => {
  it("is log n for n equal industries and 0 for one", () => {
    expect(shannonEntropy([5, 5, 5, 5], { base: 2, empty: null })).toBeCloseTo(2, 12);
    expect(Object.is(shannonEntropy([5, 0], { base: 2, empty: null }), 0)).toBe(true);
    expect(shannonEntropy([0, 0], { base: 2, empty: null })).toBeNull();
    expect(shannonEntropy([0, 0], { base: 2, empty: 0 })).toBe(0);
    expect(() => shannonEntropy([1], { base: 1, empty: null })).toThrow(RangeError);
  });
});

describe("locational Gini", () => {
  it("is 0 for an industry spread as everything is, and nears its maximum for one in a single small region", () => {
    expect(locationalGini([1, 2, 3], [10, 20, 30], { maximum: 0.5 })).toBeCloseTo(0, 12);
    expect(locationalGini([0, 5], [9999, 1], { maximum: 1 })).toBeGreaterThan(0.99);
    expect(locationalGini([0, 0], [1, 1], { maximum: 1 })).toBeNull();
  });

  it("does not see regions with nothing, wherever they stand", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 7 }), (pairs) => {
        const own = pairs.map(([it]) => it);
        const all = pairs.map(([it, rest]) => it + rest);
        const plain = locationalGini(own, all, { maximum: 0.5 });
        const spread = locationalGini(
          own.flatMap((it) => [0, it]),
          all.flatMap((it) => [0, it]),
          { maximum: 0.5 },
        );
        if (plain === null) {
          expect(spread).toBeNull();
          return;
        }
        expect(spread).toBeCloseTo(plain, 12);
        expect(plain).toBeGreaterThanOrEqual(-1e-12);
        expect(plain).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("Hoover and the Gini of quotients", () => {
  it("are 0 when nothing is concentrated and null when nothing is there", () => {
    expect(hooverConcentration([1, 2], [2, 4])).toBeCloseTo(0, 12);
    expect(hooverConcentration([1, 0], [0, 4])).toBe(1);
    expect(hooverConcentration([0, 0], [0, 4])).toBeNull();
    expect(giniOfQuotients([1, 1, 1])).toBeCloseTo(0, 12);
    expect(giniOfQuotients([0, 0])).toBeNull();
    expect(giniOfQuotients([])).toBeNull();
  });
});

describe("entropy by groups", () => {
  it("adds up, both parts at least 0, whatever is empty", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(3)), { minLength: 1, maxLength: 10 }), (rows) => {
        const values = rows.map(([amount]) => amount);
        const parts = entropyDecomposition(
          values,
          rows.map(([, group]) => group),
          { base: 2 },
        );
        if (values.every((it) => it === 0)) return void expect(parts).toBeNull();
        expect(parts!.between + parts!.within).toBeCloseTo(parts!.total, 12);
        expect(parts!.total).toBeCloseTo(shannonEntropy(values, { base: 2, empty: null })!, 12);
        expect(Math.min(parts!.between, parts!.within)).toBeGreaterThanOrEqual(0);
      }),
    );
    const { between, within } = entropyDecomposition([50, 30, 20, 0], ["a", "a", "b", "b"], { base: 2 })!;
    expect([between, within]).toEqual([expect.closeTo(0.7219, 4), expect.closeTo(0.7635, 4)]);
  });
});
