import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf, rowsOf } from "../matrix.ts";
import { relatednessDensity } from "./density.ts";
import { conditionalProximity, cooccurrence, proximity } from "./proximity.ts";
import { relatedness } from "./relatedness.ts";

const presences = fc
  .array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map(matrixOf);

describe("proximity and density", () => {
  it("lie in [0, 1]; proximity is symmetric and the smaller of the two conditional ones", () => {
    fc.assert(
      fc.property(presences, fc.constantFrom(0 as const, 1 as const), (presence, diagonal) => {
        const near = rowsOf(proximity(presence, { diagonal }));
        const given = rowsOf(conditionalProximity(presence, { given: "row" }));
        near.forEach((row, p) => {
          row.forEach((it, q) => {
            if (p === q) {
              expect(it).toBe(diagonal);
              return;
            }
            expect(it).toBe(near[q]![p]);
            expect(it).toBeCloseTo(Math.min(given[p]![q]!, given[q]![p]!), 12);
          });
        });
        for (const it of relatednessDensity(presence, matrixOf(near)).values)
          if (!Number.isNaN(it)) expect(it >= 0 && it <= 1 + 1e-12).toBe(true);
      }),
    );
  });

  it("an industry close to none has no density", () => {
    const presence = matrixOf([
      [1, 0],
      [1, 0],
    ]);
    const density = relatednessDensity(presence, proximity(presence, { diagonal: 0 }));
    expect(Array.from(density.values)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it("refuses a table that is not of presences", () => {
    expect(() => proximity(matrixOf([[2]]), { diagonal: 1 })).toThrow(RangeError);
  });
});

describe("relatedness", () => {
  it("is symmetric with a zero diagonal in every norm, and 0 where nothing co-occurs", () => {
    fc.assert(
      fc.property(presences, (presence) => {
        const counts = cooccurrence(presence, { diagonal: "zero" });
        for (const norm of ["probability", "association", "cosine", "jaccard"] as const) {
          const related = rowsOf(relatedness(counts, { norm }));
          related.forEach((row, i) => {
            row.forEach((it, j) => {
              if (i === j || counts.values[i * 5 + j] === 0) {
                expect(it).toBe(0);
                return;
              }
              expect(it).toBeGreaterThan(0);
              expect(it).toBeCloseTo(related[j]![i]!, 12);
            });
          });
        }
      }),
    );
  });
});
