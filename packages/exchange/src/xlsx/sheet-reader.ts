import { DomainError } from "@ouhe/vocabulary";
import { cut } from "../table/lawful-text.ts";
import type { RawRow, RowNote, TableLimits } from "../table/table.ts";
import { hasLostDigits, styledNumber } from "./number-text.ts";
import type { NumberStyle } from "./styles.ts";
import { decodeEscapes, type XmlListener } from "./xml.ts";

/** What cells of a sheet refer to. */
export interface SheetContext {
  name: string;
  strings: readonly string[];
  styles: readonly NumberStyle[];
  from1904: boolean;
  limits: TableLimits;
}

/** Column index of a cell reference: "AB12" → 27; -1 when there is no letter. */
export function referenceColumn(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** A row number a spreadsheet can show; undefined for anything else, and the row is then counted. */
function rowNumber(written: string | undefined): number | undefined {
  const number = Number(written);
  return Number.isInteger(number) && number >= 1 && number <= 2 ** 20 ? number : undefined;
}

/** Listens to a sheet's XML and collects its rows; formulas are never evaluated, their last value is read. */
export class SheetReader implements XmlListener {
  /** Rows completed since they were last taken. */
  rows: RawRow[] = [];
  /** True once the last row is read; merged cells, links and pictures follow and are not needed. */
  done = false;
  readonly #context: SheetContext;
  #number = 0;
  #cells: string[] = [];
  #notes: RowNote[] = [];
  #column = -1;
  #type = "n";
  #style = -1;
  #value = "";
  #formula = false;
  #collecting = false;
  #phonetic = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    switch (tag) {
      case "c":
        this.#column = Math.max(0, attributes.r ? referenceColumn(attributes.r) : this.#column + 1);
        this.#type = attributes.t ?? "n";
        this.#style = attributes.s ? Number(attributes.s) : -1;
        this.#value = "";
        this.#formula = false;
        break;
      case "v":
      case "t":
        this.#collecting = !this.#phonetic;
        break;
      case "f":
        this.#formula = true;
        break;
      case "rPh":
        this.#phonetic = true;
        break;
      case "row":
        this.#number = rowNumber(attributes.r) ?? this.#number + 1;
        this.#column = -1;
        break;
    }
  }

  text(text: string): void {
    if (this.#collecting) this.#value += text;
  }

  close(tag: string): void {
    switch (tag) {
      case "v":
      case "t":
        this.#collecting = false;
        break;
      case "rPh":
        this.#phonetic = false;
        break;
      case "c":
        this.#endCell();
        break;
      case "row":
        this.#endRow();
        break;
      case "sheetData":
        this.done = true;
        break;
    }
  }

  #note(code: RowNote["code"], data?: RowNote["data"]): void {
    // A row that names one cell again and again is no reason to run out of memory.
    if (this.#notes.length >= 4 * this.#context.limits.maxColumns) return;
    this.#notes.push(data ? { column: this.#column, code, data } : { column: this.#column, code });
  }

  #endCell(): void {
    const text = this.#cellText();
    if (this.#formula)
      this.#note(text === "" && this.#type !== "str" ? "cell/formula-unread" : "cell/formula");
    if (text === "") return;
    const { limits, name } = this.#context;
    if (this.#column >= limits.maxColumns)
      throw new DomainError("file/too-many-columns", {
        name,
        columns: this.#column + 1,
        limitColumns: limits.maxColumns,
      });
    const long = text.length > limits.maxCellLength;
    if (long) this.#note("cell/too-long", { length: text.length, limit: limits.maxCellLength });
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = cut(text, limits.maxCellLength);
  }

  #cellText(): string {
    const value = this.#value;
    if (value === "") return "";
    switch (this.#type) {
      case "s":
        return this.#context.strings[Number(value)] ?? "";
      case "inlineStr":
      case "str":
        return decodeEscapes(value);
      case "b":
        return value.trim() === "1" ? "TRUE" : "FALSE";
      case "e":
        this.#note("cell/error-value");
        return value;
      case "d":
        return value.replace(/T00:00:00(\.0+)?Z?$/, "");
      default:
        return this.#numberCell(value);
    }
  }

  #numberCell(value: string): string {
    const text = styledNumber(value, this.#context.styles[this.#style], this.#context.from1904);
    if (text.length > 15 && hasLostDigits(text)) this.#note("cell/digits-lost", { digits: text.length });
    return text;
  }

  #endRow(): void {
    const row: RawRow = { number: this.#number, cells: this.#cells };
    if (this.#notes.length > 0) row.notes = this.#notes;
    if (this.#cells.length > 0 || this.#notes.length > 0) this.rows.push(row);
    this.#cells = [];
    this.#notes = [];
  }
}
