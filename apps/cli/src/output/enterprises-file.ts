import { csvRecord } from "@ouhe/exchange";
import { wordsFor } from "@ouhe/pictures";
import { industries } from "@ouhe/vocabulary";
import type { CheckedRow } from "../couple/check-rows.ts";
import { type FirmIndustry, finestOf, type KnownCode } from "../couple/industry.ts";
import { ownColumns } from "../couple/own-columns.ts";
import type { Register } from "../couple/registers.ts";
import type { Language } from "../language.ts";

/** How firms are written: the heading line, and one line for each kept row. */
export interface EnterpriseLines {
  heading: string;
  line(row: CheckedRow, industry: FirmIndustry): string;
}

type IndustryName = (code: string) => string;

/** Names of the standard as the reader writes them; where it has no English name, the Chinese one. */
function industryNames(language: Language): IndustryName {
  const names = Object.fromEntries(industries.map((it) => [it.code, { zh: it.nameZh, en: it.nameEn }]));
  return wordsFor({ language, parks: new Map(), names }).industry;
}

/**
 * Lines of `enterprises.csv`: the registers' columns as they were, columns of one heading shared, then ours.
 * Cells that a spreadsheet would take for formulas are guarded.
 */
export function enterpriseLines(registers: readonly Register[], language: Language): EnterpriseLines {
  const nameOf = industryNames(language);
  const headings: string[] = [];
  const places = new Map(registers.map((it) => [it, placesIn(it, headings)]));
  return {
    heading: `\ufeff${csvRecord([...headings, ...ownColumns])}`,
    line: (checked, industry) => {
      const cells = new Array<string>(headings.length).fill("");
      const place = places.get(checked.register)!;
      checked.register.kept.forEach(({ column }, at) => {
        cells[place[at]!] = checked.row.cells[column] ?? "";
      });
      return csvRecord([...cells, ...ownCells(checked, industry, nameOf)]);
    },
  };
}

/** Where each kept column of a register goes; new headings are added at the end. */
function placesIn({ kept }: Register, headings: string[]): number[] {
  const taken = new Set<number>();
  return kept.map(({ heading }) => {
    let at = headings.findIndex((it, place) => it === heading && !taken.has(place));
    if (at < 0) at = headings.push(heading) - 1;
    taken.add(at);
    return at;
  });
}

function ownCells(
  { register, row, park, faults }: CheckedRow,
  industry: FirmIndustry,
  nameOf: IndustryName,
): string[] {
  const finest = finestOf(industry);
  return [
    register.name,
    String(row.number),
    park,
    ...levelCells(industry.division),
    ...levelCells(industry.group),
    ...levelCells(industry.class),
    finest ? nameOf(finest.code) : "",
    industry.basis,
    industry.words.join(" "),
    [...new Set(faults.map((it) => it.code))].join(" "),
  ];
}

/** A code keeps its leading zero in a text; confidence in three decimals. */
function levelCells(known: KnownCode | null): [string, string] {
  return known ? [known.code, known.confidence.toFixed(3).replace(/\.?0+$/, "")] : ["", ""];
}
