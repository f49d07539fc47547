import { randomFillSync } from "node:crypto";

/** Where a new id takes its time and randomness from. Tests pass a fixed one. */
export type IdSource = {
  /** Milliseconds since 1970, 0 ≤ now < 2^48. */
  now: () => number;
  /** Fills the array with random bytes and returns it. */
  fill: (bytes: Uint8Array) => Uint8Array;
};

const machine: IdSource = { now: () => Date.now(), fill: (bytes) => randomFillSync(bytes) };

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * A function that makes UUIDs of version 7: 48 bits of milliseconds, 12 bits of a counter, 62 random bits.
 * Ids of one maker sort in the order they were made, also within a millisecond and when the clock steps
 * back: the counter starts at random below 2048 each millisecond, and past 4095 borrows the next one.
 *
 * @source RFC 9562, section 5.7 and section 6.2 method 1
 */
export function idMaker(source: IdSource = machine): () => string {
  const pool = new Uint8Array(16 * 256);
  let offset = pool.length;
  let last = -1;
  let counter = 0;
  return () => {
    if (offset === pool.length) {
      source.fill(pool);
      offset = 0;
    }
    const bytes = pool.subarray(offset, offset + 16);
    offset += 16;
    const now = source.now();
    if (now > last) {
      last = now;
      counter = ((bytes[6]! & 0x07) << 8) | bytes[7]!;
    } else if (++counter > 0xfff) {
      last += 1;
      counter = 0;
    }
    return write(bytes, last, counter);
  };
}

/** A new UUID of version 7 from this machine's clock and randomness. */
export const newId: () => string = idMaker();

function write(bytes: Uint8Array, milliseconds: number, counter: number): string {
  const high = Math.floor(milliseconds / 0x1_0000_0000);
  const low = milliseconds >>> 0;
  const at = (index: number) => hex[bytes[index]!]!;
  return (
    `${hex[(high >>> 8) & 0xff]}${hex[high & 0xff]}${hex[low >>> 24]}${hex[(low >>> 16) & 0xff]}-` +
    `${hex[(low >>> 8) & 0xff]}${hex[low & 0xff]}-` +
    `${hex[0x70 | (counter >>> 8)]}${hex[counter & 0xff]}-` +
    `${hex[0x80 | (bytes[8]! & 0x3f)]}${at(9)}-${at(10)}${at(11)}${at(12)}${at(13)}${at(14)}${at(15)}`
  );
}
