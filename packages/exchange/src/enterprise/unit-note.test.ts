import { describe, expect, it } from "vitest";
import { readUnitNote } from "./unit-note.ts";

describe("readUnitNote", () => {
  it("reads the units of a title row", () => {
    expect(readUnitNote(["园区企业情况表", "填报日期：2024-01-01", "单位：千元"])).toEqual({
      moneyUnit: "千元",
    });
    expect(readUnitNote(["金额单位：万元，面积单位：亩"])).toEqual({ moneyUnit: "万元", areaUnit: "亩" });
    expect(readUnitNote(["單位：萬元"])).toEqual({ moneyUnit: "萬元" });
  });

  it("is silent when there is none", () => {
    expect(readUnitNote(["填报单位：经济发展办", "名录"])).toEqual({});
  });
});
