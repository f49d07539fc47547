import { withoutNul } from "../table/lawful-text.ts";
import { inPieces, type RowStream } from "./bytes.ts";
import { guardFormula } from "./formula-guard.ts";

/** What to write as CSV. */
export interface CsvOutput {
  headings: readonly string[];
  rows: RowStream<readonly string[]>;
  /** A byte order mark, by which Excel knows UTF-8; true by default. */
  byteOrderMark?: boolean;
  delimiter?: string;
}

/** Any delimiter a spreadsheet may be set to: where that is a semicolon, `a;=b` must not become two cells. */
const needsQuotes = /[",;|\t\r\n]|^\s|\s$/;

/** One RFC 4180 record with its line end; cells that look like formulas are guarded, a NUL becomes U+FFFD. */
export function csvRecord(cells: readonly string[], delimiter = ","): string {
  const written = cells.map((cell) => {
    const guarded = guardFormula(withoutNul(cell));
    return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  });
  return `${written.length === 1 && written[0] === "" ? '""' : written.join(delimiter)}\r\n`;
}

async function* records({
  headings,
  rows,
  byteOrderMark = true,
  delimiter,
}: CsvOutput): AsyncGenerator<string> {
  yield (byteOrderMark ? "\ufeff" : "") + csvRecord(headings, delimiter);
  for await (const batch of rows) for (const cells of batch) yield csvRecord(cells, delimiter);
}

/** Writes CSV (RFC 4180, UTF-8) as a stream; read again by `openTable`, the cells are the same. */
export function writeCsv(output: CsvOutput): AsyncGenerator<Uint8Array> {
  return inPieces(records(output));
}
