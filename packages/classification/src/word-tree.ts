import { fold, isLatin } from "./alphabet.ts";

/** Words in a prefix tree, asked for the longest word at a place in a text. */
export interface WordTree {
  /**
   * The longest word that starts at `from`.
   *
   * @param codes folded UTF-16 codes of the text
   * @returns index of the word in the list the tree was built from times 64 plus its length, or -1
   */
  longestAt(codes: Uint16Array, from: number, until: number): number;
}

const maxLength = 63;

/**
 * Builds a tree over distinct words. Transitions live in one open-addressing hash table of integers, which
 * builds in linear time and costs one or two probes per character.
 *
 * @throws RangeError if a word is longer than 63 characters
 */
export function buildWordTree(words: readonly string[]): WordTree {
  const letters = words.reduce((sum, it) => sum + it.length, 0);
  let size = 1024;
  while (size < letters * 2) size *= 2;
  const mask = size - 1;
  const keyNode = new Int32Array(size).fill(-1);
  const keyCode = new Uint16Array(size);
  const target = new Int32Array(size);
  const root = new Int32Array(65536);
  const wordAt = new Int32Array(letters + 2).fill(-1);
  let nodes = 1;

  function slotOf(node: number, code: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (keyNode[slot] !== -1 && !(keyNode[slot] === node && keyCode[slot] === code))
      slot = (slot + 1) & mask;
    return slot;
  }

  function child(node: number, code: number): number {
    if (node === 0) {
      root[code] ||= nodes++;
      return root[code]!;
    }
    const slot = slotOf(node, code);
    if (keyNode[slot] === -1) {
      keyNode[slot] = node;
      keyCode[slot] = code;
      target[slot] = nodes++;
    }
    return target[slot]!;
  }

  words.forEach((word, index) => {
    if (word.length > maxLength) throw new RangeError(`word longer than ${maxLength} characters: ${word}`);
    let node = 0;
    const plain = fold(word);
    for (let at = 0; at < plain.length; at++) node = child(node, plain.charCodeAt(at));
    wordAt[node] = index;
  });

  function longestAt(codes: Uint16Array, from: number, until: number): number {
    let node = root[codes[from]!]!;
    if (node === 0) return -1;
    let best = -1;
    for (let at = from + 1; ; at++) {
      const word = wordAt[node]!;
      if (word >= 0 && !cutsLatin(codes, from, at, until)) best = word * 64 + (at - from);
      if (at >= until) return best;
      const slot = slotOf(node, codes[at]!);
      if (keyNode[slot] === -1) return best;
      node = target[slot]!;
    }
  }

  return { longestAt };
}

/** True if a word from `from` to `end` would be a piece of a longer run of Latin letters: "led" in "called". */
function cutsLatin(codes: Uint16Array, from: number, end: number, until: number): boolean {
  if (from > 0 && isLatin(codes[from]!) && isLatin(codes[from - 1]!)) return true;
  return end < until && isLatin(codes[end - 1]!) && isLatin(codes[end]!);
}
