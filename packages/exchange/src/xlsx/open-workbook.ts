import { DomainError } from "@ouhe/vocabulary";
import { assembleTable } from "../table/assemble.ts";
import type { ByteSource } from "../table/byte-source.ts";
import type { ReaderContext } from "../table/csv-table.ts";
import { findHeadings, headingSearchRows } from "../table/heading-rows.ts";
import type { RawRow, Table } from "../table/table.ts";
import { type Archive, asRefusal, openArchive } from "./archive.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { type SheetContext, SheetReader } from "./sheet-reader.ts";
import { readStyles } from "./styles.ts";
import { readWorkbookParts, type SheetEntry } from "./workbook-parts.ts";
import { xmlFeed } from "./xml.ts";

/** A workbook ready to have its sheets read. */
interface Workbook extends SheetContext {
  archive: Archive;
  sheets: readonly SheetEntry[];
  batchSize: number;
}

async function openParts(bytes: ByteSource, context: ReaderContext): Promise<Workbook> {
  const { name } = bytes;
  const { limits, batchSize } = context;
  const archive = await openArchive(name, await bytes.randomAccess(), limits);
  try {
    const parts = await readWorkbookParts(archive, name);
    const strings = await readSharedStrings(archive, parts.sharedStrings, name);
    const styles = await readStyles(archive, parts.styles);
    return {
      name,
      archive,
      strings,
      styles,
      from1904: parts.from1904,
      limits,
      batchSize,
      sheets: parts.sheets,
    };
  } catch (error) {
    archive.close();
    throw asRefusal(name, "xl/workbook.xml", error, limits);
  }
}

/** The rows of a sheet in batches; `onBytes` hears how many inflated bytes each piece had. */
async function* readSheet(
  workbook: Workbook,
  part: string,
  onBytes: (count: number) => void,
): AsyncGenerator<RawRow[]> {
  const reader = new SheetReader(workbook);
  const feed = xmlFeed({
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (text) => reader.text(text),
    close: (tag) => reader.close(tag),
  });
  const stream = await workbook.archive.open(part);
  try {
    for await (const bytes of stream as AsyncIterable<Uint8Array>) {
      feed.write(bytes);
      onBytes(bytes.length);
      if (reader.done) break;
      if (reader.rows.length < workbook.batchSize) continue;
      yield reader.rows;
      reader.rows = [];
    }
    if (!reader.done) feed.end();
    yield reader.rows;
  } catch (error) {
    throw asRefusal(workbook.name, part, error, workbook.limits);
  } finally {
    stream.destroy();
  }
}

async function firstRows(workbook: Workbook, part: string): Promise<RawRow[]> {
  for await (const rows of readSheet({ ...workbook, batchSize: headingSearchRows }, part, () => {}))
    return rows;
  return [];
}

/** The sheet asked for; else the first visible one that names two known fields, else the first that looks like a table. */
async function chooseSheet(workbook: Workbook, context: ReaderContext): Promise<SheetEntry> {
  const { name } = workbook;
  const visible = workbook.sheets.filter((it) => it.visible);
  const names = visible.map((it) => it.name);
  if (context.sheet !== undefined) {
    const asked = workbook.sheets.find((it) => it.name === context.sheet);
    if (!asked) throw new DomainError("file/sheet-unknown", { name, sheet: context.sheet, sheets: names });
    return asked;
  }
  let fallback: SheetEntry | null = null;
  let anyCell = false;
  for (const sheet of visible) {
    const rows = await firstRows(workbook, sheet.part);
    anyCell ||= rows.length > 0;
    const found = findHeadings(rows, context.isKnownHeading);
    if (found.known >= 2) return sheet;
    if (found.rows.length > 0 && rows.length > 1) fallback ??= sheet;
  }
  if (fallback) return fallback;
  if (!anyCell) throw new DomainError("file/empty", { name });
  throw new DomainError("file/sheet-unrecognised", { name, sheets: names, headings: [], missing: [] });
}

/**
 * Opens an XLSX workbook at one of its sheets.
 *
 * @throws DomainError file/zip-bomb, file/encrypted, file/damaged, file/not-a-table, file/sheet-unknown,
 *   file/sheet-unrecognised, and as `assembleTable`
 */
export async function openWorkbook(bytes: ByteSource, context: ReaderContext): Promise<Table> {
  const workbook = await openParts(bytes, context);
  const { archive } = workbook;
  let raw: AsyncGenerator<RawRow[]> | undefined;
  let read = 0;
  const close = async () => {
    await raw?.return(undefined);
    archive.close();
    await bytes.close();
  };
  try {
    const sheet = await chooseSheet(workbook, context);
    raw = readSheet(workbook, sheet.part, (count) => {
      read += count;
    });
    return await assembleTable({
      name: bytes.name,
      format: "xlsx",
      encoding: null,
      delimiter: null,
      sheet: sheet.name,
      sheets: workbook.sheets.filter((it) => it.visible).map((it) => it.name),
      raw,
      bytesRead: () => read,
      bytesTotal: archive.size(sheet.part),
      close,
      isKnownHeading: context.isKnownHeading,
      limits: context.limits,
      batchSize: context.batchSize,
    });
  } catch (error) {
    await close();
    throw error;
  }
}
