import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Label, overlap, placeLabels, textWidth } from "./labels.ts";

const bounds = { x: 0, y: 0, width: 600, height: 300 };
const label = (x: number, y: number): Label => ({ x, y, width: 80, height: 16 });
const dot = ({ x, y }: { x: number; y: number }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 });

describe("labels of points", () => {
  it("stand right of a lonely point, without a line", () => {
    const [place] = placeLabels([label(100, 100)], { bounds, avoid: [] });
    expect(place).toEqual({ x: 109, y: 92, width: 80, height: 16, align: "left", leader: null });
  });

  it("stand left at the right end", () => {
    const [place] = placeLabels([label(590, 100)], { bounds, avoid: [] });
    expect(place!.x + place!.width).toBeLessThan(590);
  });

  it("go further out with a line rather than cover a crowd of points", () => {
    const points = [0, 8, 16, 24, 32, 40].map((it) => label(300 + it, 150 - it / 2));
    const places = placeLabels(points, { bounds, avoid: points.map(dot) });
    expect(places.every((it) => it !== null)).toBe(true);
    expect(places.some((it) => it!.leader !== null)).toBe(true);
    for (const place of places) for (const it of points) expect(overlap(dot(it), place!, 0)).toBe(false);
  });

  it("are left out where there is no room at all", () => {
    expect(placeLabels([label(10, 10)], { bounds: { ...bounds, width: 40 }, avoid: [] })).toEqual([null]);
  });

  it("never cover one another, never leave the bounds, and are the same each time", () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const labels = points.map(({ x, y }) => label(x, y));
        const surroundings = { bounds, avoid: points.map(dot) };
        const places = placeLabels(labels, surroundings);
        const shown = places.filter((it) => it !== null);
        shown.forEach((a, at) => {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 600 && a.y + a.height <= 300).toBe(true);
          for (const b of shown.slice(at + 1)) expect(overlap(a, b, 0)).toBe(false);
        });
        expect(placeLabels(labels, surroundings)).toEqual(places);
      }),
      { numRuns: 50 },
    );
  });

  it("are as wide as their letters", () => {
    expect(textWidth("青浦 → 苏州", 10)).toBeCloseTo(61.4);
    expect(textWidth("abc", 10)).toBeCloseTo(17.1);
  });
});
