import { columnLetter, type Heading, type RawRow } from "./table.ts";

/** How many rows from the top may hold the heading. */
export const headingSearchRows = 20;

/** Where the heading is and what it says. */
export interface FoundHeadings {
  /** Indexes into the rows searched: one, two for a grouped heading, none when the file has no heading. */
  rows: readonly number[];
  headings: Heading[];
  /** Headings of known fields among them. */
  known: number;
}

const filled = (cells: readonly string[]) => cells.filter((it) => it.trim() !== "");

/** A label: short, of one or two lines, and not a number, date or long code. */
function isLabel(text: string): boolean {
  const plain = text.trim();
  if (plain === "" || plain.length > 60) return false;
  if (/^[+\-¥$€]?[\d,.%\s/年月日:-]+$/.test(plain)) return false;
  return !/^(?=.*\d)[0-9A-Z]{12,}$/.test(plain);
}

/** A row of nothing but labels (a number is one when it names a known field, as industry codes may) scores by its width; known headings count threefold; data below helps. */
function labelScore(rows: readonly RawRow[], at: number, isKnown: (text: string) => boolean): number {
  const cells = filled(rows[at]!.cells);
  const labels = cells.filter((it) => isLabel(it) || isKnown(it));
  const known = labels.filter(isKnown).length;
  if (cells.length === 0 || (labels.length < cells.length * 0.8 && known < 2)) return 0;
  const distinct = new Set(labels);
  if (distinct.size < labels.length * 0.7 && [...distinct].filter(isKnown).length < 2) return 0;
  const widest = Math.max(...rows.map((it) => filled(it.cells).length));
  const covers = cells.length / widest;
  if (known === 0 && covers < 0.5) return 0;
  const below = rows.slice(at + 1).flatMap((it) => filled(it.cells));
  const dataBelow = below.some((it) => !isLabel(it)) ? 0.5 : 0;
  return covers + (3 * known) / cells.length + dataBelow;
}

/**
 * A second heading row under `top` names parts of groups: it fills places its upper row leaves empty,
 * has no data in it, and at least one known heading.
 */
function isSubHeading(
  top: readonly string[],
  below: readonly string[],
  isKnown: (text: string) => boolean,
): boolean {
  if (top.some((it) => /[:：]\s*\S|^\s*单位/.test(it))) return false;
  const first = top.findIndex((it) => it.trim() !== "");
  const parts = below.map((text, column) => ({ text: text.trim(), column })).filter((it) => it.text !== "");
  if (first < 0 || parts.length < 2 || !parts.every((it) => isLabel(it.text))) return false;
  const underEmpty = parts.some((it) => it.column > first && (top[it.column] ?? "").trim() === "");
  const topAlone = top.some((text, column) => text.trim() !== "" && (below[column] ?? "").trim() === "");
  const known = parts.filter((it) => isKnown(it.text)).length;
  return underEmpty && known > 0 && (topAlone || known * 2 >= parts.length);
}

/** Joins group and part, "经营指标 / 营业收入"; a group reaches right to the next cell that names one. */
function joinHeadings(top: readonly string[], below: readonly string[]): string[] {
  let group = "";
  return Array.from({ length: Math.max(top.length, below.length) }, (_, column) => {
    const [upper, lower] = [(top[column] ?? "").trim(), (below[column] ?? "").trim()];
    if (upper !== "") group = upper;
    if (lower === "") return upper;
    return group === "" || group === lower ? lower : `${group} / ${lower}`;
  });
}

function toHeadings(texts: readonly string[]): Heading[] {
  return texts.map((text, column) => {
    const letter = columnLetter(column);
    const plain = text.replace(/\s+/g, " ").trim();
    return { column, letter, text: plain === "" ? letter : plain };
  });
}

function trimmedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((it) => it.trim() !== "") + 1;
}

/**
 * Finds the heading among the first rows: the row of distinct labels that covers the table's width, most
 * of all when it names known fields; titles above it are left out, a grouped heading of two rows is
 * joined. A file whose rows all look like data has no heading, and its columns go by their letters.
 */
export function findHeadings(rows: readonly RawRow[], isKnown: (text: string) => boolean): FoundHeadings {
  const searched = rows.slice(0, headingSearchRows);
  const scores = searched.map((_, at) => labelScore(searched, at, isKnown));
  const best = Math.max(0, ...scores);
  if (best === 0) {
    const width = Math.max(0, ...searched.map((it) => trimmedWidth(it.cells)));
    return { rows: [], headings: toHeadings(Array.from({ length: width }, () => "")), known: 0 };
  }
  let at = scores.indexOf(best);
  const above = searched[at - 1]?.cells;
  if (
    above &&
    trimmedWidth(above) > 0 &&
    filled(above).length > 1 &&
    isSubHeading(above, searched[at]!.cells, isKnown)
  )
    at--;
  const top = searched[at]!.cells;
  const below = searched[at + 1]?.cells ?? [];
  const grouped = isSubHeading(top, below, isKnown);
  const texts = grouped ? joinHeadings(top, below) : top.slice(0, trimmedWidth(top));
  const known = (grouped ? [...top, ...below] : top).filter(isKnown).length;
  return { rows: grouped ? [at, at + 1] : [at], headings: toHeadings(texts), known };
}
