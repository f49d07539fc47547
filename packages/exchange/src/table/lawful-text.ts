/** Text with U+FFFD for each NUL, which no database and no XML takes. */
export function withoutNul(text: string): string {
  return text.replaceAll("\u0000", "\ufffd");
}

/** The first characters of a text, at most `length` UTF-16 units, never half of a pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
