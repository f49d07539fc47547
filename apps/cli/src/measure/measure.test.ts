import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { allMeasures } from "@ouhe/coupling";
import { describe, expect, it } from "vitest";
import { encodeGb18030 } from "../testing/gb18030.ts";
import { runCommand, temporaryDirectory } from "../testing/run-command.ts";
import { run } from "./measure.ts";

const measure = (...args: string[]) => runCommand(run, args);
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(temporaryDirectory(), name);
  writeFileSync(path, content);
  return path;
};
const table = "park,13,26,34,39\nEast,50,30,20,0\nWest,40,35,5,20\nSouth,0,0,0,0\n";

describe("ouhe measure", () => {
  it("lists all measures by topic, for people and for machines", async () => {
    const { code, stdout } = await measure();
    expect(code).toBe(0);
    for (const { id } of allMeasures) expect(stdout).toContain(`  ${id}`);
    expect(stdout).toContain("concentration\n");
    const json = JSON.parse((await measure("--json")).stdout);
    expect(json.concentration[0]).toMatchObject({ id: "herfindahl", inputs: { table: { kind: "matrix" } } });
  });

  it("--help tells inputs, parameters, page and a call; --example is a file that runs", async () => {
    const help = (await measure("herfindahl-normalised", "--help")).stdout;
    expect(help).toContain("docs/formulas/herfindahl.md");
    expect(help).toMatch(/count {2}all \| present {2}must be given/);
    expect(help).toContain("ouhe measure herfindahl-normalised --input FILE --param count=present");
    for (const { id } of allMeasures) {
      const example = write("example.json", (await measure(id, "--example")).stdout);
      const answered = await measure(id, "--input", example, "--json");
      expect([id, answered.code, answered.stderr]).toEqual([id, 0, ""]);
      expect(JSON.parse(answered.stdout)).toMatchObject({ measure: id, statement: { measure: id } });
    }
  }, 60_000);

  it("reads a wide table with codes as headings, and answers under the names of its rows", async () => {
    const path = write("table.csv", table);
    const { code, stdout } = await measure("herfindahl", "--input", path);
    expect(code).toBe(0);
    expect(stdout).toMatch(/East {2,}0\.38 {2,}2\.63158\n/);
    expect(stdout).toMatch(/South +– +–\n/);
    expect(stdout).toContain("values without a definition: 1 (null)");
    const json = JSON.parse((await measure("herfindahl", "--input", path, "--json")).stdout);
    expect(json.value.index[2]).toBeNull();
    expect(json.rowNames).toEqual(["East", "West", "South"]);
  });

  it("reads the encoding and delimiter of the office, and columns named after inputs", async () => {
    const text = "地区;values;groups\n甲;10;东\n乙;20;东\n丙;30;西\n丁;40;西\n戊;100;西\n";
    const path = write("收入.csv", encodeGb18030(text));
    const { stdout } = await measure("theil-t", "--input", path, "--json");
    expect(JSON.parse(stdout).value).toMatchObject({
      index: expect.closeTo(0.27636, 5),
      between: expect.closeTo(0.14894, 5),
    });
    const plants = write("plants.csv", "region,size\nWien,40\nWien,30\nWien,20\nLinz,10\n");
    const found = await measure(
      "ellison-glaeser",
      "--input",
      plants,
      "--param",
      "reference=plants",
      "--json",
    );
    expect(JSON.parse(found.stdout).value.G).toEqual([expect.closeTo(0, 12)]);
  });

  it("takes several files, one input each", async () => {
    const distances = write("distances.csv", "from,a,b,c\na,0,10,20\nb,10,0,15\nc,20,15,0\n");
    const masses = write("masses.json", "[100, 50, 20]");
    const params = ["form=power", "beta=2", "ownZone=excluded"].flatMap((it) => ["--param", it]);
    const { code, stdout } = await measure(
      "hansen-accessibility",
      "--input",
      distances,
      "--input",
      `masses=${masses}`,
      ...params,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/a +0\.55\n/);
  });

  it("a refusal is a sentence and exit code 1, in the reader's language", async () => {
    const path = write("values.json", '{"values": [0, 0]}');
    const args = ["gini", "--input", path, "--param", "correction=none"];
    const english = await measure(...args);
    expect([english.code, english.stdout]).toEqual([1, ""]);
    expect(english.stderr).toBe(
      "ouhe: There is nothing to share out: no values, all are zero, or too few. The question has no answer for this input.\n",
    );
    expect((await measure(...args, "--lang", "zh-Hans")).stderr).toContain("没有可分配的量");
    expect((await measure(...args, "--lang", "zh-Hant")).stderr).toContain("全部為零");
    const json = JSON.parse((await measure(...args, "--json")).stdout);
    expect(json.refused).toMatchObject({ kind: "undefined", data: { reason: "nothing-to-share" } });
  });

  const said = async (expected: number, ...args: string[]) => {
    const { code, stderr } = await measure(...args);
    expect([code, stderr.split("\n").length]).toEqual([expected, 2]);
    return stderr;
  };

  it("a wrong call is a sentence and exit code 2", async () => {
    const path = write("table.csv", table);
    expect(await said(2, "herfindal")).toContain("did you mean herfindahl?");
    expect(await said(2, "herfindahl-normalised", "--input", path)).toContain(
      "count must be given, as --param count=VALUE (all, present)",
    );
    const misspelt = ["--param", "cuont=all"];
    expect(await said(2, "herfindahl-normalised", "--input", path, ...misspelt)).toContain("mean count?");
    expect(await said(2, "herfindahl")).toContain("The input table is missing: amounts");
    expect(await said(2, "shannon-entropy", "--input", path, "--param", "base=two")).toContain(
      "base cannot be two",
    );
    expect(await said(2, "herfindahl", "--input", path, "--input", path)).toContain("given twice");
  });

  it("a file that cannot be used is a sentence and exit code 1", async () => {
    const holding = (name: string, content: string) => said(1, "herfindahl", "--input", write(name, content));
    expect(await said(1, "herfindahl", "--input", join(temporaryDirectory(), "nowhere"))).toContain(
      "cannot be read",
    );
    expect(await holding("bad.csv", "park,13\nEast,many\n")).toContain(
      "bad.csv, row 2, column 13: “many” is no number",
    );
    expect(await holding("bad.json", "{")).toContain("bad.json is not the JSON");
    expect(await holding("negative.csv", "park,13\nEast,-1\n")).toContain("not a finite amount");
    expect(await holding("none.csv", "park,13\n")).toContain("no rows");
    const path = write("table.csv", table);
    expect(await said(1, "gini", "--input", path, "--param", "correction=none")).toContain(
      "no input is named like",
    );
  });
});
