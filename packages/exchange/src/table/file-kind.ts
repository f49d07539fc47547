import { DomainError } from "@ouhe/vocabulary";

const magics: readonly (readonly [string, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["word", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((it, at) => bytes[at] === it);

/** Old binary workbooks and password-protected new ones share one container; its directory tells them apart. */
function refuseCompound(name: string, head: Uint8Array): never {
  const encrypted = Buffer.from(head).includes(Buffer.from("EncryptedPackage", "utf16le"));
  throw encrypted
    ? new DomainError("file/encrypted", { name })
    : new DomainError("file/legacy-xls", { name });
}

function refuseMarkup(name: string, head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 2048))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  if (/^<\?xml[^>]*>[\s\S]*(Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet)/.test(start))
    throw new DomainError("file/legacy-xls", { name });
  if (/^<(!doctype html|html|head|body|table|meta|\?xml)/i.test(start))
    throw new DomainError("file/not-a-table", { name, found: start.startsWith("<?xml") ? "xml" : "html" });
}

/**
 * What a file is by its first bytes; its name is not trusted.
 *
 * @throws DomainError file/encrypted, file/legacy-xls, file/not-a-table when it is something we know and do not read
 */
export function fileKind(name: string, head: Uint8Array): "zip" | "text" {
  const kind = magics.find(([, magic]) => startsWith(head, magic))?.[0];
  if (kind === "zip") return "zip";
  if (kind === "compound") return refuseCompound(name, head);
  if (kind) throw new DomainError("file/not-a-table", { name, found: kind });
  refuseMarkup(name, head);
  return "text";
}
