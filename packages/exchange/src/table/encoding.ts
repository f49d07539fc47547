import { isUtf8 } from "node:buffer";

/** Encodings a text table is read in. */
export type TextEncodingName = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** Either an encoding, or the name of what the bytes seem to be instead (null: no idea). */
export type EncodingVerdict = { encoding: TextEncodingName } | { suspected: string | null };

/** Bytes, from the first one that is not ASCII, on which the verdict rests. */
export const evidenceBytes = 64 * 1024;

/** The encoding a byte order mark announces, and how long the mark is. */
export function byteOrderMark(head: Uint8Array): { encoding: TextEncodingName; length: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** A text without byte order mark holds no NUL: with some it is UTF-16, or no text at all. */
export function suspectBinary(head: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  if (even + odd === 0) return null;
  const [more, less] = even > odd ? [even, odd] : [odd, even];
  return more > head.length / 20 && less < more / 20 ? "utf-16" : "binary";
}

/** Index of the first byte above 0x7F, or -1. */
export function firstNonAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! > 0x7f) return at;
  return -1;
}

interface DoubleByteCount {
  pairs: number;
  broken: number;
  /** Pairs among the 3755 most used characters, Chinese punctuation and full-width forms of GB 2312. */
  common: number;
  /** Pairs lawful in Big5. */
  big5: number;
  /** Pairs whose second byte is a letter or below: two fifths of Big5, next to none of GB 2312. */
  lowTrail: number;
  /** Pairs that begin below 0xA1, which GBK uses for rarer characters and Big5 not at all. */
  lowLead: number;
}

function countDoubleBytes(bytes: Uint8Array): DoubleByteCount {
  const count = { pairs: 0, broken: 0, common: 0, big5: 0, lowTrail: 0, lowLead: 0 };
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1]!;
    count.pairs++;
    if (lead < 0xa1) count.lowLead++;
    if (trail >= 0x40 && trail <= 0x7e) count.lowTrail++;
    if (lead >= 0xa1 && lead <= 0xf9 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1)) count.big5++;
    if (
      lead === 0x80 ||
      lead === 0xff ||
      (trail < 0x40 && !(trail >= 0x30 && trail <= 0x39)) ||
      trail === 0x7f
    ) {
      count.broken++;
      continue;
    }
    const commonLead = lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7);
    if (commonLead && trail >= 0xa1) count.common++;
    at += trail <= 0x39 ? 3 : 1;
  }
  return count;
}

function looksBig5({ pairs, big5, lowTrail, lowLead }: DoubleByteCount): boolean {
  return pairs > 1 && big5 >= pairs * 0.98 && lowTrail >= pairs * 0.2 && lowLead <= pairs * 0.02;
}

/** A handful of two-byte characters standing together is lawful UTF-8 and everyday GBK; Latin accents stand alone. */
function readsBetterAsGb(bytes: Uint8Array, gb: DoubleByteCount): boolean {
  if (bytes.some((it) => it >= 0xe0) || gb.pairs > 8 || gb.pairs < 2) return false;
  const together = bytes.some(
    (it, at) => it > 0x7f && [1, 2, 3].every((next) => (bytes[at + next] ?? 0) > 0x7f),
  );
  return together && gb.broken === 0 && gb.common === gb.pairs;
}

function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}

function brokenUtf8Share(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  let foreign = 0;
  let broken = 0;
  for (const character of text) {
    if (character > "\x7f") foreign++;
    if (character === "\ufffd") broken++;
  }
  return foreign === 0 ? 0 : broken / foreign;
}

/**
 * Tells UTF-8 from GB18030 (with GBK and GB 2312) by content. UTF-8 is strict, so lawful UTF-8 is UTF-8;
 * other bytes are GB18030 when they form pairs of which at least half are everyday characters, unless they
 * are spread as Big5 is. A few broken characters, as truncated exports have, do not change the
 * verdict; they are noted on their rows.
 *
 * @param evidence up to `evidenceBytes` bytes beginning with the first one that is not ASCII
 */
export function judgeEncoding(evidence: Uint8Array): EncodingVerdict {
  const whole = withoutCutCharacter(evidence);
  const gb = countDoubleBytes(evidence);
  if (isUtf8(whole)) return { encoding: readsBetterAsGb(whole, gb) ? "gb18030" : "utf-8" };
  const brokenUtf8 = brokenUtf8Share(whole);
  const brokenGb = gb.broken / gb.pairs;
  if (brokenUtf8 <= 0.05 && brokenUtf8 <= brokenGb) return { encoding: "utf-8" };
  if (looksBig5(gb)) return { suspected: "big5" };
  if (brokenGb <= 0.02 && gb.common >= gb.pairs / 2) return { encoding: "gb18030" };
  return brokenUtf8 <= 0.05 ? { encoding: "utf-8" } : { suspected: null };
}
