import type { FaultCode } from "../enterprise/fault.ts";

/** Something noticed while reading a row, before anyone asked what its columns mean. */
export interface RowNote {
  /** Index of the cell from 0; null when the whole row is meant. */
  column: number | null;
  code: FaultCode;
  data?: Readonly<Record<string, string | number>>;
}

/** One row of data. */
export interface Row {
  /** Row number as a spreadsheet shows it, from 1; blank rows count, a cell of several lines is one row. */
  number: number;
  /** As many cells as the table has headings, as text; "" where the row ends early. */
  cells: string[];
  /** Absent when nothing was noticed. */
  notes?: RowNote[];
}

/** One column's heading. */
export interface Heading {
  /** Index from 0. */
  column: number;
  /** Column letter of a spreadsheet: "A", "AB". */
  letter: string;
  /** The text as written; two heading rows are joined "组 / 名"; the letter when the cell is blank. */
  text: string;
}

/** Caps that keep one file from taking the machine. */
export interface TableLimits {
  maxBytes: number;
  maxRows: number;
  maxColumns: number;
  /** Characters of one cell; what goes beyond is cut and noted. 32 767 is what a spreadsheet cell holds. */
  maxCellLength: number;
  /** Entries of a workbook's archive. */
  maxEntries: number;
  /** Bytes one entry, and all entries read, may inflate to. */
  maxInflatedBytes: number;
  /** Inflated ÷ compressed size beyond which an entry of more than 16 MiB is a bomb. */
  maxRatio: number;
}

/** Room for a register of a million enterprises, not for a disk image. */
export const defaultLimits: TableLimits = {
  maxBytes: 2 ** 30,
  maxRows: 5_000_000,
  maxColumns: 500,
  maxCellLength: 32_767,
  maxEntries: 2_000,
  maxInflatedBytes: 3 * 2 ** 30,
  maxRatio: 250,
};

/** How to open a table. */
export interface TableOptions {
  /** Name of the sheet to read; by default the first visible one with a recognisable heading. */
  sheet?: string;
  /** Forces the delimiter instead of detecting it. */
  delimiter?: string;
  /** Says whether a text is the heading of a known field; by default the headings of an enterprise register. */
  isKnownHeading?: (text: string) => boolean;
  limits?: Partial<TableLimits>;
  /** Rows in one batch; 1000 by default. */
  batchSize?: number;
}

/** An opened file: its headings at once, its rows as they are read. Close it, or read it to the end. */
export interface Table {
  name: string;
  format: "csv" | "xlsx";
  /** "utf-8", "gb18030", "utf-16le", "utf-16be"; null for a workbook. ASCII so far counts as "utf-8". */
  readonly encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  /** Visible sheets of a workbook, in its order. */
  sheets: readonly string[];
  headings: readonly Heading[];
  /** Row number of the (last) heading row; 0 when the file has none and columns go by their letters. */
  headingRow: number;
  /** Texts found above the heading: a title, "单位：万元". */
  preamble: readonly string[];
  /** The first rows (at most 200); `rows` yields them again. */
  sample: readonly Row[];
  /** Every data row once, in batches; blank rows are left out. Can be iterated once. */
  rows: AsyncIterable<Row[]>;
  /** Progress: grows to `bytesTotal`. For a workbook, inflated bytes of the sheet. */
  bytesRead(): number;
  /** Null when a stream did not say its size. */
  bytesTotal: number | null;
  close(): Promise<void>;
}

/** A row as a format's reader delivers it, blank ones included in the numbering, cells not yet aligned. */
export interface RawRow {
  number: number;
  cells: string[];
  notes?: RowNote[];
  /** Present when a quoted cell ran over a line end. */
  spansLines?: true;
}

/** Spreadsheet letter of a column index from 0: 0 → "A", 26 → "AA". */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : "") + String.fromCharCode(65 + (column % 26));
}
