import { describe, expect, it } from "vitest";
import { planePicture } from "./charts/plane.ts";
import { sankeyPicture } from "./charts/sankey.ts";
import { renderSvg } from "./svg.ts";
import { direction, pair, words } from "./testing.ts";

const cuts = { couplability: 0.5, similarity: 0.5 };

describe("a picture without a browser", () => {
  it("is an SVG of the size asked for, the same every time", () => {
    const picture = planePicture({ pairs: [pair("a", "b", { s: 0.2, out: 0.7, back: 0.6 })], cuts }, words);
    const svg = renderSvg(picture, { width: 640 });
    expect(svg).toMatch(/^<svg width="640" height="400"/);
    expect(svg).toContain("Complementary");
    expect(svg).not.toContain("<script");
  });

  it("shortens what a narrow picture has no room for", () => {
    const flow = { ...direction("a", "b", 0.5), flows: [{ from: "20", to: "20", amount: 3 }] };
    const picture = sankeyPicture(flow, "firms", words);
    expect(picture.sentence).toContain("electronics → electronics, 100%");
    expect(renderSvg(picture, { width: 320 })).toContain("Electronics");
  });
});
