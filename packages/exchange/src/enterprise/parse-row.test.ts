import { describe, expect, it } from "vitest";
import { enterpriseFields } from "../mapping/enterprise-fields.ts";
import { guessMapping } from "../mapping/guess-mapping.ts";
import type { RowNote } from "../table/table.ts";
import { parseEnterpriseRow } from "./parse-row.ts";

function parse(columns: Record<string, string>, more: { notes?: RowNote[]; moneyUnit?: string } = {}) {
  const headings = Object.keys(columns);
  const mapping = guessMapping(headings, [], enterpriseFields);
  const { notes, ...context } = more;
  const row = { number: 7, cells: Object.values(columns), ...(notes ? { notes } : {}) };
  return parseEnterpriseRow(row, mapping, { today: "2024-06-30", ...context });
}

const codes = (columns: Record<string, string>) => parse(columns).faults.map((it) => it.code);

describe("parseEnterpriseRow", () => {
  it("reads a full row", () => {
    const { record, faults, refused } = parse({
      企业名称: " 上海甲微电子有限公司 ",
      统一社会信用代码: "91110000600037341l",
      行业代码: "C3973",
      "注册资本（万元）": "2,000",
      成立日期: "2004年3月5日",
      "占地面积（亩）": "30",
      "营业收入（亿元）": "1.25",
      从业人员: "120人",
      是否规上: "是",
      联系电话: "+86 21 5555",
    });
    expect([faults, refused]).toEqual([[], false]);
    expect(record).toMatchObject({
      name: "上海甲微电子有限公司",
      uscc: "91110000600037341L",
      industryCode: "3973",
      capitalWan: "2000",
      capitalCurrency: "CNY",
      registeredOn: "2004-03-05",
      landM2: "20000",
      revenueWan: "12500",
      employees: 120,
      aboveScale: true,
      extra: { phone: "+86 21 5555" },
    });
  });

  it("keeps foreign capital in its currency, from the cell, a unit column or a currency column", () => {
    expect(parse({ 名称: "甲", 注册资本: "200万美元" }).record).toMatchObject({
      capitalWan: "200",
      capitalCurrency: "USD",
    });
    expect(parse({ 名称: "甲", capital_value: "50", capital_unit: "万港元" }).record).toMatchObject({
      capitalWan: "50",
      capitalCurrency: "HKD",
    });
    expect(parse({ 名称: "甲", "注册资本（万元）": "50", 币种: "欧元" }).record).toMatchObject({
      capitalWan: "50",
      capitalCurrency: "EUR",
    });
    expect(parse({ 名称: "甲", 注册资本: "5000000", 资本单位: "元" }).record).toMatchObject({
      capitalWan: "500",
      capitalCurrency: "CNY",
    });
  });

  it("takes the unit a title names where headings name none", () => {
    expect(parse({ 名称: "甲", 税收: "12" }, { moneyUnit: "千元" }).record.taxWan).toBe("1.2");
    expect(parse({ 名称: "甲", 税收: "12" }).record.taxWan).toBe("12");
  });

  it("leaves out cells that say nothing", () => {
    const { record, faults } = parse({
      名称: "甲",
      信用代码: "-",
      注册资本: "无",
      成立日期: "N/A",
      员工人数: "——",
      地址: "null",
    });
    expect(faults).toEqual([]);
    expect([record.uscc, record.capitalWan, record.registeredOn, record.employees, record.address]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("keeps older registration numbers with a warning", () => {
    const { record, faults, refused } = parse({ 名称: "甲", 信用代码: "320583000002094" });
    expect([record.uscc, record.registrationNumber, refused]).toEqual([null, "320583000002094", false]);
    expect(faults.map((it) => [it.code, it.severity])).toEqual([["uscc/old-number", "warning"]]);
  });

  it("names what is wrong, where, and what to do", () => {
    expect(parse({ 名称: "甲", 信用代码: "91110000600037341M" }).faults).toEqual([
      {
        row: 7,
        column: "信用代码",
        columnIndex: 1,
        field: "uscc",
        code: "uscc/check-character",
        severity: "error",
        value: "91110000600037341M",
        remedy: "check-licence",
        data: { expected: "L" },
      },
    ]);
  });

  it.each([
    [{ 名称: "" }, ["name/missing"]],
    [{ 名称: "甲", 成立日期: "2003-02-30" }, ["date/impossible"]],
    [{ 名称: "甲", 成立日期: "2024-07-01" }, ["date/future"]],
    [{ 名称: "甲", 注册资本: "若干" }, ["number/unreadable"]],
    [{ 名称: "甲", 注册资本: "-5" }, ["number/negative"]],
    [{ 名称: "甲", 注册资本: "5箱" }, ["unit/unknown"]],
    [{ 名称: "甲", 注册资本: "5", 资本单位: "箱" }, ["unit/unknown"]],
    [{ 名称: "甲", "注册资本（元）": "1e30" }, ["number/too-large"]],
    [{ 名称: "甲", 注册资本: "20000000" }, ["number/implausible"]],
    [{ 名称: "甲", 员工人数: "1.5" }, ["number/not-whole"]],
    [{ 名称: "甲", 占地面积: "3间" }, ["unit/unknown"]],
    [{ 名称: "甲", 行业代码: "9999" }, ["industry/unknown"]],
    [{ 名称: "甲", 行政区划代码: "31" }, ["division/unreadable"]],
    [{ 名称: "甲", 是否规上: "也许" }, ["flag/unreadable"]],
    [{ 名称: "=cmd|x" }, ["cell/formula-text"]],
    [{ 名称: "甲<script>alert(1)</script>" }, ["cell/markup"]],
    [{ 名称: "合计", 注册资本: "9" }, ["row/is-total"]],
    [{ 名称: "合 计", 注册资本: "9" }, ["row/is-total"]],
    [{ 名称: "本页合计：", 注册资本: "9" }, ["row/is-total"]],
    [{ 名称: "甲", 信用代码: "91320506748703927C" }, ["uscc/organisation-check"]],
    [{ 名称: "名称" }, ["row/is-heading"]],
  ] as [Record<string, string>, string[]][])("finds in %j %j", (columns, expected) =>
    expect(codes(columns)).toEqual(expected),
  );

  it("reads an industry by its name in the standard", () => {
    expect(parse({ 名称: "甲", 所属行业: "计算机、通信和其他电子设备制造业" }).record.industryCode).toBe(
      "39",
    );
    expect(parse({ 名称: "甲", 所属行业: "C39计算机、通信和其他电子设备制造业" }).record.industryCode).toBe(
      "39",
    );
  });

  it("passes on what the reader noticed in columns that are read", () => {
    const notes: RowNote[] = [
      { column: 0, code: "cell/formula" },
      { column: 1, code: "cell/error-value" },
      { column: null, code: "row/columns-extra", data: { expected: 2, found: 3 } },
    ];
    const { faults, refused } = parse({ 名称: "甲", 看不懂的列: "#REF!" }, { notes });
    expect(faults.map((it) => [it.code, it.column])).toEqual([
      ["cell/formula", "名称"],
      ["row/columns-extra", null],
    ]);
    expect(refused).toBe(true);
  });

  it("refuses a code that lost its digits, without checking what is left of it", () => {
    const notes: RowNote[] = [{ column: 1, code: "cell/digits-lost", data: { digits: 18 } }];
    const { faults, refused } = parse({ 名称: "甲", 信用代码: "913101180000000000" }, { notes });
    expect([faults.map((it) => it.code), refused]).toEqual([["cell/digits-lost"], true]);
  });

  it("keeps a row whose organisation code alone is off", () => {
    const { record, refused } = parse({ 名称: "甲", 信用代码: "91320506748703927C" });
    expect([record.uscc, refused]).toEqual(["91320506748703927C", false]);
  });

  it("keeps two columns of one heading apart, whatever the heading", () => {
    const kept = ["备注", "备注", "__proto__"].map((heading, at) => ({
      column: at + 1,
      heading,
      field: "extra",
      unit: null,
    }));
    const mapping = [{ column: 0, heading: "名称", field: "name", unit: null }, ...kept];
    const row = { number: 2, cells: ["甲", "一", "二", "三"] };
    const { record } = parseEnterpriseRow(row, mapping, { today: "2024-06-30" });
    expect(Object.entries(record.extra)).toEqual([
      ["备注", "一"],
      ["备注 (C)", "二"],
      ["__proto__ (D)", "三"],
    ]);
  });

  it("keeps a column under its heading when told to", () => {
    const mapping = [
      { column: 0, heading: "名称", field: "name", unit: null },
      { column: 1, heading: "消防等级", field: "extra", unit: null },
    ];
    const { record } = parseEnterpriseRow({ number: 2, cells: ["甲", "一级"] }, mapping, {
      today: "2024-06-30",
    });
    expect(record.extra).toEqual({ 消防等级: "一级" });
  });
});
