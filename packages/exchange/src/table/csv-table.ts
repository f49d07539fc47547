import { assembleTable, type TableParts } from "./assemble.ts";
import type { ByteSource } from "./byte-source.ts";
import { CsvReader } from "./csv-reader.ts";
import { detectDialect } from "./detect-dialect.ts";
import type { RawRow, Table } from "./table.ts";
import { TextDecoding } from "./text-decoding.ts";

/** What every format's reader is told. */
export type ReaderContext = Pick<TableParts, "isKnownHeading" | "limits" | "batchSize"> & {
  sheet: string | undefined;
  delimiter: string | undefined;
};

async function* decode(bytes: ByteSource, decoding: TextDecoding): AsyncGenerator<string> {
  for await (const chunk of bytes.chunks()) {
    const text = decoding.decode(chunk);
    if (text !== "") yield text;
  }
  const last = decoding.end();
  if (last !== "") yield last;
}

async function* read(
  texts: Iterable<string>,
  rest: AsyncIterator<string>,
  reader: CsvReader,
): AsyncGenerator<RawRow[]> {
  for (const text of texts) yield reader.push(text);
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield reader.push(next.value);
  yield reader.end();
}

/** Decoded text until the whole head is in it, so that detection does not depend on how the bytes arrive. */
async function firstTexts(decoded: AsyncIterator<string>, characters: number): Promise<string> {
  let text = "";
  while (text.length < characters) {
    const next = await decoded.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

/**
 * Opens delimited text.
 *
 * @throws DomainError file/encoding-unknown, and as `assembleTable`
 */
export async function openCsv(bytes: ByteSource, context: ReaderContext): Promise<Table> {
  const decoding = new TextDecoding(bytes.name, bytes.head);
  const decoded = decode(bytes, decoding);
  const sampleLength = 64 * 1024;
  const first = await firstTexts(decoded, sampleLength);
  const detected = detectDialect(
    first.slice(0, sampleLength),
    context.limits.maxCellLength,
    context.isKnownHeading,
  );
  const dialect = { ...detected, delimiter: context.delimiter ?? detected.delimiter };
  const raw = read([first.slice(detected.skip)], decoded, new CsvReader(dialect));
  return assembleTable({
    name: bytes.name,
    format: "csv",
    get encoding() {
      return decoding.encoding ?? "utf-8";
    },
    delimiter: dialect.delimiter,
    sheet: null,
    sheets: [],
    raw,
    bytesRead: bytes.bytesRead,
    bytesTotal: bytes.total,
    close: bytes.close,
    isKnownHeading: context.isKnownHeading,
    limits: context.limits,
    batchSize: context.batchSize,
  });
}
