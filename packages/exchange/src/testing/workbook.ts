import { strToU8, zipSync } from "fflate";

/** A sheet of a workbook made for a test: its rows' XML as it stands inside `sheetData`. */
export interface TestSheet {
  name: string;
  rows: string;
  state?: "hidden" | "veryHidden";
  /** XML after `sheetData`. */
  tail?: string;
}

/** A workbook made for a test. */
export interface TestWorkbook {
  sheets: readonly TestSheet[];
  sharedStrings?: readonly string[];
  /** Format codes; cell style n + 1 has the nth. */
  formats?: readonly string[];
  date1904?: boolean;
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** XLSX bytes of a workbook written by hand, so that our reader is not tested against our writer alone. */
export function workbookBytes({
  sheets,
  sharedStrings = [],
  formats = [],
  date1904,
}: TestWorkbook): Uint8Array {
  const sheetList = sheets.map(
    (it, at) =>
      `<sheet name="${it.name}" sheetId="${at + 1}" r:id="s${at}"${it.state ? ` state="${it.state}"` : ""}/>`,
  );
  const numFmts = formats.map(
    (code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const xfs = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheetList.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets.map((_, at) => relation(`s${at}`, "worksheet", `worksheets/sheet${at + 1}.xml`)).join("")}${relation("x", "sharedStrings", "/xl/sharedStrings.xml")}${relation("y", "styles", "styles.xml")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${sharedStrings.map((it) => `<si>${it}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts>${numFmts.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join("")}</cellXfs></styleSheet>`,
  };
  for (const [at, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet><sheetData>${sheet.rows}</sheetData>${sheet.tail ?? ""}</worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A row of inline text cells; null leaves a cell out, as merged cells do. */
export function textRow(number: number, cells: readonly (string | null)[]): string {
  const xml = cells.map((text, at) =>
    text === null
      ? ""
      : `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${xml.join("")}</row>`;
}
