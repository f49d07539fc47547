import fc from "fast-check";
import { expect, it } from "vitest";
import { coveredDemand, intermediateDemand } from "./couplability.ts";
import { fleggCoefficients } from "./regionalisation.ts";
import { PairRegionalisation } from "./regionalisation-of-pairs.ts";

const sectors = 6;
const vector = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: sectors, maxLength: sectors });
/** Zeros, ties and sizes far apart. */
const amount = fc.oneof(
  fc.constantFrom(0, 1, 1, 2, 1e-6, 1e9),
  fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const table = fc.array(share, { minLength: sectors ** 2, maxLength: sectors ** 2 });
const pair = fc.record({
  first: vector(amount),
  second: vector(amount),
  size: fc.double({ min: 1e-6, max: 1, noNaN: true }),
});
const deltas = [0.3, 0, 0.5, 0.1, 0.9];

it("covers what Flegg's coefficients, formed one by one, give: whatever pair came before", () => {
  const law = fc.property(
    table,
    vector(amount),
    fc.array(pair, { minLength: 1, maxLength: 3 }),
    (values, nation, pairs) => {
      const coefficients = { rows: sectors, columns: sectors, values: Float64Array.from(values) };
      const regionalisation = new PairRegionalisation(coefficients, nation, deltas);
      const into = new Float64Array(2 * deltas.length);
      for (const { first, second, size: relativeSize } of pairs) {
        regionalisation.cover(Float64Array.from(first), Float64Array.from(second), relativeSize, into);
        const region = first.map((it, i) => it + second[i]!);
        const expected = [
          [first, second],
          [second, first],
        ].flatMap(([seller, buyer]) =>
          deltas.map((delta) => {
            const formed = fleggCoefficients({ coefficients, region, nation, relativeSize, delta });
            return coveredDemand(seller!, intermediateDemand(formed, buyer!));
          }),
        );
        for (const [at, it] of expected.entries())
          expect(Math.abs(into[at]! - it)).toBeLessThanOrEqual(1e-12 * Math.max(1, it));
      }
    },
  );
  fc.assert(law, { numRuns: 300 });
});

it("refuses tables and places that cannot be", () => {
  const coefficients = { rows: 2, columns: 2, values: new Float64Array(4) };
  expect(() => new PairRegionalisation(coefficients, [1], [0.1])).toThrow(RangeError);
  const regionalisation = new PairRegionalisation(coefficients, [1, 1], [0.1]);
  const [one, bad, into] = [
    [1, 1],
    [0, -2],
    [0, 0],
  ].map((it) => Float64Array.from(it));
  expect(() => regionalisation.cover(one!, bad!, 0.5, into!)).toThrow(RangeError);
  expect(() => regionalisation.cover(one!, one!, 0, into!)).toThrow(RangeError);
});
