import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot, largestPair, unit } from "./lanczos.ts";
import { topOfTridiagonal } from "./tridiagonal.ts";

const diagonal = (values: readonly number[]) => ({
  order: values.length,
  apply(vector: Float64Array, into: Float64Array) {
    values.forEach((it, i) => {
      into[i] = it * vector[i]!;
    });
  },
});

describe("largest eigenpair", () => {
  it("finds the largest, then the next, equal ones as often as they are there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 12 }), (values) => {
        const found: Float64Array[] = [];
        for (const want of [...values].sort((a, b) => b - a)) {
          const pair = largestPair(diagonal(values), found, 1e-12)!;
          expect(pair.value).toBeCloseTo(want, 9);
          expect(pair.residual).toBeLessThan(1e-10);
          found.push(pair.vector);
        }
        expect(largestPair(diagonal(values), found, 1e-12)).toBeNull();
      }),
    );
  });

  it("settles long before the order when the spectrum allows it", () => {
    const values = Array.from({ length: 3000 }, (_, i) => (i === 1234 ? 1.1 : i / 3000));
    const pair = largestPair(diagonal(values), [], 1e-13)!;
    expect(pair.steps).toBeLessThan(120);
    expect(Math.abs(pair.vector[1234]!)).toBeCloseTo(1, 12);
  });
});

describe("largest eigenpair of a tridiagonal matrix", () => {
  it("solves T v = λ v, and no eigenvalue lies above", () => {
    const positive = fc.double({ min: 0.01, max: 3, noNaN: true });
    const entries = fc.array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), positive), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(entries, (pairs) => {
        const [main, beside] = [pairs.map(([d]) => d), pairs.map(([, b]) => b)];
        const { value, vector } = topOfTridiagonal(main, beside);
        vector.forEach((it, j) => {
          const left = j > 0 ? beside[j - 1]! * vector[j - 1]! : 0;
          const right = j + 1 < vector.length ? beside[j]! * vector[j + 1]! : 0;
          expect(left + main[j]! * it + right).toBeCloseTo(value * it, 8);
        });
        expect(dot(vector, vector)).toBeCloseTo(1, 12);
        expect(vector.every((it) => it > 0)).toBe(true);
      }),
    );
  });

  it("a unit vector has length 1", () => {
    expect(Array.from(unit(Float64Array.of(3, 4)))).toEqual([0.6, 0.8]);
  });
});
