import type { ReferenceTable } from "@ouhe/coupling";
import { readDecimal, readIndustry, type Table } from "@ouhe/exchange";
import { readIndustryCode } from "@ouhe/vocabulary";
import { CommandRefusal } from "../refusal.ts";

/** Which columns of a table hold industry codes and amounts. */
export interface CodeColumns {
  code: number;
  amount: number;
}

const amountNames =
  /^(value|amount|total|count|firms|persons|employees|employment|数值|數值|数量|數量|合计|合計|企业数|企業數|从业人员|從業人員|就业人数|就業人數|产值|產值|营业收入|營業收入)/i;
const personNames = /人员|人員|人数|人數|就业|就業|persons|employ/i;
const firmNames = /企业数|企業數|单位数|單位數|firms|enterprises|units/i;

/**
 * The columns of a table of codes and amounts; null when the file is no such table. A register also may
 * have a column of codes, but most of its rows repeat one; here nearly every code stands once.
 */
export function codeColumns(table: Pick<Table, "headings" | "sample">): CodeColumns | null {
  const code = table.headings.map((it) => it.column).find((it) => isCodeColumn(table, it));
  if (code === undefined) return null;
  const numbers = table.headings.filter((it) => it.column !== code && isNumberColumn(table, it.column));
  const named = numbers.find((it) => amountNames.test(it.text.trim()));
  const chosen = named ?? (numbers.length === 1 ? numbers[0] : undefined);
  return chosen ? { code, amount: chosen.column } : null;
}

const cellsOf = ({ sample }: Pick<Table, "sample">, column: number) =>
  sample.map((it) => (it.cells[column] ?? "").trim()).filter((it) => it !== "");

function isCodeColumn(table: Pick<Table, "sample">, column: number): boolean {
  const cells = cellsOf(table, column);
  const codes = cells.filter((it) => readIndustryCode(it));
  const isMostlyCodes = codes.length >= 3 && codes.length * 5 >= cells.length * 4;
  return isMostlyCodes && new Set(codes).size * 5 >= codes.length * 4;
}

function isNumberColumn(table: Pick<Table, "sample">, column: number): boolean {
  const cells = cellsOf(table, column);
  return cells.length > 0 && cells.filter((it) => readDecimal(it).ok).length * 5 >= cells.length * 4;
}

/**
 * Reads a table of codes and amounts at any levels. A code that stands twice counts with both amounts; rows
 * without a code of the standard, such as totals, are passed over.
 *
 * @throws CommandRefusal reference/no-codes
 */
export async function readCodeTable(
  table: Table,
  { code, amount }: CodeColumns,
): Promise<{ rows: number; tables: ReferenceTable[] }> {
  const values = new Map<string, number>();
  const unknown: string[] = [];
  let rows = 0;
  for await (const batch of table.rows)
    for (const { cells } of batch) {
      const industry = readIndustry(cells[code] ?? "");
      const read = readDecimal(cells[amount] ?? "");
      if (!industry) unknown.push(cells[code] ?? "");
      if (!industry || !read.ok || read.value.startsWith("-")) continue;
      values.set(industry.code, (values.get(industry.code) ?? 0) + Number(read.value));
      rows++;
    }
  if (values.size === 0)
    throw new CommandRefusal("reference/no-codes", { name: table.name, examples: unknown.slice(0, 3) });
  const heading = table.headings[amount]!.text;
  const { name } = table;
  return { rows, tables: [{ id: name, name, source: name, asOf: "", unit: unitOf(heading), values }] };
}

function unitOf(heading: string): string {
  if (personNames.test(heading)) return "persons";
  if (firmNames.test(heading)) return "firms";
  return /[(（]([^)）]+)[)）]/.exec(heading)?.[1] ?? "";
}
