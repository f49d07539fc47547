import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, madeMatrix, madeTable } from "../../test/made-table.ts";
import type { Arithmetic } from "../dense/workspace.ts";
import { identity, type Matrix, matrixOf, product, times, transpose } from "../matrix.ts";
import { inputCoefficients, outputCoefficients } from "./coefficients.ts";
import { factor, inverse, inverseColumns, solve, solveTransposed } from "./lu.ts";
import { ghoshFromLeontief, totalRequirements } from "./total-requirements.ts";

const arithmetics: Arithmetic[] = ["ecmascript", "simd", "fused"];

/** A matrix that needs pivoting: random, with a diagonal of zeros. */
function restless(n: number, seed: number): Matrix {
  const matrix = madeMatrix(n, n, seed);
  if (n > 1) for (let i = 0; i < n; i++) matrix.values[i * n + i] = 0;
  return matrix;
}

describe("LU decomposition", () => {
  it("inverts and solves at every size around the leaves and panels", () => {
    for (const n of [1, 2, 7, 8, 9, 16, 17, 23, 64, 65, 241]) {
      const matrix = restless(n, n);
      const lu = factor(matrix)!;
      const inverted = inverse(lu);
      const scale = Math.max(...inverted.values.map(Math.abs));
      expect(distance(product(matrix, inverted).values, identity(n).values)).toBeLessThan(1e-11 * scale);
      const b = madeMatrix(1, n, 5).values;
      expect(distance(times(matrix, solve(lu, b)), b)).toBeLessThan(1e-11 * scale);
      expect(distance(times(transpose(matrix), solveTransposed(lu, b)), b)).toBeLessThan(1e-11 * scale);
    }
  });

  it("agrees between all arithmetics to 1e-10", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer(), (n, seed) => {
        const A = inputCoefficients(madeTable(n, seed));
        const [first, ...others] = arithmetics.map((it) => totalRequirements(A, it)!);
        for (const it of others) expect(distance(it.values, first!.values)).toBeLessThan(1e-10);
      }),
      { numRuns: 25 },
    );
  });

  it("agrees beyond one panel, with rows that need pivoting", () => {
    const [first, ...others] = arithmetics.map((it) => inverse(factor(restless(270, 4), it)!));
    const scale = Math.max(...first!.values.map(Math.abs));
    for (const it of others) expect(distance(it.values, first!.values)).toBeLessThan(1e-10 * scale);
  });

  it("panels of columns are the columns of the inverse", () => {
    const lu = factor(restless(20, 3))!;
    const [whole, parts] = [inverse(lu), { rows: 20, columns: 20, values: new Float64Array(400) }];
    for (const [from, to] of [
      [13, 20],
      [0, 1],
      [1, 13],
    ] as const)
      inverseColumns(lu, from, to, parts);
    expect(distance(parts.values, whole.values)).toBeLessThan(1e-12);
  });

  it.each(arithmetics)("%s says that a matrix is singular", (arithmetic) => {
    const n = 80;
    const matrix = restless(n, 9);
    matrix.values.copyWithin(70 * n, 3 * n, 4 * n);
    expect(factor(matrix, arithmetic)).toBeNull();
    expect(factor(matrixOf([[0]]), arithmetic)).toBeNull();
    expect(() => factor(matrixOf([[Number.POSITIVE_INFINITY]]), arithmetic)).toThrow(RangeError);
  });
});

describe("the Ghosh inverse from the Leontief inverse", () => {
  it("is what inverting I − B gives, sectors without output included", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer(), fc.boolean(), (n, seed, withEmpty) => {
        const table = madeTable(n, seed, { withEmpty });
        const fromL = ghoshFromLeontief(totalRequirements(inputCoefficients(table))!, table);
        expect(distance(fromL.values, totalRequirements(outputCoefficients(table))!.values)).toBeLessThan(
          1e-9,
        );
      }),
      { numRuns: 50 },
    );
  });

  it("takes a zero output of either sign, whatever its flows", () => {
    const table = {
      flows: matrixOf([
        [1, 2],
        [3, 4],
      ]),
      output: [-0, 20],
    };
    const L = totalRequirements(inputCoefficients(table))!;
    expect(Array.from(inputCoefficients(table).values)).toEqual([0, 0.1, 0, 0.2]);
    const G = ghoshFromLeontief(L, table);
    expect(distance(G.values, totalRequirements(outputCoefficients(table))!.values)).toBeLessThan(1e-12);
  });
});
