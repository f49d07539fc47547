import { DomainError } from "@ouhe/vocabulary";
import type { Archive } from "./archive.ts";
import { decodeEscapes, readXml } from "./xml.ts";

/** Shared strings are the one part kept in memory, so they have a cap of their own: bytes of XML. */
const maxSharedBytes = 512 * 2 ** 20;

/**
 * The strings cells refer to by index. Rich text is joined; phonetic guides are left out.
 *
 * @throws DomainError file/too-large beyond 512 MiB
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
      else if (tag === "si") strings.push(decodeEscapes(current));
    },
  });
  return strings;
}
