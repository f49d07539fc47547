import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { faultAt } from "../enterprise/fault.ts";
import { parseEnterpriseRow } from "../enterprise/parse-row.ts";
import { type EnterpriseRecord, emptyRecord } from "../enterprise/record.ts";
import { enterpriseFields } from "../mapping/enterprise-fields.ts";
import { guessMapping } from "../mapping/guess-mapping.ts";
import { collect, readAll } from "../testing/read-all.ts";
import { writeCsv } from "./csv.ts";
import { enterpriseSheet } from "./enterprise-sheet.ts";
import { writeErrorWorkbook } from "./error-workbook.ts";
import { guardFormula } from "./formula-guard.ts";
import { writeJsonLines } from "./json-lines.ts";
import { writeRejected } from "./rejected.ts";
import { writeXlsx } from "./xlsx.ts";

const headings = ["企业名称", "经营范围", "备注"];
const character = fc.constantFrom(
  ..."=+-@'\",;|\t\r\n <>&_x000D 甲乙丙𠮷Aa1.",
  "\u0001",
  "_x0041_",
  "\ufeff",
);
const cell = fc.array(character, { maxLength: 12 }).map((it) => it.join(""));
const filledRow = fc.tuple(cell, cell, cell).filter((cells) => cells.some((it) => it.trim() !== ""));

describe("guardFormula", () => {
  it("guards text, leaves numbers", () => {
    expect(["=1+1", "+cmd", "@x", "-a", "\tx"].map(guardFormula)).toEqual([
      "'=1+1",
      "'+cmd",
      "'@x",
      "'-a",
      "'\tx",
    ]);
    expect(["\n=1+1", "＝1+1", "＠x"].map(guardFormula)).toEqual(["'\n=1+1", "'＝1+1", "'＠x"]);
    expect(["-5", "+3.2", "-1,000", "甲", "'tis"].map(guardFormula)).toEqual([
      "-5",
      "+3.2",
      "-1,000",
      "甲",
      "'tis",
    ]);
  });
});

