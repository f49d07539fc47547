/** A source of 32-bit unsigned integers. */
export type Random = () => number;

/**
 * Small Fast Counter generator of 32 bits (C. Doty-Humphrey, PractRand), seeded with three words.
 * Equal words give equal sequences on every machine.
 */
export function smallFastCounter(first: number, second: number, third: number): Random {
  let a = first | 0;
  let b = second | 0;
  let c = third | 0;
  let counter = 1;
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return result >>> 0;
  };
  // The author's twelve rounds mix the seed through all of the state.
  for (let round = 0; round < 12; round++) next();
  return next;
}

/**
 * Two 32-bit hashes of a text, by FNV-1a over its UTF-16 units with two offsets and a murmur finish.
 * For spreading texts over seeds, not for secrecy.
 */
export function hashText(text: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
  }
  return [finish(a), finish(b)];
}

function finish(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
