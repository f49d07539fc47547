import { describe, expect, it } from "vitest";
import { faultCodes, sayFault, withoutData } from "./fault-sentences.ts";

const source = import.meta.glob<string>("../../../../packages/exchange/src/enterprise/fault.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("sayFault", () => {
  it("has words for every fault the node may find", () => {
    const text = Object.values(source)[0] ?? "";
    const codes = [...text.matchAll(/"([a-z]+\/[a-z-]+)": \{ severity/g)].map((it) => it[1]);
    expect(codes.length).toBeGreaterThan(30);
    expect([...faultCodes].sort()).toEqual(codes.sort());
  });
  it("lets a code it does not know stand for itself", () => {
    expect(sayFault("cell/new")).toEqual({
      problem: { "zh-Hans": "cell/new", "zh-Hant": "cell/new", en: "cell/new" },
      remedy: null,
    });
  });
});

describe("withoutData", () => {
  it("puts an ellipsis where the data would stand", () => {
    expect(withoutData("看不懂这个数字：{value}")).toBe("看不懂这个数字 …");
    expect(withoutData("与第 {firstRow} 行重复")).toBe("与第 … 行重复");
    expect(withoutData("没有企业名称")).toBe("没有企业名称");
  });
});
