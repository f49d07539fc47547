import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unidoSimilarity } from "./similarity.ts";

const amounts = (n: number) => fc.array(fc.nat(1000), { minLength: n, maxLength: n });
const pair = fc.integer({ min: 1, max: 12 }).chain((n) => fc.tuple(amounts(n), amounts(n)));
const S = (a: number[], b: number[]) => unidoSimilarity(a, b, { empty: null });

describe("UNIDO similarity", () => {
  it("lies in [0, 1], is symmetric and does not see size", () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 1e6 }), ([a, b], scale) => {
        const s = S(a, b);
        if (s === null) {
          expect(Math.max(...a) === 0 || Math.max(...b) === 0).toBe(true);
          return;
        }
        expect(s).toBeGreaterThanOrEqual(0);
        expect(s).toBeLessThanOrEqual(1);
        expect(S(b, a)).toBeCloseTo(s, 12);
        expect(
          S(
            a.map((it) => it * scale),
            b,
          ),
        ).toBeCloseTo(s, 12);
      }),
    );
  });

  it("does not depend on the order of industries, nor on industries nobody has", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const s = S(a, b);
        const turned = S([...a].reverse(), [...b].reverse());
        const padded = S([...a, 0], [...b, 0]);
        if (s === null) {
          expect([turned, padded]).toEqual([null, null]);
          return;
        }
        expect(turned).toBeCloseTo(s, 12);
        expect(padded).toBeCloseTo(s, 12);
      }),
    );
  });

  it("answers an empty region as it is told to", () => {
    expect(unidoSimilarity([0, 0], [1, 2], { empty: null })).toBeNull();
    expect(unidoSimilarity([0, 0], [1, 2], { empty: 0 })).toBe(0);
  });

  it("neither overflows nor vanishes", () => {
    expect(S([1e200, 2e200], [1e200, 2e200])).toBeCloseTo(1, 12);
    expect(S([1e-200, 2e-200], [1, 2])).toBeCloseTo(1, 12);
  });

  it("refuses impossible input", () => {
    expect(() => S([1], [1, 2])).toThrow(RangeError);
    expect(() => S([-1], [1])).toThrow(RangeError);
    expect(() => S([Number.NaN], [1])).toThrow(RangeError);
  });
});
