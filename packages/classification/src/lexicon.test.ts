import { industries } from "@ouhe/vocabulary";
import { describe, expect, it } from "vitest";
import { buildLexicon, parseLexicon, termsOfNames } from "./lexicon.ts";
import { shippedTerms } from "./shipped-terms.ts";

describe("lexicon lines", () => {
  it("give a code, a kind and terms with their strength", () => {
    const read = parseLexicon("3451\tproduct\t轴承、轴套~、滚动轴承!\n");
    expect(read.map(([term, it]) => [term, industries[it.industry]!.code, it.kind, it.strength])).toEqual([
      ["轴承", "3451", "product", "plain"],
      ["轴套", "3451", "product", "weak"],
      ["滚动轴承", "3451", "product", "strong"],
    ]);
  });

  it("refuse a code the standard does not have, and a kind of another name", () => {
    expect(() => parseLexicon("3999\tproduct\t轴承")).toThrow(/3999/);
    expect(() => parseLexicon("3451\tthing\t轴承")).toThrow(/product/);
  });

  it("a term given twice under one code counts once, at its strongest", () => {
    const lexicon = buildLexicon(parseLexicon("3451\tproduct\t轴承~、轴承!"));
    expect(lexicon.senses).toEqual([[expect.objectContaining({ strength: "strong" })]]);
  });
});

describe("what ships", () => {
  const terms = shippedTerms();

  it("names nearly every class that is not a remainder", () => {
    const named = new Set(terms.map(([, it]) => industries[it.industry]!.code));
    const missing = industries.filter(
      (it) => it.level === "class" && !it.nameZh.startsWith("其他") && !named.has(it.code),
    );
    expect(missing.map((it) => `${it.code} ${it.nameZh}`)).toEqual([]);
  });

  it("holds no line break, tab or stray mark in a term", () => {
    const own = terms.slice(0, terms.length - termsOfNames().length);
    expect(own.filter(([term]) => /[\t\n、~!]/.test(term)).slice(0, 5)).toEqual([]);
  });
});

it("names of the standard give their products", () => {
  const of = (code: string) =>
    termsOfNames().flatMap(([term, it]) => (industries[it.industry]!.code === code ? [term] : []));
  expect(of("3841")).toContain("锂离子电池");
  expect(of("0111")).toEqual(["稻谷种植"]);
  expect(of("3831")).toEqual(["电线、电缆制造"]);
});
