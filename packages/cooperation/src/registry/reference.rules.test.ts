import { openTable } from "@ouhe/exchange";
import { industries } from "@ouhe/vocabulary";
import { describe, expect, it } from "vitest";
import { isReferenceHeading, readReference } from "./reference.rules.ts";

async function read(text: string) {
  const source = { bytes: Buffer.from(text), name: "reference.csv" };
  return readReference(await openTable(source, { isKnownHeading: isReferenceHeading }));
}

describe("readReference", () => {
  it("reads regions down and industries across, other columns left aside, blanks as 0", async () => {
    const text = '地区,备注,C13,14,39\n甲县,x,1,2,3\n乙县,,"1,000",-,\n甲县,,1,,\n';
    expect(await read(text)).toEqual({
      level: "division",
      regions: ["甲县", "乙县"],
      codes: ["13", "14", "39"],
      values: [
        [2, 2, 3],
        [1000, 0, 0],
      ],
    });
  });

  it("reads region, code and value in three columns, in any order, at the finest level", async () => {
    const text = "value,region,code\n5,甲县,3973\n2,乙县,3974\n9,乙县,39\n1,甲县,3973\n";
    expect(await read(text)).toEqual({
      level: "class",
      regions: ["甲县", "乙县"],
      codes: ["3973", "3974"],
      values: [
        [6, 0],
        [0, 2],
      ],
    });
  });

  it("names the cell that makes no sense", async () => {
    await expect(read("地区,13,14\n甲,1,2\n乙,3,约四\n")).rejects.toMatchObject({
      kind: "reference/unreadable",
      data: { row: 3, column: "14", value: "约四" },
    });
    await expect(read("地区,13,14\n甲,1,-2\n")).rejects.toMatchObject({ data: { row: 2, column: "14" } });
    await expect(read("地区,代码,数值\n甲,13,2\n乙,99999,1\n")).rejects.toMatchObject({
      data: { row: 3, column: "代码", value: "99999" },
    });
    await expect(read("月份,降水\n1,2\n")).rejects.toMatchObject({
      kind: "reference/unreadable",
      data: { row: null },
    });
  });

  it("leaves rows without a region aside, in either shape", async () => {
    for (const text of ["地区,13,14\n甲,1,2\n ,3,4\n", "地区,代码,数值\n甲,13,1\n甲,14,2\n,13,3\n"])
      expect(await read(text)).toMatchObject({ regions: ["甲"], values: [[1, 2]] });
  });

  it("takes five thousand regions and refuses one more, naming the limit", async () => {
    const regions = Array.from({ length: 5_000 }, (_, at) => `县${at},1,2`);
    const text = `地区,13,14\n${regions.join("\n")}\n`;
    expect((await read(text)).regions).toHaveLength(5_000);
    await expect(read(`${text}又一县,1,2\n`)).rejects.toMatchObject({
      kind: "reference/too-large",
      data: { limitRegions: 5_000, limitCells: 4_000_000 },
    });
  });

  it("refuses more cells than it holds, however few are filled", async () => {
    const codes = industries.filter((it) => it.level === "class").map((it) => it.code);
    const first = codes.map((it) => `县,${it},1`).join("\n");
    const others = Array.from({ length: 4_999 }, (_, at) => `县${at},${codes[0]},1`).join("\n");
    await expect(read(`地区,代码,数值\n${first}\n${others}\n`)).rejects.toMatchObject({
      kind: "reference/too-large",
    });
  });

  it("names a region that is no name", async () => {
    await expect(read(`地区,13,14\n${"长".repeat(201)},1,2\n`)).rejects.toMatchObject({
      kind: "reference/unreadable",
      data: { row: 2, column: "地区" },
    });
  });
});
