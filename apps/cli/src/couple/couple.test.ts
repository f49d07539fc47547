import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CouplingResult } from "@ouhe/coupling";
import { openTable } from "@ouhe/exchange";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { csvText, exampleHeadings, exampleRows, writeRegister, writeWorkbook } from "../testing/registers.ts";
import { runCommand, temporaryDirectory } from "../testing/run-command.ts";
import { run } from "./couple.ts";

const couple = (...args: string[]) => runCommand(run, args);
const quick = ["--replicates", "20"];

async function resultOf(...args: string[]): Promise<CouplingResult> {
  const { stdout, kind } = await couple(...args, "--json");
  expect(kind).toBeNull();
  return JSON.parse(stdout);
}

async function readRows(path: string) {
  const table = await openTable({ path });
  const rows: string[][] = [];
  for await (const batch of table.rows) rows.push(...batch.map((it) => it.cells));
  return { headings: table.headings.map((it) => it.text), rows };
}

describe("ouhe couple on the invented alliance", () => {
  it("writes four files, the result by the published schema", async () => {
    const directory = temporaryDirectory();
    const out = join(directory, "out");
    const { code, stdout } = await couple(writeRegister(directory, exampleRows()), "--out", out);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      "coupling.json",
      "enterprises.csv",
      "rejected.csv",
      "report.html",
    ]);
    const result = JSON.parse(readFileSync(join(out, "coupling.json"), "utf8"));
    const schema = new URL("../../../../packages/coupling/schemas/coupling.schema.json", import.meta.url);
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(schema, "utf8")),
    );
    expect(validate(result), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(result.registers).toEqual([
      { name: "register.csv", rows: 1620, kept: 1620, rejected: 0, asOf: "2026-09-30" },
    ]);
    expect(result.views.map((it: { weight: { id: string } }) => it.weight.id)).toEqual(["firms", "capital"]);
    expect(result.views[0].pairs).toHaveLength(6);
    expect(stdout).toContain("1,620 firms kept, 0 rejected");
  });

  it("a declared code wins; the others are inferred, with confidence and words", async () => {
    const directory = temporaryDirectory();
    const out = join(directory, "out");
    const rows = exampleRows();
    await couple(writeRegister(directory, rows), "--out", out, ...quick);
    const written = await readRows(join(out, "enterprises.csv"));
    expect(written.headings.slice(0, exampleHeadings.length)).toEqual(exampleHeadings);
    expect(written.rows).toHaveLength(rows.length);
    const at = (name: string) => written.headings.indexOf(name);
    written.rows.forEach((cells, row) => {
      expect(cells.slice(0, 5)).toEqual(rows[row]!.slice(0, 5));
      const declared = rows[row]![3];
      if (declared) expect(cells[at("ouhe_class")]).toBe(declared);
      expect(cells[at("ouhe_basis")]).toMatch(declared ? /^declared$/ : /^(inferred|none)$/);
    });
    const inferred = written.rows.filter((it) => it[at("ouhe_basis")] === "inferred");
    expect(inferred.length).toBeGreaterThan(400);
    for (const it of inferred) {
      expect(it[at("ouhe_words")]).not.toBe("");
      expect(Number(it[at("ouhe_division_confidence")])).toBeGreaterThan(0);
      expect(Number(it[at("ouhe_division_confidence")])).toBeLessThanOrEqual(1);
    }
  });

  it("does not depend on the order of rows, nor on the run", async () => {
    const directory = temporaryDirectory();
    const rows = exampleRows().map((it, at) => it.with(6, String(Number(it[6]) + at / 7)));
    const straight = await resultOf(writeRegister(directory, rows), ...quick);
    const turned = writeRegister(directory, rows.toReversed(), { name: "register.csv" });
    expect(await resultOf(turned, ...quick)).toEqual(straight);
    expect(await resultOf(turned, ...quick)).toEqual(straight);
  });

  it("reads a workbook as it reads CSV, and registers of parks one by one as one file", async () => {
    const directory = temporaryDirectory();
    const rows = exampleRows();
    const whole = await resultOf(writeRegister(directory, rows), ...quick);
    const workbook = await resultOf(await writeWorkbook(directory, rows), ...quick);
    expect(workbook.views).toEqual(whole.views);
    const parks = [...new Set(rows.map((it) => it[2]!))];
    const headings = exampleHeadings.toSpliced(2, 1);
    const files = parks.map((park) =>
      writeRegister(
        directory,
        rows.filter((it) => it[2] === park).map((it) => it.toSpliced(2, 1)),
        { name: `${park}.csv`, headings },
      ),
    );
    const apart = await resultOf(...files, "--park-per-file", ...quick);
    expect(apart.views).toEqual(whole.views);
  });

  it("understands English headings", async () => {
    const directory = temporaryDirectory();
    const headings = [
      "Enterprise name",
      "Credit code",
      "Park",
      "Industry code",
      "Business scope",
      "Registered on",
      "Registered capital (万元)",
      "Employees",
      "As of",
    ];
    const rows = exampleRows();
    const chinese = await resultOf(writeRegister(directory, rows), ...quick);
    const english = await resultOf(writeRegister(directory, rows, { headings }), ...quick);
    expect(english.views).toEqual(chinese.views);
  });

  it("--json prints the result alone and writes nothing", async () => {
    const directory = temporaryDirectory();
    const { stdout, stderr } = await couple(writeRegister(directory, exampleRows()), "--json", ...quick);
    expect(JSON.parse(stdout).format).toBe("ouhe-coupling/1");
    expect(stderr).toBe("");
    expect(readdirSync(directory)).toEqual(["register.csv"]);
    expect(existsSync("ouhe-out")).toBe(false);
  });

  it("--weight weighs by any numeric column", async () => {
    const directory = temporaryDirectory();
    const result = await resultOf(writeRegister(directory, exampleRows()), "--weight", "从业人员", ...quick);
    expect(result.views.map((it) => it.weight)).toMatchObject([
      { id: "firms" },
      { id: "capital", unit: "万元 CNY" },
      { id: "employees", unit: "persons" },
    ]);
    const { kind } = await couple(join(directory, "register.csv"), "--weight", "经营范围");
    expect(kind).toBe("weight/not-numeric");
  });

  it("foreign capital is never added to yuan", async () => {
    const directory = temporaryDirectory();
    const headings = [...exampleHeadings.slice(0, 6), "注册资本", "注册资本单位"];
    const rows = exampleRows().map((it, at) => [...it.slice(0, 7), at % 10 === 0 ? "万美元" : "万元人民币"]);
    const { stdout } = await couple(
      writeRegister(directory, rows, { headings }),
      "--out",
      join(directory, "out"),
      ...quick,
    );
    expect(stdout).toContain("162 firms have capital in another currency (USD)");
    const result: CouplingResult = JSON.parse(readFileSync(join(directory, "out/coupling.json"), "utf8"));
    const capital = result.views[1]!.parks.reduce((sum, it) => sum + it.weight, 0);
    const yuan = rows.filter((_, at) => at % 10 !== 0).reduce((sum, it) => sum + Number(it[6]), 0);
    expect(capital).toBeCloseTo(yuan, 6);
    expect(result.views[1]!.parks.reduce((sum, it) => sum + it.firms, 0)).toBe(1620 - 162);
  });

  it("--level division knows, compares and lists nothing finer", async () => {
    const directory = temporaryDirectory();
    const result = await resultOf(writeRegister(directory, exampleRows()), "--level", "division", ...quick);
    const view = result.views[0]!;
    expect(view.parks.every((it) => it.cells.class.length === 0 && it.cells.group.length === 0)).toBe(true);
    for (const pair of view.pairs) {
      expect(pair.competition).toEqual(pair.similarity.division);
      for (const clash of pair.clashes) {
        expect(clash.code).toHaveLength(2);
        expect(clash.lq.every((it) => it.value! >= 1)).toBe(true);
        for (const side of clash.firms) expect(side.every((it) => it.code === clash.code)).toBe(true);
      }
    }
    expect(view.pairs.some((it) => it.clashes.length > 0)).toBe(true);
  });

  it("reads its own enterprises.csv again without taking inferred codes for declared", async () => {
    const directory = temporaryDirectory();
    const out = join(directory, "out");
    await couple(writeRegister(directory, exampleRows()), "--out", out, ...quick);
    const again = await resultOf(join(out, "enterprises.csv"), ...quick);
    const first: CouplingResult = JSON.parse(readFileSync(join(out, "coupling.json"), "utf8"));
    expect(again.classification).toEqual(first.classification);
    expect(again.views).toEqual(first.views);
  });

  it("the seed changes intervals, not values; no replicates, no intervals", async () => {
    const directory = temporaryDirectory();
    const register = writeRegister(directory, exampleRows());
    const m = (it: CouplingResult) => it.views[0]!.pairs[0]!.couplability;
    const [one, other, none] = [
      await resultOf(register, "--replicates", "60"),
      await resultOf(register, "--replicates", "60", "--seed", "7"),
      await resultOf(register, "--replicates", "0"),
    ];
    expect(m(other!).value).toBe(m(one!).value);
    expect(m(other!).interval).not.toEqual(m(one!).interval);
    expect(m(none!)).toMatchObject({ value: m(one!).value, interval: null });
  });
});