describe("what we write, read again", () => {
  it("is the same through CSV, with any delimiter", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(filledRow, { maxLength: 12 }),
        fc.constantFrom(",", ";", "\t"),
        fc.boolean(),
        async (rows, delimiter, byteOrderMark) => {
          const bytes = await collect(writeCsv({ headings, rows: [rows], delimiter, byteOrderMark }));
          const read = await readAll({ bytes, name: "a.csv" });
          expect(read.table.headings.map((it) => it.text)).toEqual(headings);
          expect(read.rows.map((it) => it.cells)).toEqual(rows);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is the same through a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(filledRow, { maxLength: 12 }), async (rows) => {
        const columns = headings.map((heading) => ({ heading, kind: "text" as const }));
        const bytes = await collect(
          writeXlsx({ sheet: "企业", columns, rows: [rows.map((cells) => ({ cells }))] }),
        );
        const read = await readAll({ bytes, name: "a.xlsx" });
        expect(read.rows.map((it) => it.cells)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  const decimal = fc
    .tuple(fc.integer({ min: 0, max: 99_999_99 }), fc.integer({ min: 0, max: 99 }))
    .map(([a, b]) => String(Number(`${a}.${b}`)));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const text = maybe(fc.constantFrom("集成电路制造，销售", '含"引号",逗号', "=SUM(A1)", "两\n行"));
  const record: fc.Arbitrary<EnterpriseRecord> = fc.record({
    name: fc.constantFrom("甲（上海）有限公司", "乙公司", "=丙"),
    uscc: maybe(fc.constantFrom("91110000600037341L", "91310118MA1J0LH010")),
    registrationNumber: maybe(fc.constant("320583000002094")),
    park: text,
    industryCode: maybe(fc.constantFrom("39", "0111", "3973")),
    businessScope: text,
    mainProducts: text,
    legalType: text,
    status: text,
    registeredOn: maybe(fc.constantFrom("1899-12-31", "1900-01-01", "1985-02-28", "2024-02-29")),
    capitalWan: maybe(decimal),
    capitalCurrency: fc.constantFrom("CNY", "USD", "DEM", "JPY"),
    employees: maybe(fc.nat(99_999)),
    outputWan: maybe(decimal),
    revenueWan: maybe(decimal),
    taxWan: maybe(decimal),
    rdWan: maybe(decimal),
    energyTce: maybe(decimal),
    landM2: maybe(decimal),
    buildingM2: maybe(decimal),
    aboveScale: maybe(fc.boolean()),
    address: text,
    adminCode: maybe(fc.constant("310118")),
    asOf: maybe(fc.constant("2023-12-31")),
    extra: fc.constantFrom<Record<string, string>>({}, { phone: "021-5555", 塔号: "T1" }),
  });

  it("are the same enterprises, in every language and both formats", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("zh-Hans", "zh-Hant", "en"),
        fc.boolean(),
        async (records, locale, asCsv) => {
          const { columns, cells } = enterpriseSheet(locale, ["塔号"]);
          const rows = records.map(cells);
          const bytes = await collect(
            asCsv
              ? writeCsv({ headings: columns.map((it) => it.heading), rows: [rows] })
              : writeXlsx({ sheet: "s", columns, rows: [rows.map((it) => ({ cells: it }))] }),
          );
          const read = await readAll({ bytes, name: "a" });
          const mapping = guessMapping(
            read.table.headings.map((it) => it.text),
            read.table.sample,
            enterpriseFields,
          ).map((it) => (it.heading === "塔号" ? { ...it, field: "extra" } : it));
          const parsed = read.rows.map(
            (row) => parseEnterpriseRow(row, mapping, { today: "2025-01-01" }).record,
          );
          const expected = records.map((it) => ({
            ...it,
            capitalCurrency: it.capitalWan === null ? "CNY" : it.capitalCurrency,
          }));
          expect(parsed).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("writeXlsx", () => {
  it("stores numbers and days as such, and text never as a formula", async () => {
    const columns = [
      { heading: "名称", kind: "text" as const },
      { heading: "税收", kind: "number" as const },
      { heading: "成立日期", kind: "date" as const },
    ];
    const rows = [
      [
        { cells: ["=1+1", "12.5", "2004-03-05"] },
        { cells: ["<b>&\u0001", "91110000600037341", "2003-02-30"], bad: new Set([2]) },
      ],
    ];
    const parts = unzipSync(await collect(writeXlsx({ sheet: "企业:一", columns, rows })));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain('<c s="3"><v>12.5</v></c><c s="4"><v>38051</v></c>');
    expect(sheet).toContain('<t xml:space="preserve">&lt;b&gt;&amp;_x0001_</t>');
    expect(sheet).toContain('<c s="5" t="inlineStr"><is><t xml:space="preserve">2003-02-30</t>');
    expect(sheet).toContain('<t xml:space="preserve">91110000600037341</t>');
    expect(sheet).not.toContain("<f>");
    expect(strFromU8(parts["xl/workbook.xml"]!)).toContain('name="企业_一"');
  });
});

describe("error reports", () => {
  const place = { row: 5, column: "成立日期", columnIndex: 1, field: "registeredOn", value: "2003-02-30" };
  const fault = faultAt(place, "date/impossible");

  it("keep the user's cells, mark the bad ones and say what to do", async () => {
    const bytes = await collect(
      writeErrorWorkbook({
        headings: ["企业名称", "成立日期"].map((text, column) => ({ column, letter: "AB"[column]!, text })),
        rows: [[{ row: { number: 5, cells: ["=甲", "2003-02-30"] }, faults: [fault] }]],
        locale: "zh-Hans",
      }),
    );
    const { table, rows } = await readAll({ bytes, name: "errors.xlsx" });
    expect(table.headings.map((it) => it.text)).toEqual([
      "企业名称",
      "成立日期",
      "原行号",
      "问题（耦合）",
      "怎么改（耦合）",
    ]);
    expect(rows[0]?.cells).toEqual([
      "=甲",
      "2003-02-30",
      "5",
      "成立日期: 没有这一天：2003-02-30",
      "请写成 2004-03-05 的形式",
    ]);
    expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!)).toContain(
      '<c s="5" t="inlineStr"><is><t xml:space="preserve">2003-02-30',
    );
    const mapping = guessMapping(
      table.headings.map((it) => it.text),
      table.sample,
      enterpriseFields,
    );
    expect(mapping.map((it) => it.why)).toEqual(["heading", "heading", "own", "own", "own"]);
  });

  it("write rejected.csv with row, column, code and remedy", async () => {
    const text = Buffer.from(await collect(writeRejected([[fault]], "en"))).toString();
    expect(text).toBe(
      "\ufeffrow,column,code,severity,value,problem,remedy\r\n5,成立日期,date/impossible,error,2003-02-30,There is no such day: 2003-02-30,Write it like 2004-03-05\r\n",
    );
  });

  it("write JSON Lines", async () => {
    expect(Buffer.from(await collect(writeJsonLines([[{ a: "甲\n" }, null]]))).toString()).toBe(
      '{"a":"甲\\n"}\nnull\n',
    );
    expect(emptyRecord().extra).toEqual({});
  });
});
