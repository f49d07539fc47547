import { describe, expect, it } from "vitest";
import type { Speech } from "../language.tsx";
import { factWords } from "./fact.ts";

const speech = (language: "zh-Hans" | "en") =>
  ({
    language,
    t: (text, values = {}) => text[language].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key])),
    number: (value: number) => value.toLocaleString("en"),
    day: (iso: string) => iso,
  }) as Speech;

const fact = (id: string, value: number | string, unit: string) => ({ id, value, unit, source: "" });

describe("a published fact", () => {
  it("is counted in 万平方米 and 亿元 in Chinese, in m² and billions in English", () => {
    const area = fact("floorAreaM2", 1_000_000, "m2");
    const money = fact("signedInvestmentYi", 120, "yi-yuan");
    expect(factWords(area, speech("zh-Hans"))).toEqual({ name: "总建筑面积", value: "100 万平方米" });
    expect(factWords(money, speech("zh-Hans")).value).toBe("120 亿元");
    expect(factWords(area, speech("en")).value).toBe("1,000,000 m²");
    expect(factWords(money, speech("en")).value).toBe("CNY 12 bn");
  });

  it("keeps an id and a unit that nobody named", () => {
    expect(factWords(fact("rooms", 3, "halls"), speech("en"))).toEqual({ name: "rooms", value: "3 halls" });
  });
});
