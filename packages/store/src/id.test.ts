import { array, assert, integer, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { idMaker, newId } from "./id.ts";

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("an id", () => {
  it("is a UUID of version 7 that carries its millisecond", () => {
    const make = idMaker({ now: () => 0x0192_3456_789a, fill: (bytes) => bytes.fill(0xff) });
    expect(make()).toBe("01923456-789a-77ff-bfff-ffffffffffff");
    expect(newId()).toMatch(pattern);
  });

  it("sorts in the order of making, whatever the clock does", () => {
    const clocks = array(integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 50 });
    assert(
      property(nat(2 ** 40), clocks, (start, steps) => {
        let now = start + 1_000;
        const make = idMaker({ now: () => now, fill: (bytes) => bytes.fill(7) });
        const ids = steps.flatMap((step) => {
          now += step;
          return Array.from({ length: 200 }, make);
        });
        expect(ids.every((id) => pattern.test(id))).toBe(true);
        expect([...ids].sort()).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 30 },
    );
  });

  it("never repeats, also past 4,096 in one millisecond", () => {
    const make = idMaker({ now: () => 5, fill: (bytes) => bytes.fill(0) });
    const ids = Array.from({ length: 20_000 }, make);
    expect(new Set(ids).size).toBe(20_000);
    expect([...ids].sort()).toEqual(ids);
  });
});
