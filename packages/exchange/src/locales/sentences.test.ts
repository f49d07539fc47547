import { DomainError } from "@ouhe/vocabulary";
import { describe, expect, it } from "vitest";
import { faultAt } from "../enterprise/fault.ts";
import { en } from "./en.ts";
import { describeFault, describeRefusal, isFileRefusal } from "./sentences.ts";
import { zhHans } from "./zh-hans.ts";
import { zhHant } from "./zh-hant.ts";

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((it) => it[1]).sort();

describe("sentences", () => {
  it("ask for the same data in every language", () => {
    for (const part of ["faults", "remedies", "refusals"] as const)
      for (const [key, text] of Object.entries(zhHans[part]))
        for (const other of [zhHant, en])
          expect([key, blanks((other[part] as Record<string, string>)[key]!)]).toEqual([key, blanks(text)]);
  });

  it("say what is wrong and what to do", () => {
    const place = { row: 3, column: "代码", columnIndex: 0, field: "uscc", value: "9" };
    expect(describeFault(faultAt(place, "uscc/length", { length: 1 }), "en")).toEqual({
      problem: "A unified social credit code has 18 characters, this one 1",
      remedy: "Check against the business licence",
    });
  });

  it("say why a file is not read, naming fields by their headings", () => {
    const error = new DomainError("file/sheet-unrecognised", {
      name: "a.csv",
      sheets: [],
      headings: ["塔号"],
      missing: ["name"],
    });
    expect(isFileRefusal(error)).toBe(true);
    expect(isFileRefusal(new DomainError("record/unknown", { kind: "park", id: "x" }))).toBe(false);
    expect(describeRefusal(error, "zh-Hans")).toBe(
      "“a.csv”里没有找到所需的表：缺少 企业名称；读到的表头是 塔号",
    );
  });
});
