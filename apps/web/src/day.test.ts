import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDay } from "./day.ts";

describe("a day as it is typed", () => {
  it("is read in the ways people write it", () => {
    const typed = [
      "2026-09-30",
      "2026-9-30",
      "2026/9/30",
      "2026.09.30",
      "20260930",
      "2026年9月30日",
      " ２０２６－９－３０ ",
    ];
    expect(new Set(typed.map(readDay))).toEqual(new Set(["2026-09-30"]));
  });

  it("may be left blank", () => expect(readDay("  ")).toBe(""));

  it("is refused when the calendar has no such day, or it is none", () => {
    for (const it of ["2023-02-30", "2023-13-01", "2023-00-10", "30/09/2026", "9-30", "soon", "2026-9"])
      expect(readDay(it), it).toBeNull();
  });

  it("comes back the same from every day of the calendar", () => {
    const days = fc.date({ min: new Date("1600-01-01"), max: new Date("2400-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (it) => {
        const iso = it.toISOString().slice(0, 10);
        expect(readDay(iso)).toBe(iso);
        expect(readDay(iso.replaceAll("-", ""))).toBe(iso);
      }),
    );
  });
});
