import { describe, expect, it } from "vitest";
import { changeOf, faultsOf, formValues, readField, rebase } from "./form-values.ts";

const blank = formValues({});
const problem = (kind: string, errors?: { pointer: string; code: string }[]) => ({
  title: "",
  detail: "",
  status: 400,
  instance: "",
  data: {},
  kind,
  errors,
});

describe("readField", () => {
  it("reads figures as people type them", () => {
    expect(readField("capitalWan", "１,２34.5")).toEqual({ value: 1234.5 });
    expect(readField("taxWan", "-3")).toEqual({ value: -3 });
    expect(readField("employees", "")).toEqual({ value: null });
  });
  it("says what is wrong", () => {
    expect(readField("capitalWan", "约三千")).toEqual({ fault: "number" });
    expect(readField("capitalWan", "-1")).toEqual({ fault: "negative" });
    expect(readField("employees", "2.5")).toEqual({ fault: "whole" });
    expect(readField("uscc", "123")).toEqual({ fault: "usccLength" });
    expect(readField("uscc", "91110000600037340L")).toEqual({ fault: "usccCheck" });
    expect(readField("capitalCurrency", "人民币")).toEqual({ fault: "currency" });
    expect(readField("name", " ")).toEqual({ fault: "required" });
  });
  it("tidies codes", () => {
    expect(readField("uscc", "91110000 6000 3734 1l")).toEqual({ value: "91110000600037341L" });
    expect(readField("capitalCurrency", "usd")).toEqual({ value: "USD" });
    expect(readField("aboveScale", "false")).toEqual({ value: false });
  });
});

describe("changeOf", () => {
  it("holds only what differs; a cleared field becomes null", () => {
    const before = formValues({ name: "甲公司", employees: 5, address: "青浦" });
    const { change, faults } = changeOf({ ...before, employees: "6", address: "" }, before);
    expect(change).toEqual({ employees: 6, address: null });
    expect(faults).toEqual({});
  });
  it("wants a name even when nothing was typed", () => {
    expect(changeOf(blank, blank).faults).toEqual({ name: "required" });
  });
  it("collects every fault", () => {
    const { faults } = changeOf({ ...blank, name: "甲", uscc: "1", employees: "x" }, blank);
    expect(faults).toEqual({ uscc: "usccLength", employees: "number" });
  });
});

describe("rebase", () => {
  it("keeps what was typed and takes the rest from the newer version", () => {
    const before = formValues({ name: "甲公司", employees: 5 });
    const now = formValues({ name: "甲公司", employees: 9, address: "青浦" });
    const values = rebase({ ...before, name: "甲有限公司" }, before, now);
    expect(values).toMatchObject({ name: "甲有限公司", employees: "9", address: "青浦" });
  });
});

describe("faultsOf", () => {
  it("finds the fields a refusal speaks of", () => {
    expect(faultsOf(problem("enterprise/duplicate"))).toEqual({ uscc: "duplicate" });
    expect(faultsOf(problem("industry/unknown"))).toEqual({ industryDeclared: "industry" });
    expect(
      faultsOf(
        problem("input/invalid", [
          { pointer: "/name", code: "too_small" },
          { pointer: "/landM2", code: "custom" },
          { pointer: "/source", code: "too_small" },
        ]),
      ),
    ).toEqual({ name: "tooShort", landM2: "invalid" });
  });
});
