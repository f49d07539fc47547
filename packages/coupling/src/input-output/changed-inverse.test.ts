import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, madeTable, numbersFrom } from "../../test/made-table.ts";
import { type Matrix, matrixOf } from "../matrix.ts";
import { type CoefficientChange, changedInverse } from "./changed-inverse.ts";
import { inputCoefficients } from "./coefficients.ts";
import { fieldOfInfluence } from "./multipliers.ts";
import { totalRequirements } from "./total-requirements.ts";

function applied(A: Matrix, change: CoefficientChange): Matrix {
  const values = A.values.slice();
  const add = (i: number, j: number, by: number) => {
    values[i * A.columns + j]! += by;
  };
  for (let k = 0; k < A.rows; k++) {
    if ("row" in change && "column" in change) {
      if (k === 0) add(change.row, change.column, change.by);
    } else if ("column" in change) add(k, change.column, change.by[k]!);
    else add(change.row, k, change.by[k]!);
  }
  return { ...A, values };
}

const place = fc.nat(1e6);

describe("the inverse after a change", () => {
  it("is that of the changed coefficients, to 1e-10", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer(), place, place, (n, seed, a, b) => {
        const A = inputCoefficients(madeTable(n, seed));
        const L = totalRequirements(A)!;
        const next = numbersFrom(seed + 1);
        const line = Float64Array.from({ length: n }, () => (0.1 * (next() - 0.5)) / n);
        const changes: CoefficientChange[] = [
          { row: a % n, column: b % n, by: 0.1 * (next() - 0.5) },
          { column: a % n, by: line },
          { row: b % n, by: line },
        ];
        for (const it of changes) {
          const whole = totalRequirements(applied(A, it))!;
          expect(distance(changedInverse(L, it)!.values, whole.values)).toBeLessThan(1e-10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("moves by the exact field of influence", () => {
    const A = inputCoefficients(madeTable(6, 2));
    const L = totalRequirements(A)!;
    const moved = changedInverse(L, { row: 1, column: 4, by: 0.05 })!;
    const field = fieldOfInfluence(L, { i: 1, j: 4, change: 0.05 })!;
    expect(
      distance(
        moved.values,
        L.values.map((it, at) => it + field.values[at]!),
      ),
    ).toBeLessThan(1e-13);
  });

  it("is refused when the change makes the system singular, or has no place", () => {
    const L = totalRequirements(matrixOf([[0.5]]))!;
    expect(changedInverse(L, { row: 0, column: 0, by: 0.5 })).toBeNull();
    expect(fieldOfInfluence(L, { i: 0, j: 0, change: 0.5 })).toBeNull();
    expect(() => changedInverse(L, { row: 1, column: 0, by: 0.1 })).toThrow(RangeError);
    expect(() => changedInverse(L, { column: 0, by: [0.1, 0.2] })).toThrow(RangeError);
    expect(() => changedInverse(L, { row: 0, column: 0, by: Number.NaN })).toThrow(RangeError);
  });
});
