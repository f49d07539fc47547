import { describe, expect, it } from "vitest";
import { neighbours } from "./neighbours.ts";

const pairs = [
  ["a", "b"],
  ["a", "c"],
  ["b", "c"],
] as const;

describe("the pairs beside a pair", () => {
  it("are found whichever park is named first", () => {
    expect(neighbours(pairs, ["c", "a"])).toEqual({ place: 2, previous: ["a", "b"], next: ["b", "c"] });
  });

  it("end at the ends", () => {
    expect(neighbours(pairs, ["a", "b"]).previous).toBeUndefined();
    expect(neighbours(pairs, ["b", "c"]).next).toBeUndefined();
  });

  it("are none for a pair that is not there", () => {
    expect(neighbours(pairs, ["a", "z"])).toEqual({ place: 0, previous: undefined, next: undefined });
    expect(neighbours(pairs, ["a", "a"]).place).toBe(0);
  });
});
