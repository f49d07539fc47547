import { describe, expect, it } from "vitest";
import { pair, words } from "../testing.ts";
import { movementPicture } from "./movement.ts";
import { planePicture } from "./plane.ts";

const cuts = { couplability: 0.5, similarity: 0.5 };
const before = { cuts, pairs: [pair("a", "b", { s: 0.2, out: 0.7, back: 0.6 })] };
const after = { cuts, pairs: [pair("a", "b", { s: 0.2, out: 0.8, back: 0.6 })] };
const seriesOf = ({ option }: { option: unknown }) => (option as { series: { data: unknown[] }[] }).series;

describe("a movement on the plane", () => {
  it("is the plane after, with a trail for each direction that moved", () => {
    const picture = movementPicture(before, after, words);
    expect(seriesOf(picture)).toHaveLength(seriesOf(planePicture(after, words)).length + 1);
    expect(seriesOf(picture).at(-1)!.data).toEqual([[0.2, 0.7, 0.2, 0.8, -5]]);
    expect(picture.table.rows.map((it) => it.cells.slice(2))).toEqual([
      [0.7, 0.8, 0.2, 0.2],
      [0.6, 0.6, 0.2, 0.2],
    ]);
    expect(picture.sentence).toContain("1 of 2");
  });

  it("says that nothing moves, and draws no trail to or from what is not measured", () => {
    const still = movementPicture(before, before, words);
    expect(seriesOf(still).at(-1)!.data).toEqual([]);
    expect(still.sentence).toMatch(/^Nothing is changed/);
    const unknown = { cuts, pairs: [pair("a", "b", { s: null, out: 0.7, back: null })] };
    const lost = movementPicture(before, unknown, words);
    expect(seriesOf(lost).at(-1)!.data).toEqual([]);
    expect(lost.sentence).toContain("2 of 2");
  });
});
