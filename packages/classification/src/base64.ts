const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const sixBits = new Uint8Array(128);
for (let at = 0; at < 64; at++) sixBits[alphabet.charCodeAt(at)] = at;

/** Bytes as base64 with padding (RFC 4648); ECMAScript alone has no such function yet. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const last = bytes.length - at;
    parts.push(
      alphabet[word >> 18]! +
        alphabet[(word >> 12) & 63]! +
        (last > 1 ? alphabet[(word >> 6) & 63]! : "=") +
        (last > 2 ? alphabet[word & 63]! : "="),
    );
  }
  return parts.join("");
}

/**
 * Bytes of a base64 text.
 *
 * @throws RangeError on a length that is not a multiple of four, or a character outside the alphabet
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new RangeError("not base64");
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4) {
    let word = 0;
    for (let k = 0; k < 4; k++) word = (word << 6) | sixBits[text.charCodeAt(at + k)]!;
    for (let k = 0; k < 3 && to < bytes.length; k++) bytes[to++] = (word >> (16 - 8 * k)) & 255;
  }
  return bytes;
}