describe("references", () => {
  it("a table of codes and amounts, at any level", async () => {
    const directory = temporaryDirectory();
    const register = writeRegister(directory, exampleRows());
    const table = writeRegister(
      directory,
      [
        ["39", "电子", "100"],
        ["C26", "化工", "50"],
        ["6513", "软件", "20"],
      ],
      { name: "table.csv", headings: ["代码", "名称", "从业人员"] },
    );
    const { stderr } = await couple(register, "--reference", table, "--out", join(directory, "o"), ...quick);
    expect(stderr).toContain("table.csv is a table of 3 industries");
    const result: CouplingResult = JSON.parse(readFileSync(join(directory, "o/coupling.json"), "utf8"));
    expect(result.references["table.csv"]).toMatchObject({ unit: "persons" });
  });

  it("a register, summed by industry at every level", async () => {
    const directory = temporaryDirectory();
    const rows = exampleRows();
    const register = writeRegister(directory, rows);
    const other = writeRegister(directory, rows, { name: "nation.csv" });
    const result = await resultOf(register, "--reference", other, ...quick);
    expect(result.references["nation.csv#firms"]!.levels).toEqual(["section", "division", "group", "class"]);
    // The alliance compared with itself: firms-weighted quotients of the parks average to one.
    const { parks } = result.views[0]!;
    const manufacturing = parks.map((it) => {
      const cell = it.cells.section.find((at) => at.code === "C")!;
      return { lq: cell.lq.value!, known: it.known!.section };
    });
    const mean =
      manufacturing.reduce((sum, it) => sum + it.lq * it.known, 0) /
      manufacturing.reduce((sum, it) => sum + it.known, 0);
    expect(mean).toBeCloseTo(1, 10);
    expect(result.refusals.map((it) => it.question)).toEqual(["economic-complexity"]);
  });

  it("neither of them is refused with its columns", async () => {
    const directory = temporaryDirectory();
    const register = writeRegister(directory, exampleRows());
    const neither = writeRegister(directory, [["甲", "乙"]], { name: "x.csv", headings: ["一", "二"] });
    const { kind, data } = await couple(register, "--reference", neither);
    expect(kind).toBe("reference/unreadable");
    expect(data).toEqual({ name: "x.csv", headings: ["一", "二"] });
  });
});

