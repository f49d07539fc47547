import { createReadStream } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DomainError } from "@ouhe/vocabulary";

/** Where a table comes from. A stream's `name` is what the user calls the file. */
export type Source =
  | { path: string; name?: string }
  | { bytes: Uint8Array; name: string }
  | { stream: AsyncIterable<Uint8Array>; name: string; size?: number };

/** How much is looked at before the format, encoding and delimiter are decided. */
export const headBytes = 256 * 1024;

/** A source being read: its first bytes are known, the rest still flows. */
export interface ByteSource {
  name: string;
  total: number | null;
  /** Exactly the first `headBytes` bytes, or the whole source when it is shorter. */
  head: Uint8Array;
  /** All bytes from the beginning, once. Refuses "file/too-large" as soon as the limit is passed. */
  chunks(): AsyncGenerator<Uint8Array>;
  bytesRead(): number;
  /** The source as something that can be read at any position; a stream is first written to a temporary file. */
  randomAccess(): Promise<{ path: string } | { bytes: Uint8Array }>;
  close(): Promise<void>;
}

function sourceName(source: Source): string {
  return "path" in source ? (source.name ?? basename(source.path)) : source.name;
}

async function sourceSize(source: Source, name: string): Promise<number | null> {
  if ("bytes" in source) return source.bytes.length;
  if ("stream" in source) return source.size ?? null;
  const found = await stat(source.path).catch((error: NodeJS.ErrnoException) => {
    throw new DomainError("file/unreadable", { name, reason: error.code ?? "unknown" });
  });
  if (!found.isFile()) throw new DomainError("file/unreadable", { name, reason: "EISDIR" });
  return found.size;
}

function openStream(source: Source): AsyncIterable<Uint8Array> {
  if ("path" in source) return createReadStream(source.path, { highWaterMark: headBytes });
  return "stream" in source ? source.stream : pieces(source.bytes);
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += headBytes) yield bytes.subarray(at, at + headBytes);
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* slices(bytes);
}

/**
 * Opens a source and reads its head.
 *
 * @throws DomainError file/empty, file/too-large, file/unreadable
 */
export async function openBytes(source: Source, maxBytes: number): Promise<ByteSource> {
  const name = sourceName(source);
  const total = await sourceSize(source, name);
  if (total !== null && total > maxBytes)
    throw new DomainError("file/too-large", { name, limitBytes: maxBytes });
  const incoming = openStream(source)[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let held = 0;
  while (held < headBytes) {
    const next = await incoming.next();
    if (next.done) break;
    seen.push(next.value);
    held += next.value.length;
  }
  if (held === 0) throw new DomainError("file/empty", { name });
  const start = seen.length === 1 ? seen[0]! : Buffer.concat(seen);
  let read = 0;
  let spool: string | undefined;

  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const piece of slices(start)) yield counted(piece);
    for (let next = await incoming.next(); !next.done; next = await incoming.next())
      yield counted(next.value);
  }
  function counted(chunk: Uint8Array): Uint8Array {
    read += chunk.length;
    if (read > maxBytes) throw new DomainError("file/too-large", { name, limitBytes: maxBytes });
    return chunk;
  }
  async function spooled(): Promise<{ path: string }> {
    spool = await mkdtemp(join(tmpdir(), "ouhe-"));
    const path = join(spool, "upload");
    await using file = await open(path, "w");
    for await (const chunk of chunks()) await file.write(chunk);
    return { path };
  }
  return {
    name,
    total,
    head: start.subarray(0, headBytes),
    chunks,
    bytesRead: () => read,
    randomAccess: async () =>
      "path" in source ? { path: source.path } : "bytes" in source ? { bytes: source.bytes } : spooled(),
    close: async () => {
      await incoming.return?.();
      if (spool) await rm(spool, { recursive: true, force: true });
    },
  };
}
