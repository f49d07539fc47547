import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../matrix.ts";
import { relatednessDensity } from "../relatedness/density.ts";
import { proximity } from "../relatedness/proximity.ts";
import { incidenceOf } from "../specialisation/incidence.ts";
import { outlookGain, outlookIndex } from "./opportunity.ts";

const cells = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 11, maxLength: 11 }), {
  minLength: 1,
  maxLength: 7,
});
const complexities = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 11, maxLength: 11 });

describe("complexity outlook", () => {
  it("is the definition, cell by cell, with self-proximity or without", () => {
    fc.assert(
      fc.property(cells, complexities, fc.constantFrom(0 as const, 1 as const), (rows, pcis, diagonal) => {
        const presence = incidenceOf(matrixOf(rows));
        const near = proximity(presence, { diagonal });
        const pci = Float64Array.from(pcis);
        const density = relatednessDensity(presence, near);
        const index = outlookIndex({ presence, pci }, density);
        const gain = outlookGain({ presence, proximity: near, pci });
        const phi = (q: number, p: number) => near.values[q * 11 + p]!;
        const all = pcis.map((_, q) => pcis.reduce((sum, _, s) => sum + phi(q, s), 0));
        rows.forEach((line, r) => {
          const coi = line.reduce<number>(
            (sum, it, p) => sum + ((1 - it) * density.values[r * 11 + p]! * pcis[p]! || 0),
            0,
          );
          expect(index[r]).toBeCloseTo(coi, 10);
          line.forEach((it, p) => {
            const opened = line.reduce<number>(
              (sum, has, q) => sum + ((1 - has) * phi(q, p) * pcis[q]!) / (all[q]! || 1),
              0,
            );
            expect(gain.values[r * 11 + p]).toBeCloseTo(it === 1 ? 0 : opened, 10);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it("refuses sizes that do not fit", () => {
    const presence = incidenceOf(matrixOf([[1, 0]]));
    const proximityOf = proximity(presence, { diagonal: 1 });
    expect(() => outlookGain({ presence, proximity: proximityOf, pci: Float64Array.of(1) })).toThrow(
      RangeError,
    );
  });
});
