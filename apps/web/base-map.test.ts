import { describe, expect, it } from "vitest";
import { baseMap, type Position, simplified } from "./base-map.ts";

describe("simplifying an outline", () => {
  it("drops what lies on the line and keeps what sticks out", () => {
    const line: Position[] = [
      [0, 0],
      [1, 0.001],
      [2, 0],
      [3, 1],
      [4, 0],
    ];
    expect(simplified(line, 0.01)).toEqual([
      [0, 0],
      [2, 0],
      [3, 1],
      [4, 0],
    ]);
  });

  it("keeps a closed ring closed", () => {
    const ring: Position[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    expect(simplified(ring, 0.01)).toEqual(ring);
  });
});

describe("the base map", () => {
  it("holds the four provinces in under 60 KB and says that it is not approved", () => {
    const text = baseMap();
    const map = JSON.parse(text);
    expect(map.features.map((it: { properties: { name: string } }) => it.properties.name).sort()).toEqual(
      ["上海", "安徽", "江苏", "浙江"].sort(),
    );
    expect(map.approvalNumber).toBeNull();
    expect(text.length).toBeLessThan(60_000);
  });
});
