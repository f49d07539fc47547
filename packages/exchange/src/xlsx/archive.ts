import type { Readable } from "node:stream";
import { DomainError } from "@ouhe/vocabulary";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import type { TableLimits } from "../table/table.ts";

/** A ratio proves nothing on small entries: a kilobyte of blanks compresses well too. */
const ratioMatters = 16 * 2 ** 20;

/** A ZIP archive whose parts are read by name, one at a time; nothing is ever written by its names. */
export interface Archive {
  has(part: string): boolean;
  /** Inflated bytes of a part. */
  size(part: string): number;
  /** @throws DomainError file/damaged when there is no such part, or its place in the archive is wrong */
  open(part: string): Promise<Readable>;
  close(): void;
}

/** Part names are compared without case and without a leading slash, as the office suites do. */
const partKey = (part: string) => part.replace(/^\/+/, "").toLowerCase();

function checkEntries(name: string, entries: Iterable<Entry>, limits: TableLimits): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new DomainError("file/encrypted", { name });
    total += entry.uncompressedSize;
    if (total > limits.maxInflatedBytes)
      throw new DomainError("file/zip-bomb", { name, reason: "bytes", limit: limits.maxInflatedBytes });
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > ratioMatters && ratio > limits.maxRatio)
      throw new DomainError("file/zip-bomb", { name, reason: "ratio", limit: limits.maxRatio });
  }
}

async function readDirectory(name: string, zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.maxEntries)
    throw new DomainError("file/zip-bomb", { name, reason: "entries", limit: limits.maxEntries });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(partKey(entry.fileName.toString("utf8")), entry);
  checkEntries(name, entries.values(), limits);
  return entries;
}

/** Refusals pass; whatever else goes wrong inside a part means that it is damaged, or lies about its size. */
export function asRefusal(name: string, part: string, error: unknown, limits: TableLimits): DomainError {
  if (error instanceof DomainError) return error;
  const lies = error instanceof Error && error.message.includes("too many bytes");
  if (lies)
    return new DomainError("file/zip-bomb", { name, reason: "bytes", limit: limits.maxInflatedBytes });
  return new DomainError("file/damaged", { name, part });
}

/**
 * Opens an archive and checks what its directory promises before anything is inflated. While a part is
 * read, it may not inflate beyond that promise.
 *
 * @throws DomainError file/zip-bomb, file/encrypted, file/damaged
 */
export async function openArchive(
  name: string,
  access: { path: string } | { bytes: Uint8Array },
  limits: TableLimits,
): Promise<Archive> {
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
  let zip: ZipFile | undefined;
  try {
    const opened =
      "path" in access
        ? await openPromise(access.path, options)
        : await fromBufferPromise(Buffer.from(access.bytes), options);
    zip = opened;
    const entries = await readDirectory(name, opened, limits);
    return {
      has: (part) => entries.has(partKey(part)),
      size: (part) => entries.get(partKey(part))?.uncompressedSize ?? 0,
      open: async (part) => {
        const entry = entries.get(partKey(part));
        if (!entry) throw new DomainError("file/damaged", { name, part });
        return opened.openReadStreamPromise(entry).catch((error: unknown) => {
          throw asRefusal(name, part, error, limits);
        });
      },
      close: () => opened.close(),
    };
  } catch (error) {
    zip?.close();
    throw asRefusal(name, "zip", error, limits);
  }
}
