import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf } from "./matrix.ts";
import { fleggCoefficients, fleggLambda, simpleLocationQuotients } from "./regionalisation.ts";

const coefficients = matrixOf([
  [0.1, 0.2, 0],
  [0.3, 0.1, 0.2],
  [0, 0.1, 0.4],
]);
const nation = [400, 300, 300];

describe("Flegg regionalisation", () => {
  it("never exceeds the national coefficients, and shrinks as δ grows", () => {
    const outputs = fc.array(fc.nat(50), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(outputs, fc.double({ min: 0.001, max: 1, noNaN: true }), (region, relativeSize) => {
        const at = (delta: number) =>
          fleggCoefficients({ coefficients, region, nation, relativeSize, delta }).values;
        const [low, high] = [at(0.1), at(0.5)];
        coefficients.values.forEach((national, cell) => {
          expect(low[cell]).toBeLessThanOrEqual(national + 1e-12);
          expect(high[cell]).toBeLessThanOrEqual(low[cell]! + 1e-12);
        });
      }),
    );
  });

  it("leaves the nation itself as it is", () => {
    const same = fleggCoefficients({ coefficients, region: nation, nation, relativeSize: 1, delta: 0.3 });
    same.values.forEach((it, cell) => void expect(it).toBeCloseTo(coefficients.values[cell]!, 12));
  });

  it("by hand: CILQ off the diagonal, SLQ on it", () => {
    const region = [20, 60, 20];
    expect(simpleLocationQuotients(region, nation).map((it) => it!.toFixed(4))).toEqual([
      "0.5000",
      "2.0000",
      "0.6667",
    ]);
    const { values } = fleggCoefficients({ coefficients, region, nation, relativeSize: 1, delta: 0.3 });
    expect(values[0]).toBeCloseTo(0.05, 12);
    expect(values[1]).toBeCloseTo(0.2 * 0.25, 12);
    expect(values[3]).toBeCloseTo(0.3, 12);
    expect(fleggLambda(0.1, 0.3)).toBeCloseTo(Math.log2(1.1) ** 0.3, 12);
  });

  it("a sector the region lacks neither sells nor buys; impossible sizes are refused", () => {
    const { values } = fleggCoefficients({
      coefficients,
      region: [0, 1, 1],
      nation,
      relativeSize: 0.1,
      delta: 0.3,
    });
    expect([values[0], values[1], values[3]]).toEqual([0, 0, 0]);
    expect(() => fleggLambda(0, 0.3)).toThrow(RangeError);
    expect(() => fleggLambda(0.1, 1)).toThrow(RangeError);
    expect(simpleLocationQuotients([0, 0], [1, 0])).toEqual([null, null]);
  });
});
