import { describe, expect, it } from "vitest";
import { enterpriseFields } from "./enterprise-fields.ts";
import { guessMapping } from "./guess-mapping.ts";
import { foldHeading, readHeading } from "./heading-text.ts";
import { headingTest } from "./known-headings.ts";
import { requireFields } from "./require-fields.ts";

const guess = (headings: string[], ...rows: string[][]) =>
  guessMapping(
    headings,
    rows.map((cells) => ({ cells })),
    enterpriseFields,
  );
const fields = (headings: string[], ...rows: string[][]) => guess(headings, ...rows).map((it) => it.field);

describe("readHeading", () => {
  it.each([
    ["注册资本（万元）", "注册资本", "万元"],
    ["注册资本(单位：万美元)", "注册资本", "万美元"],
    ["*企业名称（必填）", "企业名称", null],
    ["占地面积/亩", "占地面积", "亩"],
    ["税收, 万元", "税收", "万元"],
    ["Land area (m2)", "landarea", "m2"],
    ["reg_date", "regdate", null],
  ])("takes %s apart", (text, folded, unit) => expect(readHeading(text)).toMatchObject({ folded, unit }));

  it("finds the part of a group", () => {
    expect(readHeading("经营指标（万元） / 税收")).toMatchObject({ part: "税收", unit: "万元" });
  });
});

describe("guessMapping", () => {
  it("knows every heading we write, in three languages", () => {
    for (const locale of ["zh-Hans", "zh-Hant", "en"] as const) {
      const headings = enterpriseFields.map((it) => it.headings[locale]);
      const guesses = guess(headings);
      expect(guesses.map((it) => it.field)).toEqual(enterpriseFields.map((it) => it.id));
      expect(new Set(guesses.map((it) => it.why))).toEqual(new Set(["heading"]));
    }
  });

  it("has no synonym that is another field's own heading", () => {
    const own = new Map(
      enterpriseFields.flatMap((it) => Object.values(it.headings).map((text) => [foldHeading(text), it.id])),
    );
    for (const field of enterpriseFields)
      for (const text of field.synonyms) expect([undefined, field.id]).toContain(own.get(foldHeading(text)));
  });

  it("lets content decide between meanings of one heading", () => {
    expect(fields(["name", "area"], ["甲公司", "suzhou-sip"])).toEqual(["name", "park"]);
    expect(fields(["name", "area"], ["甲公司", "1200"], ["乙公司", "80.5"])).toEqual(["name", "landM2"]);
  });

  it("reads headings with something around them", () => {
    expect(fields(["企业名称（盖章）", "企业注册地址详细到门牌", "2023年营业收入（万元）"])).toEqual([
      "name",
      "address",
      "revenueWan",
    ]);
  });

  it("knows columns by content when the heading says nothing", () => {
    const guesses = guess(
      ["A", "B", "C", "D"],
      ["91110000600037341L", "上海甲有限公司", "集成电路制造；电子产品的销售与技术服务", "2004-03-05"],
      ["91310118MA1J0LH010", "苏州乙股份有限公司", "房屋建筑工程施工，建筑材料的批发和零售", "2001/2/3"],
    );
    expect(guesses.map((it) => [it.field, it.why])).toEqual([
      ["uscc", "content"],
      ["name", "content"],
      ["businessScope", "content"],
      ["registeredOn", "content"],
    ]);
  });

  it("never drops a column in silence: the unknown one is asked about, ours is passed over", () => {
    expect(guess(["名称", "塔号", "问题（耦合）"]).map((it) => [it.field, it.why])).toEqual([
      ["name", "synonym"],
      [null, null],
      [null, "own"],
    ]);
  });

  it("gives a field to one column", () => {
    expect(fields(["企业名称", "公司名称"])).toEqual(["name", null]);
  });
});

describe("headingTest and requireFields", () => {
  it("knows headings of an enterprise register", () => {
    const isKnown = headingTest();
    expect(["企业名称", "Unified_Social_Credit_Code", "塔号", "甲公司"].map(isKnown)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("refuses a sheet of another shape, naming what is missing", () => {
    const table = { name: "a.xlsx", sheets: ["塔"], headings: [{ column: 0, letter: "A", text: "塔号" }] };
    expect(() => requireFields(table, guess(["塔号"]), enterpriseFields)).toThrow("file/sheet-unrecognised");
    expect(() => requireFields(table, guess(["企业"]), enterpriseFields)).not.toThrow();
  });
});
