import "./refusals.ts";

export { readDate, serialDay } from "./enterprise/date.ts";
export { type Decimal, readDecimal } from "./enterprise/decimal.ts";
export {
  createDuplicateWatch,
  type DuplicateWatch,
  type Identity,
  type IdentityPlace,
} from "./enterprise/duplicate-watch.ts";
export {
  type Fault,
  type FaultCode,
  faultKinds,
  isRefused,
  type RemedyCode,
  type Severity,
} from "./enterprise/fault.ts";
export { readIndustry } from "./enterprise/industry-name.ts";
export { type ParsedEnterprise, parseEnterpriseRow, type RowContext } from "./enterprise/parse-row.ts";
export { type EnterpriseRecord, emptyRecord } from "./enterprise/record.ts";
export { readUnitNote } from "./enterprise/unit-note.ts";
export { readMoneyUnit, toSquareMetres, toWan } from "./enterprise/units.ts";
export { describeFault, describeRefusal, isFileRefusal, type Locale } from "./locales/sentences.ts";
export { enterpriseFields } from "./mapping/enterprise-fields.ts";
export {
  type ColumnMapping,
  defaultUnits,
  type Field,
  type FieldCatalogue,
  type FieldType,
  keepAsIs,
  type MappingGuess,
} from "./mapping/field.ts";
export { guessMapping } from "./mapping/guess-mapping.ts";
export { headingTest } from "./mapping/known-headings.ts";
export { requireFields } from "./mapping/require-fields.ts";
export type { FileRefusalKind } from "./refusals.ts";
export type { Source } from "./table/byte-source.ts";
export { openTable } from "./table/open-table.ts";
export {
  columnLetter,
  defaultLimits,
  type Heading,
  type Row,
  type RowNote,
  type Table,
  type TableLimits,
  type TableOptions,
} from "./table/table.ts";
export type { RowStream } from "./writing/bytes.ts";
export { type CsvOutput, csvRecord, writeCsv } from "./writing/csv.ts";
export { type EnterpriseSheet, enterpriseSheet } from "./writing/enterprise-sheet.ts";
export { type ErrorWorkbook, type FaultyRow, writeErrorWorkbook } from "./writing/error-workbook.ts";
export { guardFormula } from "./writing/formula-guard.ts";
export { writeJsonLines } from "./writing/json-lines.ts";
export { rejectedHeadings, writeRejected } from "./writing/rejected.ts";
export type { ColumnKind, SheetColumn, SheetRow } from "./writing/sheet-xml.ts";
export { writeXlsx, type XlsxOutput } from "./writing/xlsx.ts";
