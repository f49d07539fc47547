import { describe, expect, it } from "vitest";
import { isOld, wholeDaysBetween } from "./record-age.ts";

describe("age of a record", () => {
  const now = new Date("2026-06-30T08:00:00Z");
  it("counts whole days", () => {
    expect(wholeDaysBetween("2026-06-29", now)).toBe(1);
    expect(wholeDaysBetween("2026-06-30", now)).toBe(0);
    expect(wholeDaysBetween("2026-07-04", now)).toBe(0);
  });
  it("is old after a year", () => {
    expect(isOld(wholeDaysBetween("2025-06-30", now))).toBe(false);
    expect(isOld(wholeDaysBetween("2025-06-29", now))).toBe(true);
  });
});
