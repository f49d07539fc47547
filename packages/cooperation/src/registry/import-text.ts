const unstorable = /[\u0000\ud800-\udfff]/;

/** Text without what no column takes: NUL, and halves of characters. */
export function storable(text: string): string {
  return unstorable.test(text) ? text.replaceAll("\u0000", "").toWellFormed() : text;
}
