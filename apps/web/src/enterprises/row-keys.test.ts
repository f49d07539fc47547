import { describe, expect, it } from "vitest";
import { rowAfterKey } from "./row-keys.ts";

describe("rowAfterKey", () => {
  it("moves by one, by a screen, and to both ends", () => {
    expect(rowAfterKey("ArrowDown", 3, 10, 4)).toBe(4);
    expect(rowAfterKey("ArrowUp", 3, 10, 4)).toBe(2);
    expect(rowAfterKey("PageDown", 3, 10, 4)).toBe(7);
    expect(rowAfterKey("PageUp", 3, 10, 4)).toBe(0);
    expect(rowAfterKey("Home", 3, 10, 4)).toBe(0);
    expect(rowAfterKey("End", 3, 10, 4)).toBe(9);
  });
  it("stays within the rows and ignores other keys", () => {
    expect(rowAfterKey("ArrowDown", 9, 10, 4)).toBe(9);
    expect(rowAfterKey("a", 3, 10, 4)).toBeNull();
    expect(rowAfterKey("End", 0, 0, 4)).toBeNull();
  });
});
