import { DomainError } from "@ouhe/vocabulary";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { TableOptions } from "../table/table.ts";
import { readAll } from "../testing/read-all.ts";
import { type TestWorkbook, textRow, workbookBytes } from "../testing/workbook.ts";

const open = (workbook: TestWorkbook, options?: TableOptions) =>
  readAll({ bytes: workbookBytes(workbook), name: "a.xlsx" }, options);

const refusal = async (bytes: Uint8Array, options?: TableOptions) => {
  const error = await readAll({ bytes, name: "a.xlsx" }, options).catch((it: unknown) => it);
  return error instanceof DomainError ? [error.kind, error.data] : error;
};

const heading = textRow(1, ["企业名称", "成立日期", "注册资本"]);

describe("openTable on a workbook", () => {
  it("reads shared, rich and inline strings, numbers, booleans and days", async () => {
    const { table, rows } = await open({
      sheets: [
        {
          name: "企业",
          rows: `${heading}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>38051</v></c><c r="C3"><v>0.30000000000000004</v></c></row><row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>38051.5</v></c><c r="C4" t="b"><v>1</v></c></row>`,
        },
      ],
      sharedStrings: ["<t>甲 &amp; 乙公司</t>", "<r><t>丙</t></r><r><t>公司 </t></r><rPh><t>bing</t></rPh>"],
      formats: ["yyyy\\-mm\\-dd"],
    });
    expect([table.format, table.sheet, table.encoding, table.headingRow]).toEqual(["xlsx", "企业", null, 1]);
    expect(rows).toEqual([
      { number: 3, cells: ["甲 & 乙公司", "2004-03-05", "0.3"] },
      { number: 4, cells: ["丙公司 ", "2004-03-05T12:00:00", "TRUE"] },
    ]);
  });

  it("counts from 1904 when the workbook says so", async () => {
    const { rows } = await open({
      sheets: [{ name: "s", rows: `${heading}<row r="2"><c r="B2" s="1"><v>36589</v></c></row>` }],
      formats: ['yyyy"年"m"月"d"日"'],
      date1904: true,
    });
    expect(rows[0]?.cells[1]).toBe("2004-03-05");
  });

  it("notes codes that lost digits, and keeps padded codes", async () => {
    const { rows } = await open({
      sheets: [
        {
          name: "s",
          rows: `${heading}<row r="2"><c r="A2"><v>9.1310118000000003E+17</v></c><c r="B2" s="1"><v>111</v></c></row>`,
        },
      ],
      formats: ["0000"],
    });
    expect(rows).toEqual([
      {
        number: 2,
        cells: ["913101180000000000", "0111", ""],
        notes: [{ column: 0, code: "cell/digits-lost", data: { digits: 18 } }],
      },
    ]);
  });

  it("reads what a formula last gave, and never the formula", async () => {
    const { rows } = await open({
      sheets: [
        {
          name: "s",
          rows: `${heading}<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>甲公司</v></c><c r="B2"><f>1+1</f></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
        },
      ],
    });
    expect(rows[0]?.cells).toEqual(["甲公司", "", "#DIV/0!"]);
    expect(rows[0]?.notes?.map((it) => [it.column, it.code])).toEqual([
      [0, "cell/formula"],
      [1, "cell/formula-unread"],
      [2, "cell/error-value"],
      [2, "cell/formula"],
    ]);
  });

  it("understands a merged title and a grouped heading", async () => {
    const { table, rows } = await open({
      sheets: [
        {
          name: "s",
          rows: [
            textRow(1, ["园区企业情况表"]),
            textRow(2, ["企业名称", "经营指标（万元）", null, "地址"]),
            textRow(3, [null, "营业收入", "税收"]),
            textRow(4, ["甲公司", "10", "2", "路1号"]),
          ].join(""),
          tail: '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="B2:C2"/></mergeCells>',
        },
      ],
    });
    expect(table.headings.map((it) => it.text)).toEqual([
      "企业名称",
      "经营指标（万元） / 营业收入",
      "经营指标（万元） / 税收",
      "地址",
    ]);
    expect([table.headingRow, table.preamble, rows[0]?.number]).toEqual([3, ["园区企业情况表"], 4]);
  });

  it("takes the first visible sheet with a recognisable heading, or the one asked for", async () => {
    const sheets = [
      { name: "隐藏", rows: heading + textRow(2, ["甲公司", "2004-01-01", "1"]), state: "hidden" as const },
      { name: "说明", rows: textRow(1, ["填表说明"]) + textRow(2, ["请如实填写"]) },
      { name: "其他", rows: textRow(1, ["塔号", "高度"]) + textRow(2, ["T1", "30"]) },
      { name: "企业", rows: heading + textRow(2, ["乙公司", "2004-01-01", "1"]) },
    ];
    const { table, rows } = await open({ sheets });
    expect([table.sheet, table.sheets, rows[0]?.cells[0]]).toEqual([
      "企业",
      ["说明", "其他", "企业"],
      "乙公司",
    ]);
    expect((await open({ sheets }, { sheet: "其他" })).rows[0]?.cells).toEqual(["T1", "30"]);
    expect(await refusal(workbookBytes({ sheets }), { sheet: "没有" })).toEqual([
      "file/sheet-unknown",
      { name: "a.xlsx", sheet: "没有", sheets: ["说明", "其他", "企业"] },
    ]);
  });

  it("lets no NUL and no half of a pair through a character's code", async () => {
    const rows = textRow(1, ["名称", "信用代码"]) + textRow(2, ["甲_x0000_乙", "_xD800_丙"]);
    const { rows: read } = await readAll({
      bytes: workbookBytes({ sheets: [{ name: "s", rows }] }),
      name: "a.xlsx",
    });
    expect(read[0]!.cells).toEqual(["甲\ufffd乙", "\ufffd丙"]);
  });

  it("reads prefixed element names and cells without references", async () => {
    const bytes = zipSync({
      "xl/workbook.xml": strToU8(
        '<x:workbook xmlns:x="a" xmlns:q="r"><x:sheets><x:sheet name="s" q:id="i"/></x:sheets></x:workbook>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships><Relationship Id="i" Type="t/worksheet" Target="worksheets/s.xml"/></Relationships>',
      ),
      "xl/worksheets/s.xml": strToU8(
        '<x:worksheet xmlns:x="a"><x:sheetData><x:row><x:c t="str"><x:v>企业名称</x:v></x:c><x:c t="str"><x:v>地址</x:v></x:c></x:row><x:row><x:c t="str"><x:v>甲</x:v></x:c><x:c t="str"><x:v>乙</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    });
    expect((await readAll({ bytes, name: "a.xlsx" })).rows).toEqual([{ number: 2, cells: ["甲", "乙"] }]);
  });

  it("reads a stream by way of a temporary file", async () => {
    const bytes = workbookBytes({
      sheets: [{ name: "s", rows: heading + textRow(2, ["甲公司", "2004-01-01", "1"]) }],
    });
    async function* stream() {
      for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
    }
    const { rows } = await readAll({ stream: stream(), name: "a.xlsx" });
    expect(rows).toHaveLength(1);
  });
});

describe("openTable on a bad workbook", () => {
  const bomb = zipSync({
    "xl/workbook.xml": strToU8("<workbook/>"),
    "xl/worksheets/sheet1.xml": new Uint8Array(64 * 2 ** 20),
  });

  it("refuses a zip bomb before inflating it", async () => {
    expect(await refusal(bomb)).toEqual(["file/zip-bomb", { name: "a.xlsx", reason: "ratio", limit: 250 }]);
    expect(await refusal(bomb, { limits: { maxInflatedBytes: 2 ** 20 } })).toMatchObject([
      "file/zip-bomb",
      { reason: "bytes" },
    ]);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`f${at}`, new Uint8Array(1)])),
    );
    expect(await refusal(many, { limits: { maxEntries: 40 } })).toMatchObject([
      "file/zip-bomb",
      { reason: "entries" },
    ]);
  });

  it("refuses a bomb that lies about its size", async () => {
    const rows = heading + textRow(2, ["甲公司", "2004-01-01", "1"]).repeat(5000);
    const bytes = Buffer.from(workbookBytes({ sheets: [{ name: "s", rows }] }));
    const lie = Buffer.from([100, 0, 0, 0]);
    const directory = bytes.lastIndexOf("xl/worksheets/sheet1.xml");
    lie.copy(bytes, directory - 22);
    expect(await refusal(bytes)).toMatchObject(["file/zip-bomb", { reason: "bytes" }]);
  });

  it("refuses broken archives and broken XML", async () => {
    const good = workbookBytes({ sheets: [{ name: "s", rows: heading }] });
    expect(await refusal(good.subarray(0, good.length - 40))).toMatchObject([
      "file/damaged",
      { part: "zip" },
    ]);
    expect(
      await refusal(workbookBytes({ sheets: [{ name: "s", rows: `${heading}<row><c></row>` }] })),
    ).toMatchObject(["file/damaged", {}]);
  });

  it("refuses XML that nests without end or never comes to a tag", async () => {
    for (const rows of ["<a>".repeat(200_000), `<row><c><v>${"x".repeat(10_000_000)}</v></c></row>`]) {
      const bytes = workbookBytes({ sheets: [{ name: "s", rows: textRow(1, ["名称", "地址"]) + rows }] });
      expect(await refusal(bytes)).toMatchObject(["file/damaged", {}]);
    }
  });

  it("counts rows whose number no spreadsheet can show", async () => {
    const rows = `${textRow(1, ["名称", "地址"])}<row r="99999999999"><c t="inlineStr"><is><t>甲</t></is></c></row>`;
    const { rows: read } = await readAll({
      bytes: workbookBytes({ sheets: [{ name: "s", rows }] }),
      name: "a.xlsx",
    });
    expect(read.map((it) => it.number)).toEqual([2]);
  });

  it("knows no entities but XML's own", async () => {
    const bytes = workbookBytes({ sheets: [{ name: "s", rows: heading }], sharedStrings: ["<t>&c;</t>"] });
    expect(await refusal(bytes)).toMatchObject(["file/damaged", {}]);
  });

  it("refuses empty workbooks and too many columns", async () => {
    expect(((await refusal(workbookBytes({ sheets: [{ name: "s", rows: "" }] }))) as unknown[])[0]).toBe(
      "file/empty",
    );
    const wide = `<row r="1"><c r="A1" t="str"><v>名称</v></c><c r="ZZ1" t="str"><v>x</v></c></row>`;
    expect(await refusal(workbookBytes({ sheets: [{ name: "s", rows: wide }] }))).toEqual([
      "file/too-many-columns",
      { name: "a.xlsx", columns: 702, limitColumns: 500 },
    ]);
  });
});
