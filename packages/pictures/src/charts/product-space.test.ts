import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../svg.ts";
import { words } from "../testing.ts";
import { productSpacePicture, standingsOf } from "./product-space.ts";
import { radialLayout } from "./product-space-layout.ts";

const space = {
  nodes: ["39", "3973", "13", "14"].map((code, at) => ({
    code,
    ubiquity: at + 1,
    pci: at === 3 ? null : at,
  })),
  edges: [
    { from: 0, to: 1, proximity: 0.6 },
    { from: 1, to: 2, proximity: 0.5 },
    { from: 0, to: 2, proximity: 0.4 },
  ],
  park: "a",
  lq: [1.5, 0.2, 0, null],
  density: [0.1, 0.55, 0.3, null],
};

describe("the picture of a product space", () => {
  it("tells what a park has, and what lies nearest to it", () => {
    const { sentence, table } = productSpacePicture(space, words);
    expect(standingsOf(space)).toEqual(["has", "frontier", "frontier", "absent"]);
    expect(sentence).toBe(
      "A Park is specialised in 1 of 4 industries; of the others, 3973 集成电路制造 lies nearest (density 55%).",
    );
    expect(table.rows.map((it) => it.cells[0])).toEqual(["3973", "13", "39", "14"]);
    expect(table.rows[0]!.target).toEqual({ opens: "firms", park: "a", industry: "3973" });
    expect(table.rows[1]!.target).toBeUndefined();
  });

  it("says so where a park is specialised in nothing", () => {
    const none = { ...space, lq: [null, null, null, null], density: [0, 0, 0, null] };
    expect(productSpacePicture(none, words).sentence).toContain("no frontier");
  });

  it("is drawn without a browser", () => {
    expect(renderSvg(productSpacePicture(space, words), { width: 700 })).not.toContain("NaN");
  });
});

describe("the radial layout", () => {
  it("keeps every place inside and apart, and is the same each time", () => {
    const parents = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(parents, (drawn) => {
        const edges = drawn.flatMap((parent, at) =>
          at > 0 && parent % 7 > 0 ? [{ from: parent % at, to: at }] : [],
        );
        const forest = { nodes: drawn.length, edges };
        const places = radialLayout(forest);
        expect(places).toHaveLength(drawn.length);
        for (const { x, y } of places)
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1 + 1e-9);
        expect(new Set(places.map((it) => `${it.x.toFixed(6)} ${it.y.toFixed(6)}`)).size).toBe(drawn.length);
        expect(radialLayout(forest)).toEqual(places);
      }),
      { numRuns: 80 },
    );
  });
});
