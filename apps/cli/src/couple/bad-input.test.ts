import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { encodeGb18030 } from "../testing/gb18030.ts";
import { csvText, exampleHeadings, exampleRows, writeRegister } from "../testing/registers.ts";
import { runCommand, temporaryDirectory } from "../testing/run-command.ts";
import { run } from "./couple.ts";

const couple = (...args: string[]) => runCommand(run, [...args, "--replicates", "0"]);

/** Runs on one file and looks that a refusal leaves nothing behind. */
async function refusedFile(name: string, bytes: Uint8Array | string, ...more: string[]) {
  const directory = temporaryDirectory();
  const path = join(directory, name);
  const out = join(directory, "out");
  writeFileSync(path, bytes);
  const outcome = await couple(path, "--out", out, ...more);
  expect(existsSync(out)).toBe(false);
  expect(outcome.stdout).toBe("");
  return outcome;
}

const sheet = (rows: string) =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="名录" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });

describe("files that cannot be measured", () => {
  it("an empty file", async () => {
    expect(await refusedFile("empty.csv", "")).toMatchObject({ code: 1, kind: "file/empty" });
  });

  it("a file that is not there", async () => {
    const outcome = await couple("no-such-register.csv", "--json");
    expect(outcome).toMatchObject({ code: 1, kind: "file/unreadable", stdout: "" });
  });

  it("bytes that are no text", async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 255);
    const { code, kind } = await refusedFile("noise.csv", bytes);
    expect(code).toBe(1);
    expect(kind).toMatch(/^file\//);
  });

  it("a zip bomb as XLSX", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(64 * 2 ** 20),
    });
    expect(await refusedFile("bomb.xlsx", bomb)).toMatchObject({ code: 1, kind: "file/zip-bomb" });
  });

  it("a sheet of another shape", async () => {
    const other = csvText(["日期", "气温", "降水"], [["2024-01-01", "3", "0"]]);
    expect(await refusedFile("weather.csv", other)).toMatchObject({
      code: 1,
      kind: "file/sheet-unrecognised",
    });
    const workbook = sheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1" t="inlineStr"><is><t>气温</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>3</v></c></row>',
    );
    expect(await refusedFile("weather.xlsx", workbook)).toMatchObject({ kind: "file/sheet-unrecognised" });
  });

  it("more columns than any register has", async () => {
    const headings = ["企业名称", "所属园区", ...Array.from({ length: 600 }, (_, at) => `列${at}`)];
    const { kind } = await refusedFile("wide.csv", csvText(headings, [headings.map((_, at) => `甲${at}`)]));
    expect(kind).toBe("file/too-many-columns");
  });

  it("a register without a park column names its columns and suggests one", async () => {
    const headings = ["企业名称", "区县", "经营范围"];
    const rows = exampleRows().map((it) => [it[0]!, it[2]!, it[4]!]);
    const { code, kind, data } = await refusedFile("no-park.csv", csvText(headings, rows));
    expect({ code, kind, data }).toEqual({
      code: 1,
      kind: "park/column-missing",
      data: { name: "no-park.csv", headings, suggested: "区县" },
    });
  });

  it("a park column that is none", async () => {
    const rows = exampleRows();
    const { kind } = await refusedFile("r.csv", csvText(exampleHeadings, rows), "--park", "经营范围");
    expect(kind).toBe("park/too-many");
    const unknown = await refusedFile("r.csv", csvText(exampleHeadings, rows), "--park", "园");
    expect(unknown.kind).toBe("column/unknown");
  });

  it("a register of which no row can be used", async () => {
    const rows = exampleRows().map((it) => it.with(5, "2024-02-31"));
    const { code, kind, data } = await refusedFile("r.csv", csvText(exampleHeadings, rows));
    expect({ code, kind }).toEqual({ code: 1, kind: "register/none-kept" });
    expect(data).toMatchObject({ rows: 1620 });
  });
});

describe("files that are read all the same", () => {
  it("GB18030", async () => {
    const directory = temporaryDirectory();
    const path = join(directory, "gb.csv");
    const rows = exampleRows();
    writeFileSync(path, encodeGb18030(csvText(exampleHeadings, rows)));
    const gb = JSON.parse((await couple(path, "--json")).stdout);
    const utf = JSON.parse((await couple(writeRegister(directory, rows), "--json")).stdout);
    expect(gb.views).toEqual(utf.views);
  });

  it("a title and a grouped heading of two rows", async () => {
    const directory = temporaryDirectory();
    const rows = exampleRows();
    const top = ["企业基本信息", "", "", "行业", "", "登记信息", "", "规模", "数据日期"];
    const text = `${csvText(["企业名录（单位：万元）"], [])}${csvText(top, [exampleHeadings, ...rows])}`;
    const path = join(directory, "grouped.csv");
    writeFileSync(path, text);
    const { stdout, kind } = await couple(path, "--json");
    expect(kind).toBeNull();
    const plain = JSON.parse((await couple(writeRegister(directory, rows), "--json")).stdout);
    expect(JSON.parse(stdout).views).toEqual(plain.views);
  });

  it("500 columns", async () => {
    const directory = temporaryDirectory();
    const extra = Array.from({ length: 500 - exampleHeadings.length }, (_, at) => `附加${at}`);
    const rows = exampleRows().slice(0, 200);
    const path = writeRegister(
      directory,
      rows.map((it) => [...it, ...extra.map(() => "x")]),
      { headings: [...exampleHeadings, ...extra] },
    );
    const out = join(directory, "out");
    expect((await couple(path, "--out", out)).code).toBe(0);
    const [heading] = readFileSync(join(out, "enterprises.csv"), "utf8").split("\r\n");
    expect(heading).toContain("附加490");
  });
});

