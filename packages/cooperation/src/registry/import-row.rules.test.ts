import { emptyRecord } from "@ouhe/exchange";
import { describe, expect, it } from "vitest";
import { bigramArray, stagedColumns, stagedRow, tooLong } from "./import-row.rules.ts";
import { storable } from "./import-text.ts";

const setting = { importId: "i", row: 2, id: "e", park: "qingpu", asOf: "2026-06-30" };
const none = { code: null, confidence: null, words: [] };
const cell = (row: unknown[], column: (typeof stagedColumns)[number]) => row[stagedColumns.indexOf(column)];

describe("stagedRow", () => {
  it("has a value for every column", () => {
    expect(stagedRow(setting, emptyRecord(), none)).toHaveLength(stagedColumns.length);
  });

  it("takes the file's day when the row names none, and no currency without capital", () => {
    const row = stagedRow(setting, { ...emptyRecord(), name: "甲" }, none);
    expect([cell(row, "as_of"), cell(row, "capital_currency"), cell(row, "industry_words")]).toEqual([
      "2026-06-30",
      null,
      null,
    ]);
    const told = stagedRow(setting, { ...emptyRecord(), asOf: "2025-01-01", capitalWan: "5" }, none);
    expect([cell(told, "as_of"), cell(told, "capital_currency")]).toEqual(["2025-01-01", "CNY"]);
  });

  it("hashes all that the row says, and nothing else", () => {
    const hashOf = (name: string, more = {}) =>
      cell(stagedRow({ ...setting, ...more }, { ...emptyRecord(), name }, none), "content_hash");
    expect(hashOf("甲", { row: 9, id: "f", importId: "j" })).toBe(hashOf("甲"));
    expect(hashOf("乙")).not.toBe(hashOf("甲"));
    expect(hashOf("甲", { asOf: null })).not.toBe(hashOf("甲"));
    expect(hashOf("甲", { park: "suzhou" })).not.toBe(hashOf("甲"));
  });
});

describe("storable", () => {
  it("drops NUL and mends halves of characters, and leaves whole ones alone", () => {
    expect(storable("甲\u0000乙")).toBe("甲乙");
    expect(storable("a\ud800b")).toBe("a\ufffdb");
    expect(storable("𠮷野家")).toBe("𠮷野家");
  });
});

describe("bigramArray", () => {
  it("quotes what an array literal must quote", () => {
    expect(bigramArray("激光设备")).toBe('{"激光","光设","设备"}');
    expect(bigramArray('a"\\')).toBe('{"a\\"","\\"\\\\"}');
    expect(bigramArray("")).toBe("{}");
  });
});

describe("tooLong", () => {
  it("names the fields the register would not keep whole", () => {
    const record = { ...emptyRecord(), name: "长".repeat(201), status: "在业" };
    expect(tooLong(record)).toEqual([["name", 200]]);
    expect(tooLong({ ...record, name: "长".repeat(200) })).toEqual([]);
  });
});
