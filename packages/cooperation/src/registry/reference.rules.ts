import { type Row, readDecimal, readIndustry, type Table } from "@ouhe/exchange";
import {
  DomainError,
  type Industry,
  type IndustryLevel,
  industryLevels,
  readIndustryCode,
} from "@ouhe/vocabulary";
import type { ReferenceCells } from "./reference.ts";

const longHeadings = [
  /^(region|area|county|city|province|place|地区|地區|区域|區域|城市|市|县|縣|区县|區縣|省份)/i,
  /^(code|industry|industry code|行业|行業|代码|代碼|行业代码|行業代碼)/i,
  /^(value|amount|count|total|数值|數值|数量|數量|企业数|企業數|从业人员|從業人員|就业人数|就業人數|产值|產值)/i,
];

/** The industry a text means by its code, or by its name in the standard; a Latin word is never one. */
function industryOf(text: string): Industry | undefined {
  const plain = text.trim();
  return readIndustryCode(plain) ?? (/[\u4e00-\u9fff]/.test(plain) ? readIndustry(plain) : undefined);
}

/** Whether a text may head a column of a reference: a code or name of an industry, or a word for region, code or value. */
export function isReferenceHeading(text: string): boolean {
  const plain = text.trim();
  return industryOf(plain) !== undefined || longHeadings.some((it) => it.test(plain));
}

/** The largest reference taken: every county of China by every class fits, at about 30 MB as JSON. */
const most = { regions: 5_000, cells: 4_000_000, regionLetters: 200 };

function tooLarge(): DomainError {
  return new DomainError("reference/too-large", { limitRegions: most.regions, limitCells: most.cells });
}

/** Amounts gathered cell by cell; a cell named twice has the sum. */
class Gathered {
  readonly #regions = new Map<string, Map<string, number>>();
  readonly #codes = new Set<string>();

  /** @throws DomainError reference/too-large as soon as the table would be */
  add(region: string, code: string, amount: number): void {
    const cells = this.#regions.get(region) ?? new Map<string, number>();
    this.#regions.set(region, cells);
    cells.set(code, (cells.get(code) ?? 0) + amount);
    this.#codes.add(code);
    const regions = this.#regions.size;
    if (regions > most.regions || regions * this.#codes.size > most.cells) throw tooLarge();
  }

  /** Everything as one table. */
  table(level: IndustryLevel): ReferenceCells {
    const codes = [...this.#codes].sort();
    const regions = [...this.#regions.keys()];
    const values = regions.map((region) => codes.map((code) => this.#regions.get(region)!.get(code) ?? 0));
    return { level, regions, codes, values };
  }
}

function amountOf(text: string, row: number, column: string): number {
  if (/^[\s\-—–/.]*$/.test(text)) return 0;
  const read = readDecimal(text);
  if (read.ok && read.tail === "" && !read.value.startsWith("-")) return Number(read.value);
  throw new DomainError("reference/unreadable", { row, column, value: text.slice(0, 100) });
}

/** A region's name; blank when the row names none. */
function regionOf(cell: string | undefined, row: number, column: string): string {
  const name = (cell ?? "").trim();
  if (name.length <= most.regionLetters) return name;
  throw new DomainError("reference/unreadable", { row, column, value: name.slice(0, 100) });
}

interface CodeColumn {
  column: number;
  heading: string;
  code: string;
  level: IndustryLevel;
}

/** The columns headed by industries, of the level most of them have. */
function codeColumns(table: Pick<Table, "headings">): { level: IndustryLevel; columns: CodeColumn[] } | null {
  const all = table.headings.flatMap(({ column, letter, text }): CodeColumn[] => {
    const industry = column === 0 || text.trim() === letter ? undefined : industryOf(text);
    return industry ? [{ column, heading: text, code: industry.code, level: industry.level }] : [];
  });
  const byLevel = Map.groupBy(all, (it) => it.level);
  const [level, columns] = [...byLevel].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  return level && columns && columns.length >= 2 ? { level, columns } : null;
}

async function readWide(
  { headings, rows }: Pick<Table, "headings" | "rows">,
  { level, columns }: { level: IndustryLevel; columns: CodeColumn[] },
): Promise<ReferenceCells> {
  const gathered = new Gathered();
  for await (const batch of rows)
    for (const { number, cells } of batch) {
      const region = regionOf(cells[0], number, headings[0]!.text);
      if (region === "") continue;
      for (const { column, heading, code } of columns)
        gathered.add(region, code, amountOf(cells[column] ?? "", number, heading));
    }
  return gathered.table(level);
}

async function readLong(rows: AsyncIterable<Row[]>, columns: readonly { column: number; heading: string }[]) {
  const [region, code, value] = columns;
  const gathered = new Map<IndustryLevel, Gathered>();
  for await (const batch of rows)
    for (const { number, cells } of batch) {
      const industry = industryOf(cells[code!.column] ?? "");
      if (!industry) {
        const data = { row: number, column: code!.heading, value: (cells[code!.column] ?? "").slice(0, 100) };
        throw new DomainError("reference/unreadable", data);
      }
      const amount = amountOf(cells[value!.column] ?? "", number, value!.heading);
      const level = gathered.get(industry.level) ?? new Gathered();
      gathered.set(industry.level, level);
      const name = regionOf(cells[region!.column], number, region!.heading);
      if (name !== "") level.add(name, industry.code, amount);
    }
  const finest = industryLevels.findLast((it) => gathered.has(it));
  return finest ? gathered.get(finest)!.table(finest) : null;
}

const noCodes = () => new DomainError("reference/unreadable", { row: null, column: null, value: null });

/**
 * Reads a reference in either shape: regions down and industries across (other columns are left aside), or
 * region, code and value in three columns (the finest level given is taken). Blank cells are 0; a row without
 * a region is left aside.
 *
 * @throws DomainError reference/unreadable naming the first cell that makes no sense; reference/too-large above
 *   5,000 regions, or 4,000,000 cells of regions by codes
 */
export async function readReference(table: Pick<Table, "headings" | "rows">): Promise<ReferenceCells> {
  const wide = codeColumns(table);
  const places = longHeadings.map((it) => table.headings.find(({ text }) => it.test(text.trim())));
  const long = places.flatMap((it) => (it ? [{ column: it.column, heading: it.text }] : []));
  if (!wide && long.length < 3) throw noCodes();
  const read = wide ? await readWide(table, wide) : await readLong(table.rows, long);
  if (!read || read.regions.length === 0) throw noCodes();
  return read;
}