describe("the report", () => {
  it("is one file that asks nobody for anything and runs nothing", async () => {
    const directory = temporaryDirectory();
    for (const [lang, word, trade] of [
      ["zh-Hans", "产业耦合测算报告", "集成电路制造"],
      ["zh-Hant", "產業耦合測算報告", "集成電路製造"],
      ["en", "Industrial coupling of the parks", "集成电路制造"],
    ] as const) {
      await couple(
        writeRegister(directory, exampleRows()),
        "--out",
        join(directory, "out"),
        "--lang",
        lang,
        ...quick,
      );
      const page = readFileSync(join(directory, "out/report.html"), "utf8");
      expect(page.includes(`<html lang="${lang}">`)).toBe(true);
      expect(page.includes(word)).toBe(true);
      expect(/<script|<link|<iframe|<[^>]*\son\w+=|url\((?!#)|@import/i.exec(page)).toBeNull();
      expect(page.match(/https?:\/\/(?!www\.w3\.org)/g)).toBeNull();
      expect(/undefined|NaN|\[object/.exec(page)).toBeNull();
      const { headings, rows } = await readRows(join(directory, "out/enterprises.csv"));
      const names = new Set(rows.map((it) => it[headings.indexOf("ouhe_industry_name")]));
      expect(names.has(trade), `${[...names].slice(0, 5)}`).toBe(true);
    }
  });

  it("text from files stays text, in the report and in CSV", async () => {
    const directory = temporaryDirectory();
    const rows = exampleRows().map((it, at) => {
      if (at % 3 === 0) return it.with(0, `<script>alert(${at})</script>${it[0]}`);
      return at % 3 === 1 ? it.with(0, `=cmd|'/c calc'!A${at}`) : it;
    });
    const parked = rows.map((it) => it.with(2, it[2]!.replace("青浦", `青浦"><img src=x onerror=alert(1)>`)));
    const out = join(directory, "out");
    const { code } = await couple(writeRegister(directory, parked), "--out", out, ...quick);
    expect(code).toBe(0);
    const page = readFileSync(join(out, "report.html"), "utf8");
    expect(page.includes("&lt;script&gt;alert(")).toBe(true);
    expect(/<script|<img/i.exec(page)).toBeNull();
    const written = readFileSync(join(out, "enterprises.csv"), "utf8");
    expect(/(^|,|")=cmd/m.exec(written)).toBeNull();
    expect(written.includes("'=cmd|")).toBe(true);
  });
});

it("csvText writes what openTable reads", () => {
  expect(csvText(["a"], [["b,c"]])).toBe('a\r\n"b,c"\r\n');
});
