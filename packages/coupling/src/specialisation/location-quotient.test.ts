import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf, rowsOf } from "../matrix.ts";
import {
  averageLocationQuotient,
  hachman,
  locationQuotient,
  locationQuotients,
  presence,
} from "./location-quotient.ts";

const counts = fc.array(fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });

describe("location quotients", () => {
  it("average to one over the reference: Σ_r (X_r/X) LQ_ri = 1 for every industry present", () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const { lq, emptyColumns } = locationQuotients(matrixOf(rows), { undefinedCell: "zero" });
        const sums = rows.map((row) => row.reduce((sum, it) => sum + it, 0));
        const all = sums.reduce((sum, it) => sum + it, 0);
        for (let i = 0; i < 4; i++) {
          const mean = rowsOf(lq).reduce((sum, row, r) => sum + (row[i]! * sums[r]!) / (all || 1), 0);
          expect(mean).toBeCloseTo(emptyColumns.includes(i) ? 0 : 1, 9);
        }
      }),
    );
  });

  it("names empty regions and industries, and fills them as told", () => {
    const table = matrixOf([
      [1, 0, 3],
      [0, 0, 0],
    ]);
    const zero = locationQuotients(table, { undefinedCell: "zero" });
    expect([zero.emptyRows, zero.emptyColumns]).toEqual([[1], [1]]);
    expect(rowsOf(zero.lq)).toEqual([
      [1, 0, 1],
      [0, 0, 0],
    ]);
    const { lq } = locationQuotients(table, { undefinedCell: "nan" });
    expect(rowsOf(lq)).toEqual([
      [1, Number.NaN, 1],
      [Number.NaN, Number.NaN, Number.NaN],
    ]);
  });

  it("does not change with the unit, and a table of no regions has no quotients", () => {
    const one = locationQuotients(
      matrixOf([
        [1, 2],
        [3, 4],
      ]),
      { undefinedCell: "zero" },
    ).lq.values;
    const other = locationQuotients(
      matrixOf([
        [0.5, 1],
        [1.5, 2],
      ]),
      { undefinedCell: "zero" },
    ).lq.values;
    one.forEach((it, at) => void expect(other[at]).toBeCloseTo(it, 12));
    expect(locationQuotients(matrixOf([]), { undefinedCell: "zero" }).lq.values).toHaveLength(0);
  });

  it("a tie at the threshold counts as reached within the tolerance", () => {
    const rankOne = matrixOf([
      [0.1, 0.2],
      [0.3, 0.6],
    ]);
    const { lq } = locationQuotients(rankOne, { undefinedCell: "zero" });
    expect(Array.from(presence(lq, { threshold: 1, tolerance: 1e-9 }).values)).toEqual([1, 1, 1, 1]);
  });

  it("a single quotient is null where its question is undefined", () => {
    expect(locationQuotient({ amount: 2, region: 10, referenceAmount: 1, reference: 10 })).toBe(2);
    expect(locationQuotient({ amount: 0, region: 0, referenceAmount: 1, reference: 10 })).toBeNull();
    expect(locationQuotient({ amount: 2, region: 10, referenceAmount: 0, reference: 10 })).toBeNull();
  });

  it("Hachman is 1 for a region structured as the whole, and null for an empty one", () => {
    const [same, empty] = hachman(
      matrixOf([
        [2, 4],
        [0, 0],
        [1, 2],
      ]),
    );
    expect(same).toBeCloseTo(1, 12);
    expect(empty).toBeNull();
    expect(averageLocationQuotient(matrixOf([[5]]))).toEqual([1]);
  });
});
