import { columnLetter } from "../table/table.ts";

/** How a column's cells are stored: as text, as numbers where they are exact ones, as days where they are ISO dates. */
export type ColumnKind = "text" | "number" | "date";

/** A column of a sheet we write. */
export interface SheetColumn {
  heading: string;
  kind: ColumnKind;
  /** In characters; 16 by default. */
  width?: number;
}

/** One row; `bad` holds the indexes of cells to mark. */
export interface SheetRow {
  cells: readonly string[];
  bad?: ReadonlySet<number>;
}

/** A spreadsheet cell holds no more characters; longer text is cut, or the office suites call the file damaged. */
const maxCellLength = 32_767;

/** Indexes into the cell formats of `stylesXml`. */
const style = { heading: 1, text: 2, number: 3, date: 4, bad: 5 };

/** Cell formats: default, heading, text, number, date, marked. Text cells stay text when edited. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECEF"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFD6CC"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const needsEscape = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_x[0-9A-Fa-f]{4}_/;
const toEscape =
  /[&<>"]|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", _: "_x005F_" };

/** Text as XML content; characters XML cannot hold become _x0000_ with their code. */
export function escapeXml(text: string): string {
  if (!needsEscape.test(text)) return text;
  return text.replace(
    toEscape,
    (it) => named[it] ?? `_x${it.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

function textCell(text: string, format: number): string {
  const cut = text.length > maxCellLength ? text.slice(0, maxCellLength) : text;
  return `<c s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cut)}</t></is></c>`;
}

/** A number a spreadsheet keeps exactly: canonical, at most 15 digits. */
const exactNumber = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** Serial day of an ISO date from 1900-03-01 on, before which spreadsheets miscount; null for anything else. */
function serialOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "1900-03-01") return null;
  const day = Date.parse(`${text}T00:00:00Z`);
  const real = !Number.isNaN(day) && new Date(day).toISOString().startsWith(text);
  return real ? day / 86_400_000 + 25_569 : null;
}

function cellXml(text: string, kind: ColumnKind, marked: boolean): string {
  if (marked) return textCell(text, style.bad);
  if (text === "") return "<c/>";
  if (kind === "number" && exactNumber.test(text) && text.replace(/[-.]/g, "").length <= 15)
    return `<c s="${style.number}"><v>${text}</v></c>`;
  const serial = kind === "date" ? serialOf(text) : null;
  return serial === null ? textCell(text, style.text) : `<c s="${style.date}"><v>${serial}</v></c>`;
}

/** One row's XML. */
export function rowXml(row: SheetRow, columns: readonly SheetColumn[]): string {
  let xml = "<row>";
  for (let at = 0; at < columns.length; at++)
    xml += cellXml(row.cells[at] ?? "", columns[at]!.kind, row.bad?.has(at) ?? false);
  return `${xml}</row>`;
}

/** A sheet up to and with its heading row, which stays in sight when scrolling. */
export function sheetStart(columns: readonly SheetColumn[]): string {
  const widths = columns
    .map((it, at) => `<col min="${at + 1}" max="${at + 1}" width="${it.width ?? 16}" customWidth="1"/>`)
    .join("");
  const headings = columns.map((it) => textCell(it.heading, style.heading)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row>${headings}</row>`;
}

/** The end of a sheet of so many rows, heading included, with a filter over all of it. */
export function sheetEnd(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnLetter(Math.max(0, columns - 1))}${rows}"/></worksheet>`;
}
