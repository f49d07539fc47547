import { DomainError } from "@ouhe/vocabulary";
import type { Archive } from "./archive.ts";
import { decodeEscapes, readXml } from "./xml.ts";

/** Shared strings are the one part kept in memory, so they have a cap of their own: bytes of XML. */
const maxSharedBytes = 512 * 2 ** 20;
/** Sixteen for each row a sheet can hold. */
const maxSharedStrings = 2 ** 24;

/**
 * The strings cells refer to by index. Rich text is joined; phonetic guides are left out.
 *
 * @throws DomainError file/too-large beyond 512 MiB, file/zip-bomb beyond 16 Mi strings
 */
export async function readSharedStrings(
  archive: Archive,
  part: string | null,
  name: string,
): Promise<string[]> {
  if (!part || !archive.has(part)) return [];
  if (archive.size(part) > maxSharedBytes)
    throw new DomainError("file/too-large", { name, limitBytes: maxSharedBytes });
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let inPhonetic = false;
  await readXml(await archive.open(part), {
    open(tag) {
      if (tag === "si") current = "";
      else if (tag === "rPh") inPhonetic = true;
      else if (tag === "t") inText = !inPhonetic;
    },
    text(text) {
      if (inText) current += text;
    },
    close(tag) {
      if (tag === "t") inText = false;
      else if (tag === "rPh") inPhonetic = false;
      if (tag !== "si") return;
      if (strings.length === maxSharedStrings)
        throw new DomainError("file/zip-bomb", { name, reason: "entries", limit: maxSharedStrings });
      strings.push(decodeEscapes(current));
    },
  });
  return strings;
}