describe("rows that are rejected", () => {
  it("each with row, column, code, value and remedy; the others are measured", async () => {
    const directory = temporaryDirectory();
    const rows = exampleRows();
    const spoilt = [
      ...rows.slice(0, 40),
      rows[0]!.with(0, "另一家有限公司"),
      rows[1]!.with(1, ""),
      rows[40]!.with(1, `${rows[40]![1]!.slice(0, 17)}${rows[40]![1]!.endsWith("1") ? "2" : "1"}`),
      rows[41]!.with(5, "2024-02-31"),
      rows[42]!.with(2, " "),
      rows[43]!.with(6, "-5"),
      ["合计", "", "", "", "", "", "1", "", ""],
      ...rows.slice(50),
    ];
    const out = join(directory, "out");
    const { code, stdout } = await couple(writeRegister(directory, spoilt), "--out", out);
    expect(code).toBe(0);
    const lines = readFileSync(join(out, "rejected.csv"), "utf8").trim().split("\r\n").slice(1);
    const cells = lines.map((it) => it.split(","));
    expect(cells.map((it) => [it[0], it[1], it[2], it[3]])).toEqual([
      ["register.csv", "42", "统一社会信用代码", "duplicate/uscc"],
      ["register.csv", "43", "企业名称", "duplicate/name"],
      ["register.csv", "44", "统一社会信用代码", "uscc/check-character"],
      ["register.csv", "45", "成立日期", "date/impossible"],
      ["register.csv", "46", "所属园区", "park/missing"],
      ["register.csv", "47", "注册资本（万元）", "number/negative"],
      ["register.csv", "48", "", "row/is-total"],
    ]);
    expect(lines.every((it) => it.split(",").at(-1) !== "")).toBe(true);
    expect(stdout).toContain("7 rejected");
    expect(readFileSync(join(out, "enterprises.csv"), "utf8").trim().split("\r\n")).toHaveLength(
      1 + spoilt.length - 7,
    );
  });

  it("a duplicate in another register names that register", async () => {
    const directory = temporaryDirectory();
    const rows = exampleRows();
    const first = writeRegister(directory, rows.slice(0, 800), { name: "a.csv" });
    const second = writeRegister(directory, [...rows.slice(800), rows[5]!], { name: "b.csv" });
    const out = join(directory, "out");
    await couple(first, second, "--out", out);
    const text = readFileSync(join(out, "rejected.csv"), "utf8");
    expect(text).toContain("b.csv,822,");
    expect(text).toContain("row 7 (a.csv)");
  });
});

describe("where results go", () => {
  it("never over a file of somebody else, unless forced; never over an input", async () => {
    const directory = temporaryDirectory();
    const register = writeRegister(directory, exampleRows());
    const out = join(directory, "out");
    mkdirSync(out);
    writeFileSync(join(out, "report.html"), "mine");
    expect(await couple(register, "--out", out)).toMatchObject({ code: 1, kind: "output/not-ours" });
    expect(readFileSync(join(out, "report.html"), "utf8")).toBe("mine");
    expect(readdirSync(out)).toEqual(["report.html"]);
    expect((await couple(register, "--out", out, "--force")).code).toBe(0);
    expect((await couple(register, "--out", out)).code).toBe(0);
    const own = join(out, "enterprises.csv");
    expect(await couple(own, "--out", out, "--force")).toMatchObject({ kind: "output/is-input" });
  });
});

describe("called wrongly", () => {
  it.each([
    [["--nonsense"], "option/unknown"],
    [["--json=yes"], "option/takes-no-value"],
    [["--lang", "fr"], "option/invalid"],
    [[], "argument/missing"],
    [["x.csv", "--level", "family"], "option/invalid"],
    [["x.csv", "--seed", "-1"], "option/value-missing"],
    [["x.csv", "--seed", "x"], "option/invalid"],
    [["x.csv", "--park"], "option/value-missing"],
  ])("%j", async (args, kind) => {
    expect(await runCommand(run, args)).toMatchObject({ code: 2, kind });
  });

  it.each(["zh-Hans", "zh-Hant", "en"])("--help in %s", async (lang) => {
    const { code, stdout } = await runCommand(run, ["--help", "--lang", lang]);
    expect(code).toBe(0);
    expect(stdout).toContain("ouhe couple");
    expect(stdout).toContain("--park-per-file");
  });
});
