import { describe, expect, it } from "vitest";
import type { ReferenceCells } from "../registry/reference.ts";
import { measureProductSpace, positionIn } from "./product-space.rules.ts";

/** The regions of docs/formulas/proximity.md, repeated; the last industry is nobody's. */
const pattern = [
  [1, 1, 0, 0],
  [0, 1, 1, 0],
  [1, 0, 1, 0],
];
const values = Array.from({ length: 70 }, () => pattern).flat();
const reference: ReferenceCells = {
  level: "division",
  codes: ["13", "14", "15", "16"],
  regions: values.map((_, at) => `r${at}`),
  values,
};

describe("a product space", () => {
  const space = measureProductSpace(reference);

  it("holds the industries somebody is specialised in, as near as regions have them together", () => {
    expect(space.codes).toEqual(["13", "14", "15"]);
    expect(space.ubiquity).toEqual([140, 140, 140]);
    expect(space.edges.map(({ proximity }) => proximity)).toEqual([0.5, 0.5, 0.5]);
  });

  it("passes on why it gives no complexity: here the second eigenvalue is double", () => {
    expect(space.pci).toEqual([null, null, null]);
    expect(space.complexity.refused).toMatchObject({ kind: "undefined" });
  });

  it("places a park by its quotients and the density around each industry", () => {
    const place = positionIn(
      space,
      new Map([
        ["13", 4],
        ["16", 4],
      ]),
    );
    expect(place.lq).toEqual([1.5, 0, 0]);
    expect(positionIn(space, new Map([["97", 4]])).lq).toEqual([null, null, null]);
    expect(place.density).toEqual([0, 0.5, 0.5]);
    expect(positionIn(space, new Map()).lq).toEqual([null, null, null]);
  });

  it("gives a complexity where the table tells one", () => {
    const nested = [
      [1, 0, 0, 0],
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [1, 1, 1, 1],
    ];
    const told = measureProductSpace({ ...reference, values: nested });
    expect(told.complexity.refused).toBeNull();
    expect(told.pci.every((it) => it !== null)).toBe(true);
  });
});
