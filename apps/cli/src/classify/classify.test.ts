import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Surroundings } from "../surroundings.ts";
import { run } from "./classify.ts";

const directory = mkdtempSync(join(tmpdir(), "ouhe-classify-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

async function ouheClassify(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const surroundings: Surroundings = {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    environment: { LANG: "en_US.UTF-8" },
    now: () => new Date("2026-01-01T00:00:00Z"),
  };
  const code = await run(args, surroundings);
  return { code, out: out.join(""), lines: out.join("").trimEnd().split("\r\n"), err: err.join("") };
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
    [["nowhere.csv", "--text", "x"], /nowhere\.csv/],
    [[register, "--text", "范围"], /企业名称.*经营范围.*备注/],
    [[register, "--text", "经营范围", "--level", "kingdom"], /section \| division \| group \| class/],
    [[register, "--text", "经营范围", "--top", "0"], /1–20/],
    [[register], /--text/],
    [[register, "--text", "经营范围", "--model", register], /no model/],
  ])("%j is refused in one line with exit code 2", async (args, message) => {
    const { code, out, err } = await ouheClassify(...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
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

  it("refuses too few rows and writes nothing", async () => {
    const few = fileOf("few.csv", "scope,industry\n轴承,3451\n");
    const target = join(directory, "few.json");
    const { code, err } = await ouheClassify(
      "train",
      few,
      "--text",
      "scope",
      "--code",
      "industry",
      "--out",
      target,
    );
    expect(code).toBe(2);
    expect(err).toMatch(/too few/);
    expect(() => readFileSync(target)).toThrow();
  });
});
