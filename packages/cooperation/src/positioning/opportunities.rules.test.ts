import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReferenceCells } from "../registry/reference.ts";
import { neededRegions, opportunities } from "./opportunities.rules.ts";

const codes = ["13", "14", "15", "16"];

/** The three regions of docs/formulas/proximity.md and a fourth industry alone, repeated until there are enough. */
function repeated(rows: number[][], times: number): ReferenceCells {
  const values = Array.from({ length: times }, () => rows).flat();
  return { level: "division", regions: values.map((_, at) => `r${at}`), codes, values };
}

const pattern = [
  [1, 1, 0, 0],
  [0, 1, 1, 0],
  [1, 0, 1, 0],
  [0, 0, 0, 1],
];

describe("opportunities", () => {
  it("agree with a calculation by hand", () => {
    const found = opportunities(repeated(pattern, 50), new Map([["13", 5]]));
    // Each of 13, 14, 15 is in 100 regions and shares 50 with each other one: every proximity is 1/2, and 16 is near none.
    expect(found).toEqual([
      { code: "14", density: 0.5, gain: 0.5, lq: 0 },
      { code: "15", density: 0.5, gain: 0.5, lq: 0 },
    ]);
  });

  it("leave out what the park is specialised in, and an empty park has none", () => {
    const reference = repeated(pattern, 50);
    const found = opportunities(reference, new Map(codes.map((it) => [it, 1])));
    expect(found.every((it) => it.lq < 1)).toBe(true);
    expect(opportunities(reference, new Map())).toEqual([]);
  });

  it("are refused below two hundred regions", () => {
    expect(() => opportunities(repeated(pattern, 49), new Map([["13", 1]]))).toThrow(
      expect.objectContaining({
        kind: "reference/too-few-regions",
        data: { regions: 196, needed: neededRegions },
      }),
    );
  });

  it("stay in range, whatever the unit of the reference", () => {
    const amounts = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 6,
    });
    const here = fc.array(fc.nat(5), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, here, (rows, own) => {
        const park = new Map(own.map((it, at) => [codes[at]!, it]));
        const found = opportunities(repeated(rows, 50), park);
        for (const it of found) {
          expect(it.density).toBeGreaterThanOrEqual(0);
          expect(it.density).toBeLessThanOrEqual(1 + 1e-12);
          expect(it.gain).toBeGreaterThanOrEqual(0);
          expect(it.gain).toBeLessThanOrEqual(codes.length - 1);
        }
        const scaled = rows.map((row) => row.map((it) => it * 8));
        expect(opportunities(repeated(scaled, 50), park)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});
