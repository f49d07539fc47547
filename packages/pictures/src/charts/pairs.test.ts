import { describe, expect, it } from "vitest";
import { number, pair, words } from "../testing.ts";
import { frame, tenths, tip } from "./frame.ts";
import { matrixPicture } from "./matrix.ts";
import { parksMapPicture } from "./parks-map.ts";
import { headlineLevel, planePicture } from "./plane.ts";

const view = {
  cuts: { couplability: 0.5, similarity: 0.5 },
  pairs: [
    pair("a", "b", { s: 0.2, out: 0.7, back: 0.6 }),
    pair("a", "c", { s: 0.9, out: null, back: 0.1 }),
    pair("b", "c", { s: null, out: 0.3, back: 0.4 }),
  ],
};
const [first] = view.pairs;
const seriesOf = (option: unknown) => (option as { series: { data: unknown[] }[] }).series;

describe("pictures of pairs", () => {
  it("place every direction with both numbers, and list all in the table", () => {
    const { option, table } = planePicture(view, words);
    expect(seriesOf(option).at(-2)!.data).toHaveLength(3);
    expect(table.rows).toHaveLength(6);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
  });

  it("leave the diagonal of the matrix empty and lead every cell to its pair", () => {
    const { option, table } = matrixPicture(view.pairs, ["a", "b", "c"], "couplability", words);
    const cells = seriesOf(option)[0]!.data as { value: number[]; target: unknown }[];
    expect(cells).toHaveLength(6);
    expect(cells.every(({ value: [x, y] }) => x !== y)).toBe(true);
    expect(cells[0]!.target).toEqual({ opens: "pair", parks: ["a", "b"] });
    expect(table.rows).toHaveLength(6);
    expect(matrixPicture(view.pairs, ["a", "b", "c"], "similarity", words).table.rows).toHaveLength(3);
  });

  it("draw arcs of one park alone when one is chosen, and name parks without a place", () => {
    const place = (id: string, longitude: number | null) => ({ id, longitude, latitude: 31, firms: 5 });
    const parks = [place("a", 120), place("b", 121), place("c", null)];
    const draw = (chosen: string | null) => parksMapPicture(view.pairs, parks, { chosen, base: null }, words);
    expect(seriesOf(draw(null).option)[0]!.data).toHaveLength(2);
    expect(draw("c").table.rows).toHaveLength(4);
    expect(draw(null).sentence).toContain("not drawn: C Park");
  });

  it("find the level that the headline was read at", () => {
    expect(headlineLevel(first!)).toBe("class");
    const coarse = {
      ...first!,
      similarity: { ...first!.similarity, class: number(0.1), group: number(null) },
    };
    expect(headlineLevel(coarse)).toBe("division");
  });
});

describe("the frame of pictures", () => {
  it("leaves room around shares, inside [0, 1]", () => {
    expect(tenths([0.21, 0.74])).toEqual({ min: 0.1, max: 0.8 });
    expect(tenths([0, 1])).toEqual({ min: 0, max: 1 });
    expect(tenths([])).toEqual({ min: 0, max: 1 });
  });

  it("shows names of registers as text, never as markup", () => {
    expect(tip("<img src=x>", ['"&"', null]).formatter).toBe(
      "<strong>&lt;img src=x&gt;</strong><br>&quot;&amp;&quot;",
    );
    expect(frame.animation).toBe(false);
  });
});
