import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { DomainError } from "@ouhe/vocabulary";
import type { Context } from "../context.ts";
import type { ImportTable, MappingEntry, Upload } from "./import.ts";

type Tx = Pick<Context["tx"], "query" | "execute">;

const partBytes = 2 ** 20;
/** Level 1: an upload waits for it, and text shrinks to about a third anyway. */
const deflate = (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 1 });
const inflate = promisify(gunzip);

/** Notes an upload that begins; it is no import, and nobody sees it, before `completeUpload`. */
export async function beginUpload(tx: Tx, id: string, { fileName }: Pick<Upload, "fileName">, now: Date) {
  await tx.execute(
    `insert into import_batch (id, file_name, source, calibre, state, created_at, updated_at)
     values ($1, $2, '', 'registration', 'uploading', $3, $3)`,
    [id, fileName, now],
  );
}

/** What is known of a file once it lies here. */
export interface UploadedFile extends Upload {
  fileBytes: number;
  sourceKey: string;
  table: ImportTable;
  mapping: MappingEntry[];
}

export async function completeUpload(tx: Tx, id: string, file: UploadedFile, now: Date): Promise<void> {
  await tx.execute(
    `update import_batch
        set owner_park = $2, file_name = $3, file_bytes = $4, source = $5, as_of = $6, calibre = $7, source_key = $8,
            table_info = $9, mapping = $10, state = 'uploaded', updated_at = $11
      where id = $1 and state = 'uploading'`,
    [
      id,
      file.park ?? null,
      file.fileName,
      file.fileBytes,
      file.source ?? file.fileName,
      file.asOf ?? null,
      file.calibre,
      file.sourceKey,
      JSON.stringify(file.table),
      JSON.stringify(file.mapping),
      now,
    ],
  );
}

/** Forgets an upload that did not become an import, and those that broke off more than a day before `now`. */
export async function discardUpload(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.execute(
    `delete from import_batch
      where state = 'uploading' and (id = $1 or created_at < $2::timestamptz - interval '1 day')`,
    [id, now],
  );
}

async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < partBytes) continue;
    const bytes = Buffer.concat(held);
    const whole = bytes.length - (bytes.length % partBytes);
    for (let at = 0; at < whole; at += partBytes) yield bytes.subarray(at, at + partBytes);
    held = whole < bytes.length ? [bytes.subarray(whole)] : [];
    size = bytes.length - whole;
  }
  if (size > 0) yield Buffer.concat(held);
}

/**
 * Keeps a file as it arrives, in parts of at most 1 MiB before compression, each its own statement: a slow
 * sender holds no transaction.
 *
 * @returns its size in bytes
 * @throws DomainError file/too-large as soon as the limit is passed
 */
export async function saveFile(
  tx: Tx,
  id: string,
  file: { name: string; chunks: AsyncIterable<Uint8Array>; limitBytes: number },
): Promise<number> {
  let part = 0;
  let size = 0;
  let writing: Promise<unknown> = Promise.resolve();
  for await (const bytes of slices(file.chunks)) {
    size += bytes.length;
    if (size > file.limitBytes) {
      await writing;
      throw new DomainError("file/too-large", { name: file.name, limitBytes: file.limitBytes });
    }
    const packed = await deflate(bytes);
    await writing;
    writing = tx.execute("insert into import_file (import_id, part, bytes) values ($1, $2, $3)", [
      id,
      part++,
      packed,
    ]);
    writing.catch(() => {}); // awaited with the next part
  }
  await writing;
  return size;
}

/** The file's bytes from the beginning, one part in memory at a time. */
export async function* readFile(tx: Tx, id: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const [found] = await tx.query<{ bytes: Buffer }>(
      "select bytes from import_file where import_id = $1 and part = $2",
      [id, part],
      { name: "import-file-part" },
    );
    if (!found) return;
    yield await inflate(found.bytes);
  }
}
