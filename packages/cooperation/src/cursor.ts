import { DomainError } from "@ouhe/vocabulary";

/** Where a page ended: the sort key's value in its last row, and that row's id. */
export interface Cursor {
  key: string | number | null;
  id: string;
}

/** Opaque to clients; base64url of JSON. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.key, cursor.id])).toString("base64url");
}

/** @throws DomainError input/invalid when the text is not a cursor of ours */
export function readCursor(text: string): Cursor {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    const keyFits = key === null || typeof key === "string" || typeof key === "number";
    if (keyFits && typeof id === "string") return { key, id };
  } catch {
    // falls through to the refusal
  }
  throw new DomainError("input/invalid", { errors: [{ pointer: "/cursor", code: "cursor" }] });
}
