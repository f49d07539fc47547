import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { couplability, intermediateDemand, supplyFlows } from "./couplability.ts";
import { matrixOf, total } from "./matrix.ts";

const coefficients = matrixOf([
  [0.1, 0.2, 0],
  [0.3, 0.1, 0.2],
  [0, 0.1, 0.4],
]);
const outputs = fc.array(fc.nat(100), { minLength: 3, maxLength: 3 });

describe("couplability", () => {
  it("lies in [0, 1], grows with supply, and does not see the unit or the order of sectors", () => {
    fc.assert(
      fc.property(outputs, outputs, (supply, buyer) => {
        const demand = intermediateDemand(coefficients, buyer);
        const m = couplability({ supply, demand });
        if (m === null) {
          expect(total(demand)).toBe(0);
          return;
        }
        expect(m >= 0 && m <= 1).toBe(true);
        expect(couplability({ supply: supply.map((it) => it + 1), demand })).toBeGreaterThanOrEqual(m);
        const scaled = { supply: supply.map((it) => it * 9), demand: demand.map((it) => it * 9) };
        expect(couplability(scaled)).toBeCloseTo(m, 12);
        expect(couplability({ supply: [...supply].reverse(), demand: [...demand].reverse() })).toBeCloseTo(
          m,
          12,
        );
      }),
    );
  });

  it("its flows add up to the covered demand", () => {
    fc.assert(
      fc.property(outputs, outputs, (supply, buyer) => {
        const demand = intermediateDemand(coefficients, buyer);
        const m = couplability({ supply, demand }) ?? 0;
        const flows = supplyFlows({ coefficients, supply, buyer });
        expect(total(flows.values)).toBeCloseTo(m * total(demand), 9);
      }),
    );
  });

  it("has no value for a park that buys nothing", () => {
    expect(couplability({ supply: [1], demand: [0] })).toBeNull();
    expect(() => couplability({ supply: [1, 2], demand: [1] })).toThrow(RangeError);
  });
});
