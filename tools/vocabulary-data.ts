/**
 * Writes the figures that ship with the vocabulary from the official tables a maintainer holds:
 * `node tools/vocabulary-data.ts DIR`, where DIR has gbt4754-2017/ and china-io/ as CSV files.
 * The files it writes carry source, edition and date; nothing else of the tables ships.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

type Line = Record<string, string>;

const directory = process.argv[2];
if (!directory) throw new Error("usage: node tools/vocabulary-data.ts DIR");

const read = (file: string): Line[] =>
  parse(readFileSync(`${directory}/${file}`, "utf8"), { columns: true, bom: true });

function write(name: string, docstring: string, constants: Record<string, string>) {
  const body = Object.entries(constants).map(
    ([constant, text]) => `export const ${constant} = \`\n${text}\n\`;\n`,
  );
  writeFileSync(
    `packages/vocabulary/src/${name}.data.ts`,
    `/**\n * ${docstring.replaceAll("\n", "\n * ")}\n */\n${body.join("\n")}`,
  );
}

function writeIndustries() {
  const english = new Map(read("gbt4754-2017/divisions_en_isic.csv").map((it) => [it.code, it.name_en]));
  const lines = read("gbt4754-2017/classes.csv").map((it) => {
    const name = english.get(it.code);
    return name ? `${it.code}\t${it.name_zh}\t${name}` : `${it.code}\t${it.name_zh}`;
  });
  write(
    "industry",
    "Industrial classification for national economic activities, GB/T 4754-2017 with amendment no. 1 of 2019.\n" +
      "Codes and Chinese names are those of the national standard: 20 sections, 97 divisions, 473 groups, 1382\n" +
      "classes, each parent before its children. English names of sections and divisions are ours, not official.",
    { industryTable: lines.join("\n") },
  );
}

const sectorCodes = Array.from({ length: 42 }, (_, at) => String(at + 1).padStart(2, "0"));

/** Rows of direct input coefficients a_ij = z_ij ÷ x_j, rounded to 5 decimals. */
function coefficients(flows: Line[], origins: readonly string[]): string {
  const output = flows.find((it) => it.code === "TI");
  return sectorCodes
    .map((from) => {
      const rows = flows.filter((it) => it.code === from && origins.includes(it.origin ?? ""));
      return sectorCodes
        .map((to) => {
          const flow = rows.reduce((sum, row) => sum + Number(row[to]), 0);
          return String(Number((flow / Number(output?.[to])).toFixed(5)));
        })
        .join(" ");
    })
    .join("\n");
}

function writeInputOutput() {
  const flows = read("china-io/io_2020_42.csv");
  const names = read("china-io/concordance_42_to_gbt4754.csv");
  const divisions = read("china-io/gbt4754_division_to_io42.csv").filter((it) => it.io42_code);
  write(
    "input-output",
    "Direct input coefficients of China, 2020, 42 sectors, producers' prices: computed from the non-competitive\n" +
      "input–output table of the National Bureau of Statistics and rounded to 5 decimals. Row: supplying sector;\n" +
      "column: buying sector. Domestic: home supply only; total: home and imported supply together.\n" +
      "The concordance of GB/T 4754-2017 divisions with the 42 sectors follows the sectors' names; it is not official.",
    {
      sectorTable: names.map((it) => `${it.io42_code}\t${it.io42_name_zh}\t${it.io42_name_en}`).join("\n"),
      sectorOfDivisionTable: divisions.map((it) => `${it.division}\t${it.io42_code}`).join("\n"),
      domesticCoefficientTable: coefficients(flows, ["Domestic"]),
      totalCoefficientTable: coefficients(flows, ["Domestic", "Imports"]),
    },
  );
}

function writeEmployment() {
  const lines = read("china-io/employment_1990_2018.csv")
    .filter((it) => it.gbt4754_division)
    .map((it) => `${it.gbt4754_division}\t${it["2018"]}`);
  write(
    "employment",
    "Employed persons in China by GB/T 4754-2017 division, end of 2018, in 10 000 persons.\n" +
      "Source: Wang, Jia, Wang (2021), Statistical Research 38(12), from the national censuses and yearbooks.",
    { employmentTable: lines.join("\n") },
  );
}

writeIndustries();
writeInputOutput();
writeEmployment();
