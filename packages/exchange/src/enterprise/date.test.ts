import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRealDay, readDate, serialDay } from "./date.ts";

const iso = (text: string) => {
  const date = readDate(text);
  return date.ok ? date.iso : date.code;
};

describe("readDate", () => {
  it.each([
    "2004-03-05",
    "2004/3/5",
    "2004.3.5",
    "2004年3月5日",
    "2004 年 03 月 05 日",
    "20040305",
    "２００４－０３－０５",
    "2004-03-05 00:00:00",
    "2004-03-05T08:30:00.000Z",
    "2004/3/5 8:30",
    "二〇〇四年三月五日",
    "二零零四年三月五号",
    "38051",
    "38051.5",
  ])("reads %s", (text) => expect(iso(text)).toBe("2004-03-05"));

  it("reads Chinese tens", () => {
    expect(iso("二〇一二年十月十日")).toBe("2012-10-10");
    expect(iso("二〇一二年十二月二十一日")).toBe("2012-12-21");
    expect(iso("二〇一二年一月三十日")).toBe("2012-01-30");
  });

  it("refuses days that never were", () => {
    for (const text of [
      "2003-02-30",
      "1900-02-29",
      "2001-02-29",
      "2004-13-01",
      "2004-00-10",
      "20040431",
      "2004年2月30日",
      "60000000",
    ])
      expect(iso(text)).toBe("date/impossible");
    expect(iso("2000-02-29")).toBe("2000-02-29");
  });

  it("says when it cannot tell, or is told too little", () => {
    expect(iso("3/5/2004")).toBe("date/ambiguous");
    expect(iso("25/3/2004")).toBe("2004-03-25");
    expect(iso("3/25/2004")).toBe("2004-03-25");
    expect(iso("98-3-5")).toBe("date/ambiguous");
    for (const text of ["2004", "2004年", "2004-03", "2004年3月"]) expect(iso(text)).toBe("date/incomplete");
    for (const text of ["长期", "abc", "2004-3", "12345678901", "1"])
      expect(["date/unreadable", "date/incomplete"]).toContain(iso(text));
  });

  it("reads every real day back from four spellings", () => {
    const day = fc.tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const two = (it: number) => String(it).padStart(2, "0");
        const expected = isRealDay(year, month, date)
          ? `${year}-${two(month)}-${two(date)}`
          : "date/impossible";
        expect(iso(`${year}-${two(month)}-${two(date)}`)).toBe(expected);
        expect(iso(`${year}/${month}/${date}`)).toBe(expected);
        expect(iso(`${year}年${month}月${date}日`)).toBe(expected);
        expect(iso(`${year}${two(month)}${two(date)}`)).toBe(expected);
      }),
    );
  });
});

describe("serialDay", () => {
  it("counts as spreadsheets do", () => {
    expect([1, 59, 60, 61, 38051].map(serialDay)).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-02-29",
      "1900-03-01",
      "2004-03-05",
    ]);
  });
});
