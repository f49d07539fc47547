import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Crosswalk, drawCrosswalk, translate } from "./crosswalk.ts";

const crosswalk = (certainty: number): Crosswalk => ({
  id: "invented",
  source: "invented for this test",
  certainty,
  correspondences: new Map([
    ["a", { shares: new Map([["X", 1]]) }],
    [
      "b",
      {
        shares: new Map([
          ["X", 0.25],
          ["Y", 0.75],
        ]),
      },
    ],
    ["c", { shares: new Map([["Y", 1]]) }],
  ]),
});

const registers = fc.record({ a: fc.nat(99), b: fc.nat(99), c: fc.nat(99), d: fc.nat(99) });
const total = (it: Iterable<number>) => [...it].reduce((sum, each) => sum + each, 0);

/** Uniform numbers in (0, 1), by the Weyl sequence hashed once. */
function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let it = state;
    it = Math.imul(it ^ (it >>> 16), 0x85ebca6b);
    it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35);
    return ((it ^ (it >>> 16)) >>> 0) / 4294967296 + 1e-12;
  };
}

describe("a crosswalk", () => {
  it("loses nothing, and its bounds hold the stated shares and every draw", () => {
    fc.assert(
      fc.property(registers, fc.integer(), fc.constantFrom(0.01, 1, 50), (register, seed, certainty) => {
        const amounts = new Map(Object.entries(register));
        const stated = translate(amounts, crosswalk(certainty));
        expect(total(stated.amounts.values()) + stated.unmapped.amount).toBeCloseTo(
          total(amounts.values()),
          9,
        );
        expect(stated.unmapped).toEqual({ amount: register.d, codes: ["d"] });
        const drawn = translate(amounts, drawCrosswalk(crosswalk(certainty), uniforms(seed)));
        for (const way of [stated, drawn])
          for (const [code, amount] of way.amounts) {
            const [least, most] = stated.bounds.get(code)!;
            expect(amount).toBeGreaterThanOrEqual(least - 1e-9);
            expect(amount).toBeLessThanOrEqual(most + 1e-9);
          }
      }),
    );
  });

  it("says how much rests on split codes", () => {
    const { splitShare, amounts } = translate(
      new Map([
        ["a", 30],
        ["b", 10],
      ]),
      crosswalk(1),
    );
    expect(splitShare).toBe(0.25);
    expect([...amounts]).toEqual([
      ["X", 32.5],
      ["Y", 7.5],
    ]);
    expect(translate(new Map(), crosswalk(1)).splitShare).toBe(0);
  });

  it("draws shares around the stated ones, closer the surer they are", () => {
    const spread = (certainty: number) => {
      const next = uniforms(7);
      const shares = Array.from(
        { length: 3000 },
        () => drawCrosswalk(crosswalk(certainty), next).correspondences.get("b")!.shares.get("X")!,
      );
      const mean = total(shares) / shares.length;
      return { mean, variance: total(shares.map((it) => (it - mean) ** 2)) / shares.length };
    };
    for (const certainty of [2, 40]) {
      const { mean, variance } = spread(certainty);
      // Beta(c/4, 3c/4): variance 3/16 ÷ (c + 1).
      expect(mean).toBeCloseTo(0.25, 1);
      expect(variance / (0.1875 / (certainty + 1))).toBeGreaterThan(0.85);
      expect(variance / (0.1875 / (certainty + 1))).toBeLessThan(1.15);
    }
  });

  it("refuses shares that do not sum to 1, and amounts below 0", () => {
    const broken: Crosswalk = {
      ...crosswalk(1),
      correspondences: new Map([["a", { shares: new Map([["X", 0.9]]) }]]),
    };
    expect(() => translate(new Map([["a", 1]]), broken)).toThrow(/shares of a sum to 0.9/);
    expect(() => translate(new Map([["a", -1]]), crosswalk(1))).toThrow(RangeError);
  });
});
