import { headingTest } from "../mapping/known-headings.ts";
import { openBytes, type Source } from "./byte-source.ts";
import { openCsv } from "./csv-table.ts";
import { fileKind } from "./file-kind.ts";
import { defaultLimits, type Table, type TableOptions } from "./table.ts";

/**
 * Opens a CSV or XLSX file by its content, whatever its name: detects encoding, delimiter, sheet and
 * heading, and hands over the rows as they are read. Memory stays flat for CSV; a workbook keeps its
 * shared strings. Close the table, or iterate its rows to the end or away, which closes it too.
 *
 * @throws DomainError with a kind `file/…`; also while the rows are iterated
 */
export async function openTable(source: Source, options: TableOptions = {}): Promise<Table> {
  const limits = { ...defaultLimits, ...options.limits };
  const context = {
    limits,
    sheet: options.sheet,
    delimiter: options.delimiter,
    isKnownHeading: options.isKnownHeading ?? headingTest(),
    batchSize: options.batchSize ?? 1000,
  };
  const bytes = await openBytes(source, limits.maxBytes);
  try {
    if (fileKind(bytes.name, bytes.head) === "text") return await openCsv(bytes, context);
    const { openWorkbook } = await import("../xlsx/open-workbook.ts");
    return await openWorkbook(bytes, context);
  } catch (error) {
    await bytes.close();
    throw error;
  }
}
