import { describe, expect, it } from "vitest";
import { readMoneyUnit, toCoalTonnes, toSquareMetres, toWan } from "./units.ts";

describe("money", () => {
  it.each([
    ["万元人民币", 4, "CNY"],
    ["万人民币元", 4, "CNY"],
    ["万元", 4, "CNY"],
    ["元", 0, "CNY"],
    ["亿元", 8, "CNY"],
    ["百万元", 6, "CNY"],
    ["萬元", 4, "CNY"],
    ["万美元", 4, "USD"],
    ["万港币", 4, "HKD"],
    ["万德国马克", 4, "DEM"],
    ["万丹麦克郎", 4, "DKK"],
    ["万日元", 4, "JPY"],
    ["万", 4, null],
    ["USD", 0, "USD"],
    ["(单位：千元)", 3, "CNY"],
    ["10k yuan", 4, "CNY"],
    ["million USD", 6, "USD"],
  ])("reads %s", (text, places, currency) => expect(readMoneyUnit(text)).toEqual({ places, currency }));

  it("does not guess", () => expect([readMoneyUnit("箱"), readMoneyUnit("")]).toEqual([null, null]));

  it("keeps amounts exact", () => {
    expect(toWan("0.01", { places: 0, currency: "CNY" })).toBe("0.000001");
    expect(toWan("12.5", { places: 8, currency: "CNY" })).toBe("125000");
    expect(toWan("123456789012.34", { places: 4, currency: null })).toBe("123456789012.34");
  });
});

describe("areas and energy", () => {
  it("turns mu into square metres", () => {
    expect(toSquareMetres("3", "亩")).toBe("2000");
    expect(toSquareMetres("1", "畝")).toBe("666.667");
    expect(toSquareMetres("1.5", "公顷")).toBe("15000");
    expect(toSquareMetres("56.2", "平方公里")).toBe("56200000");
    expect(toSquareMetres("2", "万平方米")).toBe("20000");
    expect(toSquareMetres("12.3", "㎡")).toBe("12.3");
    expect(toSquareMetres("1", "间")).toBeNull();
  });

  it("turns coal into tonnes of standard coal only", () => {
    expect([toCoalTonnes("2", "万吨标准煤"), toCoalTonnes("1500", "kgce"), toCoalTonnes("5", "kWh")]).toEqual(
      ["20000", "1.5", null],
    );
  });
});
