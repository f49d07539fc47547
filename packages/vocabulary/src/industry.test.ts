import { describe, expect, it } from "vitest";
import { nationalEmployment } from "./employment.ts";
import { bigrams, normaliseName } from "./enterprise-name.ts";
import { industries, industryAt, industryByCode, readIndustryCode } from "./industry.ts";
import { nationalCoefficients, sectorOfDivision, sectors } from "./input-output.ts";

describe("the classification", () => {
  it("has the counts of the standard with its 2019 amendment", () => {
    const count = (level: string) => industries.filter((it) => it.level === level).length;
    expect([count("section"), count("division"), count("group"), count("class")]).toEqual([
      20, 97, 473, 1382,
    ]);
  });

  it("gives every code a parent that stands before it", () => {
    const seen = new Set<string>();
    for (const it of industries) {
      if (it.parent !== null) expect(seen.has(it.parent), it.code).toBe(true);
      seen.add(it.code);
    }
    expect(seen.size).toBe(industries.length);
  });

  it("names sections and divisions in English too", () => {
    const named = industries.filter((it) => it.level === "section" || it.level === "division");
    expect(named.every((it) => it.nameEn)).toBe(true);
    expect(industryByCode("39")?.nameZh).toBe("计算机、通信和其他电子设备制造业");
  });

  it("carries the amendment of 2019", () => {
    expect(industryByCode("9231")?.nameZh).toBe("监察委员会");
    expect(industryByCode("9233")?.nameZh).toBe("人民检察院");
  });

  it("reads codes as offices write them", () => {
    expect(readIndustryCode("C3973")?.code).toBe("3973");
    expect(readIndustryCode("C39")?.code).toBe("39");
    expect(readIndustryCode(" ３９７３ ")?.code).toBe("3973");
    expect(readIndustryCode("3900")?.code).toBe("39");
    expect(readIndustryCode("C")?.level).toBe("section");
    for (const wrong of ["D3973", "9999", "abc", "", "39735"])
      expect(readIndustryCode(wrong)).toBeUndefined();
  });

  it("climbs to any level above a code", () => {
    expect(industryAt("3973", "section")).toBe("C");
    expect(industryAt("3973", "group")).toBe("397");
    expect(industryAt("39", "class")).toBeUndefined();
  });
});

describe("the figures", () => {
  it("maps every division but 97 to one of 42 sectors", () => {
    const divisions = industries.filter((it) => it.level === "division").map((it) => it.code);
    expect(divisions.filter((it) => !sectorOfDivision.has(it))).toEqual(["97"]);
    expect(new Set(sectorOfDivision.values()).size).toBe(42);
    expect(sectors.length).toBe(42);
  });

  it("has column sums below 1 and domestic input never above total", () => {
    const [domestic, total] = [nationalCoefficients("domestic"), nationalCoefficients("total")];
    for (let to = 0; to < 42; to++) {
      let sum = 0;
      for (let from = 0; from < 42; from++) {
        const at = from * 42 + to;
        sum += total.coefficients[at]!;
        expect(domestic.coefficients[at]!).toBeLessThanOrEqual(total.coefficients[at]! + 1e-9);
      }
      expect(sum).toBeLessThan(1);
    }
  });

  it("adds up to the national total of 2018 within 0.02 %", () => {
    const total = [...nationalEmployment.byDivision.values()].reduce((sum, it) => sum + it, 0);
    expect(nationalEmployment.byDivision.size).toBe(97);
    expect(Math.abs(total / 775_860_000 - 1)).toBeLessThan(2e-4);
  });
});

describe("names", () => {
  it("meets two spellings of one name and keeps two legal forms apart", () => {
    expect(normaliseName("上海（青浦） 激光 有限公司")).toBe(normaliseName("上海(青浦)激光有限公司"));
    expect(normaliseName("甲有限公司")).not.toBe(normaliseName("甲股份有限公司"));
  });

  it("cuts bigrams once each", () => {
    expect(bigrams("激光激光")).toEqual(["激光", "光激"]);
    expect(bigrams("光")).toEqual(["光"]);
    expect(bigrams("")).toEqual([]);
  });
});
