import { describe, expect, it } from "vitest";
import { newlyStated } from "./change.rules.ts";

const record = {
  name: { "zh-Hans": "青浦", en: "Qingpu" },
  areaKm2: 56.2,
  capitalWan: 100.123457,
  taxWan: 0,
  address: null,
  status: "在业",
};

describe("newlyStated", () => {
  it("keeps what differs and leaves out what the record says already", () => {
    expect(newlyStated(record, { areaKm2: 57, status: "在业", address: "一号" })).toEqual({
      areaKm2: 57,
      address: "一号",
    });
    expect(newlyStated(record, { name: { "zh-Hans": "青浦", en: "Qingpu" }, address: null })).toEqual({});
    expect(newlyStated(record, { name: { "zh-Hans": "青浦", en: "Tsingpu" } })).toHaveProperty("name");
    expect(newlyStated(record, { status: undefined })).toEqual({});
    expect(newlyStated(record, {})).toEqual({});
  });

  it("tells null from 0 and from nothing", () => {
    expect(newlyStated(record, { taxWan: null, address: "" })).toEqual({ taxWan: null, address: "" });
  });

  it("compares numbers as the register keeps them", () => {
    expect(newlyStated(record, { capitalWan: 100.1234567, areaKm2: 56.2004, taxWan: -0 })).toEqual({});
    expect(newlyStated(record, { capitalWan: 100.123458, areaKm2: 56.201 })).toEqual({
      capitalWan: 100.123458,
      areaKm2: 56.201,
    });
  });
});
