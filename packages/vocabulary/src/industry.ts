import { industryTable } from "./industry.data.ts";

/** Levels of GB/T 4754-2017, coarse to fine: 门类, 大类, 中类, 小类. */
export const industryLevels = ["section", "division", "group", "class"] as const;
export type IndustryLevel = (typeof industryLevels)[number];

/** The edition every code in Ouhe belongs to. */
export const industryStandard = "GB/T 4754-2017 (amendment 1, 2019)";

/** One entry of the classification. */
export interface Industry {
  /** "C" for a section, digits for the others: "39", "397", "3973". */
  code: string;
  level: IndustryLevel;
  /** Name in the standard. */
  nameZh: string;
  /** English name, at section and division level only; ours, not official. */
  nameEn: string | null;
  /** Code one level up, or null for a section. */
  parent: string | null;
  /** Section letter, "A" to "T". */
  section: string;
}

function parseTable(): Industry[] {
  let section = "";
  return industryTable
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", nameZh = "", nameEn = null] = line.split("\t");
      const level = /^[A-Z]$/.test(code) ? "section" : industryLevels[code.length - 1]!;
      if (level === "section") section = code;
      const parent = level === "section" ? null : level === "division" ? section : code.slice(0, -1);
      return { code, level, nameZh, nameEn, parent, section };
    });
}

/** All 20 sections, 97 divisions, 473 groups and 1382 classes, each parent before its children. */
export const industries: readonly Industry[] = parseTable();

const byCode = new Map(industries.map((it) => [it.code, it]));

/** The entry of a code without section letter ("3973"), or undefined when the standard has none. */
export function industryByCode(code: string): Industry | undefined {
  return byCode.get(code);
}

/**
 * Reads a code as offices write it: with or without the section letter ("C3973", "3973"), full-width,
 * padded, or with trailing zeros for a coarser level ("3900" is division 39 when no such class exists).
 *
 * @returns the entry, or undefined when nothing in the standard answers to the text
 */
export function readIndustryCode(text: string): Industry | undefined {
  const plain = text.normalize("NFKC").trim().toUpperCase();
  const match = /^([A-T])?(\d{2,4})?$/.exec(plain);
  if (!match || plain === "") return undefined;
  const [, letter, digits] = match;
  if (!digits) return byCode.get(plain);
  const found = byCode.get(digits) ?? (/0+$/.test(digits) ? nearestAncestor(digits) : undefined);
  return letter && found?.section !== letter ? undefined : found;
}

function nearestAncestor(digits: string): Industry | undefined {
  for (let cut = digits; cut.length > 2 && cut.endsWith("0"); ) {
    cut = cut.slice(0, -1);
    const found = byCode.get(cut);
    if (found) return found;
  }
  return undefined;
}

/** The code's ancestor (or itself) at a level; undefined when the code is coarser than the level. */
export function industryAt(code: string, level: IndustryLevel): string | undefined {
  let it = byCode.get(code);
  while (it && it.level !== level) it = it.parent === null ? undefined : byCode.get(it.parent);
  return it?.code;
}

/** The codes of an industry from its section down to itself; empty for a code the standard has not. */
export function industryLine(code: string): readonly string[] {
  const line: string[] = [];
  for (let it = byCode.get(code); it; it = it.parent === null ? undefined : byCode.get(it.parent))
    line.unshift(it.code);
  return line;
}
