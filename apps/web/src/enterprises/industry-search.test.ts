import { industries, industryByCode } from "@ouhe/vocabulary";
import { describe, expect, it } from "vitest";
import { industryName, industryPath } from "./industry-names.ts";
import { searchIndustries } from "./industry-search.ts";

const codes = (text: string, most?: number) => searchIndustries(industries, text, most).map((it) => it.code);

describe("searchIndustries", () => {
  it("shows the sections when nothing is asked", () => {
    expect(codes("")).toHaveLength(20);
  });
  it("reads a code with or without its letter, full-width too", () => {
    expect(codes("397")[0]).toBe("397");
    expect(codes("C3973")).toEqual(["3973"]);
    expect(codes("３９７３")).toEqual(["3973"]);
  });
  it("opens a section by its letter", () => {
    expect(codes("A")).toEqual(["A", "01", "02", "03", "04", "05"]);
  });
  it("finds a part of a name, the best fit first", () => {
    expect(codes("集成电路制造")[0]).toBe("3973");
    expect(codes("集成电路")).toContain("6520");
  });
  it("finds a name in traditional characters", () => {
    expect(codes("集成電路製造")[0]).toBe("3973");
  });
  it("finds an English name", () => {
    expect(codes("textile")).toContain("17");
  });
  it("returns no more than asked, and nothing for nonsense", () => {
    expect(codes("制造", 5)).toHaveLength(5);
    expect(codes("没有这种行业")).toEqual([]);
  });
});

describe("industry names", () => {
  it("falls back to the nearest English name", () => {
    expect(industryName("3973", "zh-Hans")).toBe("集成电路制造");
    expect(industryName("3973", "zh-Hant")).toBe("集成電路製造");
    expect(industryName("3973", "en")).toBe(industryByCode("39")?.nameEn);
    expect(industryName("0000", "en")).toBe("");
  });
  it("leads from the section to the class", () => {
    expect(industryPath("3973").map((it) => it.code)).toEqual(["C", "39", "397", "3973"]);
  });
});
