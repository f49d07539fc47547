import type { Fault } from "../enterprise/fault.ts";
import { describeFault, type Locale } from "../locales/sentences.ts";
import { ownHeadings } from "../mapping/own-columns.ts";
import type { Heading, Row } from "../table/table.ts";
import type { RowStream } from "./bytes.ts";
import type { SheetRow } from "./sheet-xml.ts";
import { writeXlsx } from "./xlsx.ts";

/** A row as the user wrote it, with what is wrong with it. */
export interface FaultyRow {
  row: Pick<Row, "number" | "cells">;
  faults: readonly Fault[];
}

/** What to write as an error workbook. */
export interface ErrorWorkbook {
  headings: readonly Heading[];
  /** In the file's order; pass only the faulty rows for a short workbook, all of them for the whole file. */
  rows: RowStream<FaultyRow>;
  locale: Locale;
}

function sentences(faults: readonly Fault[], locale: Locale): { problem: string; remedy: string } {
  const described = faults.map((it) => ({ column: it.column, ...describeFault(it, locale) }));
  return {
    problem: described.map((it) => (it.column ? `${it.column}: ${it.problem}` : it.problem)).join("\n"),
    remedy: [...new Set(described.map((it) => it.remedy))].join("\n"),
  };
}

function toSheetRow({ row, faults }: FaultyRow, width: number, locale: Locale): SheetRow {
  const { problem, remedy } = sentences(faults, locale);
  const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? "");
  const bad = new Set(faults.flatMap((it) => (it.columnIndex === null ? [] : [it.columnIndex])));
  return { cells: [...cells, String(row.number), problem, remedy], bad };
}

/**
 * Writes the user's own rows, cells and order kept, bad cells filled, and after them three columns: the
 * original row number, what is wrong, what to do. Corrected and imported again, those three are passed over.
 */
export function writeErrorWorkbook({ headings, rows, locale }: ErrorWorkbook): AsyncGenerator<Uint8Array> {
  const original = headings.map((it) => ({ heading: it.text, kind: "text" as const }));
  const added = [
    { heading: ownHeadings.row[locale], kind: "number" as const, width: 10 },
    { heading: ownHeadings.problem[locale], kind: "text" as const, width: 48 },
    { heading: ownHeadings.remedy[locale], kind: "text" as const, width: 48 },
  ];
  async function* sheetRows(): AsyncGenerator<SheetRow[]> {
    for await (const batch of rows) yield batch.map((it) => toSheetRow(it, original.length, locale));
  }
  return writeXlsx({
    sheet: ownHeadings.problem[locale],
    columns: [...original, ...added],
    rows: sheetRows(),
  });
}
