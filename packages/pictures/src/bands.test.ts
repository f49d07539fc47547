import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinBands, restBand } from "./bands.ts";

const flow = fc.record({
  from: fc.constantFrom(..."ABCDEFGH"),
  to: fc.constantFrom(..."ABCDEFGH"),
  amount: fc.double({ min: 0.01, max: 100, noNaN: true }),
});
const sum = (flows: readonly { amount: number }[]) => flows.reduce((all, it) => all + it.amount, 0);

describe("joining bands", () => {
  it("keeps the largest and joins the others", () => {
    const flows = [
      { from: "A", to: "X", amount: 5 },
      { from: "B", to: "X", amount: 3 },
      { from: "C", to: "Y", amount: 2 },
    ];
    expect(joinBands(flows, 2)).toEqual([
      { from: "A", to: "X", amount: 5 },
      { from: restBand, to: "X", amount: 3 },
      { from: restBand, to: "Y", amount: 2 },
    ]);
  });

  it("leaves flows that fit as they are", () => {
    const flows = [{ from: "A", to: "X", amount: 5 }];
    expect(joinBands(flows, 2)).toEqual(flows);
    expect(joinBands([], 2)).toEqual([]);
  });

  it("loses nothing and keeps to the limit on both sides", () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (flows, limit) => {
        const joined = joinBands(flows, limit);
        expect(sum(joined)).toBeCloseTo(sum(flows), 6);
        for (const side of ["from", "to"] as const)
          expect(new Set(joined.map((it) => it[side])).size).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
