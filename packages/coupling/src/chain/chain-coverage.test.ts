import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainCoverage, type ParkIndustry } from "./chain-coverage.ts";

const chain = {
  links: [
    { id: "design", codes: ["6520"] },
    { id: "fabrication", codes: ["3973"] },
    { id: "materials", codes: ["398"] },
    { id: "use", codes: ["39"] },
  ],
  steps: [
    { from: "design", to: "fabrication" },
    { from: "materials", to: "fabrication" },
    { from: "fabrication", to: "use" },
  ],
};
const rule = { minimumFirms: 3, soleShare: 0.85 };
const line = (code: string) => [1, 2, 3, 4].filter((it) => it <= code.length).map((it) => code.slice(0, it));
const at = (park: string, code: string, firms: number): ParkIndustry => ({
  park,
  code,
  firms,
  amount: 10 * firms,
});

describe("an industry chain over parks", () => {
  const found = chainCoverage(
    chain,
    [
      at("suzhou", "6520", 6),
      at("qingpu", "6520", 4),
      at("jiaxing", "3985", 9),
      at("qingpu", "3985", 1),
      at("chaohu", "3911", 2),
    ],
    line,
    rule,
  );
  const states = Object.fromEntries(found.links.map((it) => [it.link, it.state]));

  it("says of each link whether it is held, hangs on one park, is thin or broken", () => {
    expect(states).toEqual({ design: "held", fabrication: "broken", materials: "sole", use: "held" });
    expect(found.links[3]!.parks.map((it) => [it.park, it.firms])).toEqual([
      ["jiaxing", 9],
      ["chaohu", 2],
      ["qingpu", 1],
    ]);
  });

  it("names who stands next to a break", () => {
    const closers = found.closers.get("fabrication")!;
    expect(closers.map((it) => it.park)).toEqual(["jiaxing", "suzhou", "qingpu", "chaohu"]);
    expect(closers[0]!.fit).toBeCloseTo((0 + 0.9 + 0.75) / 3, 12);
    expect(closers[1]!.neighbours).toEqual([{ link: "design", firms: 6, share: 0.6 }]);
    expect(found.closers.has("design")).toBe(false);
  });

  it("says which steps find both ends within a park", () => {
    expect(found.steps.map((it) => it.within)).toEqual([null, null, null]);
    const whole = chainCoverage(
      chain,
      [at("a", "6520", 3), at("a", "3973", 1), at("b", "3973", 3)],
      line,
      rule,
    );
    expect(whole.steps[0]).toEqual({ from: "design", to: "fabrication", isWhole: true, within: 0.25 });
  });

  it("keeps its bounds, whatever the parks have, and does not depend on their order", () => {
    const industries = fc.array(
      fc.record({
        park: fc.constantFrom("a", "b", "c"),
        code: fc.constantFrom("6520", "3973", "3985", "3911", "2710"),
        firms: fc.nat(9),
        amount: fc.nat(99),
      }),
    );
    fc.assert(
      fc.property(industries, (list) => {
        const coverage = chainCoverage(chain, list, line, rule);
        for (const { parks, firms } of coverage.links) {
          expect(parks.reduce((sum, it) => sum + it.firms, 0)).toBe(firms);
          if (firms > 0) expect(parks.reduce((sum, it) => sum + it.share, 0)).toBeCloseTo(1, 12);
        }
        for (const { within } of coverage.steps)
          if (within !== null) expect(within >= 0 && within <= 1 + 1e-12).toBe(true);
        for (const closers of coverage.closers.values())
          for (const { fit } of closers) expect(fit > 0 && fit <= 1 + 1e-12).toBe(true);
        expect(chainCoverage(chain, [...list].reverse(), line, rule)).toEqual(coverage);
      }),
    );
  });

  it("refuses a step to nowhere and a rule out of range", () => {
    expect(() => chainCoverage({ ...chain, steps: [{ from: "x", to: "use" }] }, [], line, rule)).toThrow(
      /no link/,
    );
    expect(() => chainCoverage(chain, [], line, { ...rule, soleShare: 0 })).toThrow(RangeError);
  });
});
