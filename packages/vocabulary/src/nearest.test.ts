import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestName } from "./nearest.ts";

const fields = ["name", "uscc", "capitalWan", "capitalCurrency", "registeredOn", "asOf"];

describe("nearestName", () => {
  it("finds what a slip of the finger meant", () => {
    const meant = Object.entries({
      naem: "name",
      Name: "name",
      uscc_: "uscc",
      capital: "capitalWan",
      captialWan: "capitalWan",
      registered_on: "registeredOn",
      asof: "asOf",
    });
    for (const [typed, known] of meant) expect(nearestName(typed, fields), typed).toBe(known);
  });

  it("names nothing when nothing is near", () => {
    for (const typed of ["ownerPark", "", "x", "经营范围", "n".repeat(1_000_000)])
      expect(nearestName(typed, fields), typed.slice(0, 20)).toBeUndefined();
    expect(nearestName("name", [])).toBeUndefined();
  });

  it("a known name is nearest to itself, and to itself with one letter dropped", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.nat(), (known, place) => {
        expect(nearestName(known, fields)).toBe(known);
        const at = place % known.length;
        expect(nearestName(known.slice(0, at) + known.slice(at + 1), fields)).toBe(known);
      }),
    );
  });
});
