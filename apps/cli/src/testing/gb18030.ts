let codes: Map<string, number> | null = null;

/** Two-byte codes by character, taken from the platform's own decoder. */
function doubleByteCodes(): Map<string, number> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? "" : decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd") found.set(character, lead * 256 + trail);
    }
  return found;
}

/** Text as GB18030 bytes: ASCII and characters of two bytes. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= doubleByteCodes();
  return Uint8Array.from(
    [...text].flatMap((it) => {
      if (it <= "\x7f") return [it.charCodeAt(0)];
      const code = codes!.get(it)!;
      return [code >> 8, code & 255];
    }),
  );
}
