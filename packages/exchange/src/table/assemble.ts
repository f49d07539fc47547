import { DomainError } from "@ouhe/vocabulary";
import { type FoundHeadings, findHeadings, headingSearchRows } from "./heading-rows.ts";
import type { RawRow, Row, RowNote, Table, TableLimits } from "./table.ts";

const sampleRows = 200;

/** What a format's reader hands over to become a table. */
export interface TableParts extends Omit<Table, "headings" | "headingRow" | "preamble" | "sample" | "rows"> {
  raw: AsyncIterator<RawRow[]>;
  isKnownHeading: (text: string) => boolean;
  limits: TableLimits;
  batchSize: number;
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") return false;
  return true;
}

/** A multi-line cell whose lines look like rows of this very table: a quote may have swallowed them. */
function swallowedLines(cell: string, delimiter: string, width: number): number {
  if (width < 3 || !cell.includes("\n")) return 0;
  return cell.split("\n").filter((line) => line.split(delimiter).length >= width).length;
}

/** Gives each raw row the table's width, and notes what does not fit. */
function aligner(width: number, delimiter: string | null): (raw: RawRow) => Row {
  return ({ number, cells, notes = [], spansLines }) => {
    const found = cells.length;
    const own = notes.length > 0 ? [...notes] : notes;
    if (found > width && !isBlank(cells.slice(width)))
      own.push({ column: null, code: "row/columns-extra", data: { expected: width, found } });
    if (found > width) cells.length = width;
    if (found < width && delimiter !== null)
      own.push({ column: null, code: "row/columns-missing", data: { expected: width, found } });
    if (delimiter !== null && spansLines) noteSwallowed(cells, delimiter, width, own);
    while (cells.length < width) cells.push("");
    return own.length > 0 ? { number, cells, notes: own } : { number, cells };
  };
}

function noteSwallowed(cells: readonly string[], delimiter: string, width: number, notes: RowNote[]): void {
  for (let column = 0; column < cells.length; column++) {
    const lines = swallowedLines(cells[column]!, delimiter, width);
    if (lines > 0) notes.push({ column, code: "cell/holds-rows", data: { lines } });
  }
}

/** Reads on until there are enough rows to find the heading and show a sample. */
async function readAhead(parts: TableParts): Promise<{ rows: RawRow[]; ended: boolean }> {
  const rows: RawRow[] = [];
  while (rows.length < headingSearchRows + sampleRows) {
    const next = await parts.raw.next();
    if (next.done) return { rows, ended: true };
    for (const row of next.value) rows.push(row);
  }
  return { rows, ended: false };
}

function requireColumns(parts: TableParts, found: FoundHeadings): void {
  const { maxColumns } = parts.limits;
  const columns = found.headings.length;
  if (columns > maxColumns)
    throw new DomainError("file/too-many-columns", { name: parts.name, columns, limitColumns: maxColumns });
}

/**
 * Turns raw rows into a table: finds the heading in what comes first, then lets the rest flow.
 *
 * @throws DomainError file/empty when there is no cell with text, file/too-many-columns; while rows are
 *   read: file/too-many-rows and whatever the reader refuses
 */
export async function assembleTable(parts: TableParts): Promise<Table> {
  const { raw, isKnownHeading, limits, batchSize, ...rest } = parts;
  const ahead = await readAhead(parts);
  if (ahead.rows.every((it) => isBlank(it.cells))) throw new DomainError("file/empty", { name: parts.name });
  const found = findHeadings(ahead.rows, isKnownHeading);
  requireColumns(parts, found);
  const firstData = (found.rows.at(-1) ?? -1) + 1;
  const align = aligner(found.headings.length, parts.delimiter);
  const toRows = (batch: readonly RawRow[]) => batch.filter((it) => !isBlank(it.cells)).map(align);
  const start = toRows(ahead.rows.slice(firstData));

  async function* rows(): AsyncGenerator<Row[]> {
    try {
      for (let at = 0; at < start.length; at += batchSize) yield start.slice(at, at + batchSize);
      for (let next = ahead.ended ? null : await raw.next(); next && !next.done; next = await raw.next()) {
        if ((next.value.at(-1)?.number ?? 0) > limits.maxRows)
          throw new DomainError("file/too-many-rows", { name: parts.name, limitRows: limits.maxRows });
        const batch = toRows(next.value);
        for (let at = 0; at < batch.length; at += batchSize)
          yield batch.length <= batchSize ? batch : batch.slice(at, at + batchSize);
      }
    } finally {
      await parts.close();
    }
  }
  // A reader's encoding may settle while rows are read, so it stays a question asked each time.
  return Object.defineProperty(
    {
      ...rest,
      headings: found.headings,
      headingRow: ahead.rows[found.rows.at(-1) ?? -1]?.number ?? 0,
      preamble: ahead.rows
        .slice(0, found.rows[0] ?? 0)
        .flatMap((it) => it.cells.map((cell) => cell.trim()).filter(Boolean)),
      sample: start.slice(0, sampleRows),
      rows: rows(),
    },
    "encoding",
    { get: () => parts.encoding, enumerable: true },
  );
}
