import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDuplicateWatch } from "./duplicate-watch.ts";
import { RowIndex } from "./row-index.ts";

const [code, other] = ["91110000600037341L", "91310118MA1J0LH010"];

describe("createDuplicateWatch", () => {
  it("lets the first row win and names it", () => {
    const watch = createDuplicateWatch();
    expect(watch.check({ name: "甲公司", uscc: code, park: null }, { row: 2 })).toBeNull();
    const fault = watch.check(
      { name: "乙公司", uscc: code, park: null },
      { row: 9, usccHeading: "信用代码" },
    );
    expect(fault).toMatchObject({
      row: 9,
      column: "信用代码",
      code: "duplicate/uscc",
      severity: "error",
      data: { firstRow: 2 },
    });
  });

  it("compares names as they are meant, within one park", () => {
    const watch = createDuplicateWatch();
    watch.check({ name: "甲（上海）公司", uscc: null, park: "a" }, { row: 2 });
    expect(watch.check({ name: "甲(上海) 公司", uscc: code, park: "a" }, { row: 3 })).toMatchObject({
      code: "duplicate/name",
      data: { firstRow: 2 },
    });
    expect(watch.check({ name: "甲(上海)公司", uscc: null, park: "b" }, { row: 4 })).toBeNull();
  });

  it("keeps two enterprises of one name that have two codes", () => {
    const watch = createDuplicateWatch();
    watch.check({ name: "甲", uscc: code, park: null }, { row: 2 });
    expect(watch.check({ name: "甲", uscc: other, park: null }, { row: 3 })).toMatchObject({
      code: "duplicate/name-other-code",
      severity: "warning",
    });
    expect(watch.check({ name: "丙", uscc: other, park: null }, { row: 4 })).toMatchObject({
      code: "duplicate/uscc",
      data: { firstRow: 3 },
    });
  });
});

describe("RowIndex", () => {
  it("is a map from text to row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 6 }), fc.integer({ min: 1, max: 2 ** 32 - 1 })), {
          maxLength: 3000,
        }),
        (entries) => {
          const index = new RowIndex();
          const map = new Map<string, number>();
          for (const [text, row] of entries) {
            index.add(text, row);
            map.set(text, row);
          }
          expect(index.size).toBe(map.size);
          for (const [text, row] of map) expect(index.find(text)).toBe(row);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("tells 300 000 similar codes apart", () => {
    const index = new RowIndex();
    for (let at = 1; at <= 300_000; at++) index.add(`9131011860003${at}`, at);
    expect(index.size).toBe(300_000);
    expect(index.find("9131011860003299999")).toBe(299_999);
    expect(index.find("9131011860003300001")).toBeUndefined();
  });
});
