import { describe, expect, it } from "vitest";
import { headingTest } from "../mapping/known-headings.ts";
import { findHeadings } from "./heading-rows.ts";

const rows = (...cells: string[][]) => cells.map((it, at) => ({ number: at + 1, cells: it }));
const find = (...cells: string[][]) => {
  const found = findHeadings(rows(...cells), headingTest());
  return { at: found.rows, texts: found.headings.map((it) => it.text) };
};

describe("findHeadings", () => {
  it("takes the first row when it is the heading", () => {
    expect(find(["企业名称", "信用代码"], ["甲公司", "91110000600037341L"])).toEqual({
      at: [0],
      texts: ["企业名称", "信用代码"],
    });
  });

  it("passes over titles and notes", () => {
    const found = find(
      ["青浦工业园区企业名录", "", ""],
      ["填报单位：经济发展办", "", "单位：万元"],
      ["企业名称", "注册资本", "员工人数"],
      ["甲公司", "100", "12"],
    );
    expect(found).toEqual({ at: [2], texts: ["企业名称", "注册资本", "员工人数"] });
  });

  it("joins a heading of two rows", () => {
    const found = find(
      ["序号", "企业名称", "经营指标（万元）", "", "备注"],
      ["", "", "营业收入", "税收", ""],
      ["1", "甲公司", "100", "7", ""],
    );
    expect(found).toEqual({
      at: [0, 1],
      texts: ["序号", "企业名称", "经营指标（万元） / 营业收入", "经营指标（万元） / 税收", "备注"],
    });
  });

  it("does not take a first data row with gaps for a second heading", () => {
    const found = find(["企业名称", "", "状态"], ["甲公司", "存续", "在营"], ["乙公司", "存续", "在营"]);
    expect(found.at).toEqual([0]);
  });

  it("finds headings nobody knows by their shape", () => {
    expect(find(["塔号", "高度"], ["T1", "30"], ["T2", "31"]).at).toEqual([0]);
  });

  it("goes by letters when all rows are data", () => {
    expect(find(["91110000600037341L", "2004-03-05"], ["91110000600037341L", "2004-03-06"])).toEqual({
      at: [],
      texts: ["A", "B"],
    });
  });
});
