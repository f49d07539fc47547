import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "../testing/run-command.ts";
import { run } from "./classify.ts";

const directory = mkdtempSync(join(tmpdir(), "ouhe-classify-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

async function ouheClassify(...args: string[]) {
  const { code, kind, data, stdout: out } = await runCommand(run, args);
  return { code, kind, data, out, lines: out.trimEnd().split("\r\n") };
}

const register = fileOf(
  "register.csv",
  '企业名称,经营范围,备注\n甲,轴承制造,"a,b"\n乙,,\n丙,服装批发,\n丁,房地产开发、商品房销售,x\n',
);

describe("ouhe classify", () => {
  it("prints the columns as they were, then codes and confidences, one row each in the same order", async () => {
    const { code, lines } = await ouheClassify(register, "--text", "经营范围", "--top", "2");
    expect(code).toBe(0);
    expect(lines[0]).toBe("企业名称,经营范围,备注,code_1,confidence_1,code_2,confidence_2");
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^甲,轴承制造,"a,b",34,0\.\d{4},/);
    expect(lines[2]).toBe("乙,,,,,,");
    expect(lines[3]).toMatch(/^丙,服装批发,,51,0\.\d{4},/);
    expect(lines[4]).toMatch(/^丁,"?房地产开发、商品房销售"?,x,70,0\.\d{4},/);
  });

  it("answers at the level asked", async () => {
    const { lines } = await ouheClassify(register, "--text", "经营范围", "--level", "class", "--top", "1");
    expect(lines[1]).toMatch(/,345\d,0\.\d{4}$/);
  });

  it("reads several columns in turn", async () => {
    const { code, lines } = await ouheClassify(register, "--text", "企业名称,经营范围", "--top", "1");
    expect(code).toBe(0);
    expect(lines[1]).toMatch(/,34,/);
  });

  it.each([
    [["nowhere.csv", "--text", "x"], 1, "file/missing", { name: "nowhere.csv" }],
    [[register, "--text", "范围"], 1, "column/unknown", { headings: ["企业名称", "经营范围", "备注"] }],
    [[register, "--text", "经营范围", "--model", register], 1, "model/unreadable", { name: register }],
    [[register, "--text", "经营范围", "--level", "kingdom"], 2, "option/invalid", { option: "--level" }],
    [[register, "--text", "经营范围", "--top", "0"], 2, "option/invalid", { expected: "1–20" }],
    [[register], 2, "argument/missing", { argument: "--text COLUMN" }],
    [[register, register, "--text", "经营范围"], 2, "argument/extra", { argument: register }],
    [[register, "--txt", "经营范围"], 2, "option/unknown", { option: "--txt", nearest: "--text" }],
  ])(
    "%j ends with exit code %i: 2 for a wrong call, 1 for work that failed",
    async (args, code, kind, data) => {
      expect(await ouheClassify(...args)).toMatchObject({ code, kind, data, out: "" });
    },
  );
});

describe("ouhe classify train", () => {
  const rows = ["甲乙件,3451", "丙丁件,3452", "戊己项,65"].flatMap((it) => {
    const [word, code] = it.split(",");
    return Array.from({ length: 20 }, (_, at) => `${word}${at}号常规经营,${code}`);
  });
  const labelled = fileOf("labelled.csv", `scope,industry\n${rows.join("\n")}\n轴承,9999\n,34\n`);
  const model = join(directory, "model.json");

  it("prints what it used and how well it does, and writes a model that classifies", async () => {
    const { code, out } = await ouheClassify(
      "train",
      labelled,
      "--text",
      "scope",
      "--code",
      "industry",
      "--out",
      model,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/rows read 62, usable 60, learned from 60/);
    expect(out).toMatch(/code not in GB\/T 4754-2017: 1/);
    expect(out).toMatch(/right first 100\.0%/);
    expect(JSON.parse(readFileSync(model, "utf8")).format).toBe("ouhe-classification-model");
    const asked = fileOf("asked.csv", "scope\n丙丁件77号\n");
    const { lines } = await ouheClassify(
      asked,
      "--text",
      "scope",
      "--model",
      model,
      "--level",
      "class",
      "--top",
      "1",
    );
    expect(lines[1]).toMatch(/,3452,0\.\d{4}$/);
  });

  it("learns from a second file too, and measures on the first alone", async () => {
    const products = fileOf(
      "products.csv",
      `goods,industry\n${Array.from({ length: 20 }, (_, at) => `庚辛料${at}号,2614`).join("\n")}\n`,
    );
    const both = join(directory, "both.json");
    const names = ["--text", "scope", "--code", "industry", "--also", products, "--also-text", "goods"];
    const { code, out } = await ouheClassify("train", labelled, ...names, "--out", both);
    expect(code).toBe(0);
    expect(out).toMatch(/rows read 82, usable 80/);
    expect(out).toMatch(/division on 60 rows/);
    const asked = fileOf("asked-both.csv", "goods\n庚辛料77号\n");
    const { lines } = await ouheClassify(asked, "--text", "goods", "--model", both, "--top", "1");
    expect(lines[1]).toMatch(/,26,0\.\d{4}$/);
  });

  it("refuses too few rows and writes nothing", async () => {
    const few = fileOf("few.csv", "scope,industry\n轴承,3451\n");
    const target = join(directory, "few.json");
    const refused = await ouheClassify(
      "train",
      few,
      "--text",
      "scope",
      "--code",
      "industry",
      "--out",
      target,
    );
    expect(refused).toMatchObject({ code: 1, kind: "model/too-few-rows", data: { usable: 1 }, out: "" });
    expect(() => readFileSync(target)).toThrow();
  });
});
