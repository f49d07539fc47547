import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nationalCoefficients, sectors } from "@ouhe/vocabulary";
import { describe, expect, it } from "vitest";
import { csvText } from "../testing/registers.ts";
import { temporaryDirectory } from "../testing/run-command.ts";
import { readInputOutput } from "./read-input-output.ts";

const choices = { domestic: false, ioYear: null, concordance: null };

function write(name: string, headings: string[], rows: string[][]): string {
  const path = join(temporaryDirectory(), name);
  writeFileSync(path, csvText(headings, rows));
  return path;
}

/** Z = [20 40 10; 30 60 30; 10 20 15], x = (150, 300, 150); sectors 01 and 02 share division 13. */
const flows = [
  ["01", "Mills", "碾米", "20", "40", "10"],
  ["02", "Feed", "饲料", "30", "60", "30"],
  ["03", "Cloth", "织布", "10", "20", "15"],
];
const total = ["TI", "Total inputs", "总投入", "150", "300", "150"];
const headings = ["code", "name_en", "name_zh", "01", "02", "03"];
const concordance = () =>
  write(
    "concordance.csv",
    ["io_code", "gbt4754_divisions"],
    [
      ["01", "13"],
      ["02", "13;14"],
      ["03", "17"],
    ],
  );

describe("readInputOutput", () => {
  it("adds the flows of sectors that share an industry before it divides by output", async () => {
    const { table, names } = await readInputOutput(write("io_2019.csv", headings, [...flows, total]), {
      ...choices,
      concordance: concordance(),
    });
    expect(table).toMatchObject({ id: "io_2019-2-total", year: 2019, kind: "total" });
    expect([...table.coefficients]).toEqual([150 / 450, 40 / 150, 30 / 450, 15 / 150]);
    expect([...table.sectorOf]).toEqual([
      ["13", "01–02"],
      ["14", "01–02"],
      ["17", "03"],
    ]);
    expect(names.get("io:01–02")).toEqual({ zh: "碾米、饲料", en: "Mills, Feed" });
  });

  it("gives the coefficients that ship when the shipped table comes as a file", async () => {
    const { coefficients } = nationalCoefficients("total");
    const n = sectors.length;
    const rows = sectors.map((it, i) => [
      it.code,
      it.nameEn,
      it.nameZh,
      ...Array.from(coefficients.slice(i * n, (i + 1) * n), String),
    ]);
    const { table } = await readInputOutput(
      write("io_2020.csv", ["code", "name_en", "name_zh", ...sectors.map((it) => it.code)], rows),
      choices,
    );
    expect([...table.coefficients]).toEqual([...coefficients]);
    expect(table.sectorOf.get("39")).toBe("20");
  });

  it("tells home supply from imports", async () => {
    const columns = ["code", "origin", "01", "02"];
    const rows = [
      ["01", "Domestic", "10", "20"],
      ["02", "Domestic", "30", "40"],
      ["01", "Import", "1", "2"],
      ["02", "Import", "3", "4"],
      ["TI", "", "100", "100"],
    ];
    const codes = write(
      "c.csv",
      ["code", "division"],
      [
        ["01", "13"],
        ["02", "14"],
      ],
    );
    const path = write("io_2020.csv", columns, rows);
    const read = (domestic: boolean) => readInputOutput(path, { ...choices, domestic, concordance: codes });
    expect([...(await read(false)).table.coefficients]).toEqual([0.11, 0.22, 0.33, 0.44]);
    expect([...(await read(true)).table.coefficients]).toEqual([0.1, 0.2, 0.3, 0.4]);
    expect((await read(true)).table.kind).toBe("domestic");
  });

  it.each([
    [
      "io/not-square",
      "io_2019.csv",
      [...headings, "04"],
      [...flows.map((it) => [...it, "1"]), [...total, "1"]],
      true,
    ],
    ["io/no-totals", "io_2019.csv", headings, flows, true],
    ["io/year-unknown", "io.csv", headings, [...flows, total], true],
    ["io/not-a-number", "io_2019.csv", headings, [flows[0]!.with(3, "many"), ...flows.slice(1), total], true],
    ["io/concordance-missing", "io_2019.csv", headings, [...flows, total], false],
  ])("refuses by name: %s", async (kind, name, columns, rows, withConcordance) => {
    const path = write(name, columns, rows);
    const reading = readInputOutput(path, {
      ...choices,
      concordance: withConcordance ? concordance() : null,
    });
    await expect(reading).rejects.toMatchObject({ kind });
  });

  it("cannot merge coefficients without outputs, nor use a concordance that leaves sectors out", async () => {
    const small = flows.map((it) => it.map((cell, at) => (at < 3 ? cell : String(Number(cell) / 1000))));
    const path = write("a_2019.csv", headings, small);
    await expect(readInputOutput(path, { ...choices, concordance: concordance() })).rejects.toMatchObject({
      kind: "concordance/merges-coefficients",
      data: { sectors: ["01", "02"] },
    });
    const partial = write(
      "c.csv",
      ["code", "division"],
      [
        ["01", "13"],
        ["02", "14"],
      ],
    );
    await expect(readInputOutput(path, { ...choices, concordance: partial })).rejects.toMatchObject({
      kind: "concordance/incomplete",
      data: { sectors: ["03"] },
    });
  });
});
