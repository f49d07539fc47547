import { existsSync } from "node:fs";
import { headingTest, openTable, type Table } from "@ouhe/exchange";
import { CommandRefusal } from "../refusal.ts";

/** A table opened to be classified or learned from. */
export interface LabelledFile {
  table: Table;
  /** Cells of a row that make up its text, one to a line. */
  textOf(cells: readonly string[]): string;
  /** Index of a column by its heading. @throws CommandRefusal column/unknown */
  column(heading: string): number;
}

/**
 * Opens a CSV or XLSX file and finds the columns its text is in.
 *
 * @param text heading of a column, or several with commas between
 * @throws CommandRefusal file/missing or column/unknown; DomainError file/…
 */
export async function openLabelledFile(
  path: string,
  { text, sheet, others = [] }: { text: string; sheet?: string | undefined; others?: readonly string[] },
): Promise<LabelledFile> {
  if (!existsSync(path)) throw new CommandRefusal("file/missing", { name: path });
  const asked = new Set([text, ...text.split(/[,，]/), ...others].map((it) => it.trim()));
  const known = headingTest();
  const table = await openTable(
    { path },
    { isKnownHeading: (it) => asked.has(it.trim()) || known(it), ...(sheet === undefined ? {} : { sheet }) },
  );
  try {
    const column = (heading: string) => columnNamed(table, heading);
    const columns = textColumns(table, text);
    for (const it of others) column(it);
    return {
      table,
      column,
      textOf: (cells) =>
        columns
          .map((it) => cells[it] ?? "")
          .join("\n")
          .trim(),
    };
  } catch (error) {
    await table.close();
    throw error;
  }
}

/** The whole name is tried first: a heading may hold a comma itself. */
function textColumns(table: Table, text: string): number[] {
  if (table.headings.some((it) => it.text.trim() === text.trim())) return [columnNamed(table, text)];
  return text.split(/[,，]/).map((it) => columnNamed(table, it));
}

function columnNamed(table: Table, heading: string): number {
  const found = table.headings.find((it) => it.text.trim() === heading.trim());
  if (found) return found.column;
  const headings = table.headings.map((it) => it.text);
  throw new CommandRefusal("column/unknown", { name: table.name, column: heading.trim(), headings });
}
