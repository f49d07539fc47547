import type { RowStream } from "./bytes.ts";
import {
  escapeXml,
  rowXml,
  type SheetColumn,
  type SheetRow,
  sheetEnd,
  sheetStart,
  stylesXml,
} from "./sheet-xml.ts";
import { ZipStream } from "./zip-stream.ts";

/** Rows one sheet can hold, heading included. */
const maxSheetRows = 1_048_576;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What to write as a workbook. */
export interface XlsxOutput {
  /** Name of the sheet; what spreadsheets forbid in it is replaced. */
  sheet: string;
  /** At least one. */
  columns: readonly SheetColumn[];
  rows: RowStream<SheetRow>;
}

function sheetName(name: string, index: number): string {
  const plain = name.replace(/[[\]:*?/\\']/g, "_").slice(0, 25) || "Sheet";
  return index === 0 ? plain : `${plain} (${index + 1})`;
}

function workbookXml(name: string, sheets: number): string {
  const entries = Array.from(
    { length: sheets },
    (_, at) => `<sheet name="${escapeXml(sheetName(name, at))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${entries.join("")}</sheets></workbook>`;
}

function addDescription(zip: ZipStream, name: string, sheets: number): void {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const parts = numbers.map(
    (it) =>
      `<Override PartName="/xl/worksheets/sheet${it}.xml" ContentType="${contentTypes}.worksheet+xml"/>`,
  );
  const relations = numbers.map(
    (it) =>
      `<Relationship Id="rId${it}" Type="${relationships}/worksheet" Target="worksheets/sheet${it}.xml"/>`,
  );
  zip.add("xl/workbook.xml", workbookXml(name, sheets));
  zip.add(
    "xl/_rels/workbook.xml.rels",
    `${declaration}<Relationships xmlns="${packageRelationships}">${relations.join("")}<Relationship Id="rId0" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
  );
  zip.add("xl/styles.xml", stylesXml);
  zip.add(
    "_rels/.rels",
    `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  zip.add(
    "[Content_Types].xml",
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentTypes}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentTypes}.styles+xml"/>${parts.join("")}</Types>`,
  );
}

/** The sheets being written; a new one begins when the last is full. */
class SheetSequence {
  sheets = 0;
  #rows = 0;
  readonly #zip: ZipStream;
  readonly #columns: readonly SheetColumn[];

  constructor(zip: ZipStream, columns: readonly SheetColumn[]) {
    this.#zip = zip;
    this.#columns = columns;
    this.#begin();
  }

  #begin(): void {
    this.sheets++;
    this.#rows = 1;
    this.#zip.begin(`xl/worksheets/sheet${this.sheets}.xml`);
    this.#zip.write(sheetStart(this.#columns));
  }

  end(): void {
    this.#zip.write(sheetEnd(this.#columns.length, this.#rows));
    this.#zip.endPart();
  }

  write(rows: readonly SheetRow[]): void {
    let xml = "";
    for (const row of rows) {
      if (this.#rows === maxSheetRows) {
        this.#zip.write(xml);
        xml = "";
        this.end();
        this.#begin();
      }
      xml += rowXml(row, this.#columns);
      this.#rows++;
    }
    this.#zip.write(xml);
  }
}

/**
 * Writes a workbook as a stream: one sheet, and more when the rows exceed what a sheet holds. Text is
 * stored as text, so nothing in it is ever run as a formula; cells beyond 32 767 characters are cut.
 */
export async function* writeXlsx(output: XlsxOutput): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream();
  const sequence = new SheetSequence(zip, output.columns);
  for await (const rows of output.rows) {
    sequence.write(rows);
    yield* zip.take();
  }
  sequence.end();
  addDescription(zip, output.sheet, sequence.sheets);
  zip.finish();
  yield* zip.take();
}
