import { describe, expect, it } from "vitest";
import { shortNames } from "./short-names.ts";

const short = (...names: string[]) => [...shortNames(new Map(names.map((it) => [it, it]))).values()];

describe("short names of parks", () => {
  it("leave out what kind of park it is, in three scripts", () => {
    expect(short("青浦工业园区", "嘉兴经济技术开发区", "巢湖经济开发区")).toEqual(["青浦", "嘉兴", "巢湖"]);
    expect(short("青浦工業園區", "嘉興經濟技術開發區")).toEqual(["青浦", "嘉興"]);
    expect(short("Qingpu Industrial Park", "Jiaxing Economic and Technological Development Zone")).toEqual([
      "Qingpu",
      "Jiaxing",
    ]);
  });

  it("stay whole where they would be the same, or nothing", () => {
    expect(short("昆山工业园区", "昆山经济开发区")).toEqual(["昆山工业园区", "昆山经济开发区"]);
    expect(short("高新区", "工业园区")).toEqual(["高新区", "工业园区"]);
  });
});
