import { chainCoverage } from "@ouhe/coupling";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../svg.ts";
import { words } from "../testing.ts";
import { chainPicture, closersOf } from "./chain.ts";
import { layoutChain } from "./chain-layout.ts";

const links = [
  { id: "design", name: "Design", codes: ["6520"] },
  { id: "materials", name: "Materials", codes: ["3985", "2661"] },
  { id: "making", name: "Fabrication", codes: ["3973"] },
  { id: "use", name: "Devices", codes: ["391"] },
];
const steps = [
  { from: "design", to: "making" },
  { from: "materials", to: "making" },
  { from: "making", to: "use" },
  { from: "design", to: "use" },
];
const line = (code: string) => [2, 3, 4].filter((it) => it <= code.length).map((it) => code.slice(0, it));
const firms = (park: string, code: string, n: number) => ({ park, code, firms: n, amount: n });
const coverage = chainCoverage(
  { links, steps },
  [firms("a", "6520", 3), firms("b", "6520", 3), firms("b", "3985", 2), firms("a", "3911", 4)],
  line,
  { minimumFirms: 3, soleShare: 0.85 },
);
const heights = { box: 80, bend: 20, gap: 18 };

describe("the picture of a chain", () => {
  const picture = chainPicture({ name: "Chips", links, coverage, parks: ["a", "b", "c"] }, words);

  it("says where the chain breaks and who stands nearest", () => {
    expect(picture.sentence).toContain("4 links, of which 1 held, 1 in one park only, 1 thin, 1 broken");
    expect(picture.sentence).toContain("It breaks at Fabrication.");
    expect(picture.sentence).toContain("Nearest to “Fabrication” stands A Park");
  });

  it("lists every link with its parks, and leads to firms where one code says which", () => {
    expect(picture.table.rows.map((it) => it.cells.slice(0, 4))).toEqual([
      ["Design", "held", "A Park", 3],
      ["Design", "held", "B Park", 3],
      ["Materials", "thin", "B Park", 2],
      ["Fabrication", "broken", null, 0],
      ["Devices", "one park only", "A Park", 4],
    ]);
    expect(picture.table.rows[0]!.target).toEqual({ opens: "firms", park: "a", industry: "6520" });
    expect(picture.table.rows[2]!.target).toBeUndefined();
  });

  it("looks for other parks where one holds a link alone", () => {
    expect(coverage.closers.get("use")!.map((it) => it.park)).toEqual(["a", "b"]);
    expect(closersOf(coverage, "use").map((it) => it.park)).toEqual(["b"]);
  });

  it("is drawn without a browser, states in words too", () => {
    const svg = renderSvg(picture, { width: 900 });
    for (const word of ["Fabrication", "broken", "thin", "one park only"]) expect(svg).toContain(word);
    expect(svg).not.toContain("NaN");
  });

  it("is drawn of one link alone", () => {
    const one = [links[0]!];
    const alone = chainCoverage({ links: one, steps: [] }, [], line, { minimumFirms: 3, soleShare: 0.85 });
    const drawn = chainPicture({ name: "One", links: one, coverage: alone, parks: [] }, words);
    expect(drawn.sentence).toContain("No other park has firms beside “Design”.");
    expect(renderSvg(drawn, { width: 320 })).not.toContain("NaN");
  });
});

describe("the layout of a chain", () => {
  it("puts every link one column behind its last supplier, and lets long steps pass between", () => {
    const { places, routes, columns } = layoutChain({ links, steps }, heights);
    expect(links.map((it) => places.get(it.id)!.column)).toEqual([0, 0, 1, 2]);
    expect(columns).toBe(3);
    expect(routes[3]!.map((it) => it.column)).toEqual([0, 1, 2]);
  });

  it("never overlaps, runs left to right, and is the same each time", () => {
    const pairs = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), pairs, (n, drawn) => {
        const shape = {
          links: Array.from({ length: n }, (_, at) => ({ id: `l${at}` })),
          steps: drawn.filter(([a, b]) => a < b && b < n).map(([a, b]) => ({ from: `l${a}`, to: `l${b}` })),
        };
        const { places, routes, height } = layoutChain(shape, heights);
        for (const route of routes)
          for (let at = 1; at < route.length; at++) expect(route[at]!.column).toBe(route[at - 1]!.column + 1);
        const all = [...places.values()];
        for (const [at, one] of all.entries()) {
          expect(one.y).toBeGreaterThanOrEqual(0);
          expect(one.y + one.height).toBeLessThanOrEqual(height + 1e-9);
          for (const other of all.slice(at + 1))
            if (one.column === other.column)
              expect(one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
        }
        expect(layoutChain(shape, heights)).toEqual({ places, routes, height, columns: expect.any(Number) });
      }),
      { numRuns: 60 },
    );
  });
});
