import { DomainError } from "@ouhe/vocabulary";

/** Where a page ended: the sort key's value in its last row, and that row's id. */
export interface Cursor {
  key: string | number | null;
  id: string;
}

/**
 * Opaque to clients; base64url of JSON.
 *
 * @param order the list and its order, since a place in one order is none in another
 */
export function writeCursor(order: string, { key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString("base64url");
}

/** @throws DomainError input/invalid when the text is not a cursor of ours, or one of another order */
export function readCursor(order: string, text: string): Cursor {
  try {
    const [of, key, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    const keyFits = key === null || typeof key === "string" || typeof key === "number";
    if (of === order && keyFits && typeof id === "string") return { key, id };
  } catch {
    // falls through to the refusal
  }
  throw new DomainError("input/invalid", { errors: [{ pointer: "/cursor", code: "cursor" }] });
}
