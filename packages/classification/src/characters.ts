import { industries } from "@ouhe/vocabulary";
import { charKind, kindOf } from "./alphabet.ts";
import { divisionOf, divisions } from "./hierarchy.ts";
import type { Lexicon, Sense } from "./lexicon.ts";
import type { Reading } from "./reader.ts";

/**
 * What pairs and triples of characters say of divisions, learned from the lexicon's own terms: 轧, 钢管 and
 * 不锈钢 point to metals in terms the lexicon does not have. A weaker witness than terms, for longer lists.
 */
export interface Characters {
  /** Share of each division by ordinal, written to `out`, summing to 1; all zero when no piece is known. */
  shares(reading: Reading, out: Float64Array): void;
  /** The piece of the text that speaks most for a division, as [from, until); null when none does. */
  strongestPiece(reading: Reading, division: number): [from: number, until: number] | null;
}

/** Votes by piece: those of piece p are `from[p]` to `from[p + 1]`. */
interface Votes {
  from: Int32Array;
  division: Uint8Array;
  weight: Float32Array;
}

const mostEntropy = 2.5;
const weakTerm = 0.4;
/** Trades that deal with anything: their goods say nothing of them. */
const dealers = new Set(["51", "52", "71", "43", "81"]);

/** Piece index of pairs and triples; a triple's key is its pair's index and its third character. */
function createPieces(size: number) {
  const keys = new Float64Array(size).fill(-1);
  const values = new Int32Array(size);
  const mask = size - 1;
  let count = 0;
  const slotOf = (key: number): number => {
    let slot = (Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul((key / 65536) >>> 0, 0x85ebca6b)) >>> 7;
    for (slot &= mask; keys[slot] !== -1 && keys[slot] !== key; ) slot = (slot + 1) & mask;
    return slot;
  };
  const lookUp = (key: number): number => {
    const slot = slotOf(key);
    return keys[slot] === -1 ? -1 : values[slot]!;
  };
  const add = (key: number): number => {
    const slot = slotOf(key);
    if (keys[slot] === -1) {
      keys[slot] = key;
      values[slot] = count++;
    }
    return values[slot]!;
  };
  return { lookUp, add, count: () => count };
}

const pairKey = (a: number, b: number): number => a * 65536 + b;
const tripleKey = (pair: number, c: number): number => 4294967296 + pair * 65536 + c;

/** Divisions a term speaks for, with the share of its vote each gets. */
function termVotes(senses: readonly Sense[]): [division: number, weight: number][] {
  const best = new Map<number, number>();
  for (const { industry, kind, strength } of senses) {
    const division = divisionOf[industry]!;
    if (kind === "product" && dealers.has(industries[industry]!.code.slice(0, 2))) continue;
    best.set(division, Math.max(best.get(division) ?? 0, strength === "weak" ? weakTerm : 1));
  }
  return [...best].map(([division, weight]) => [division, weight / best.size]);
}

/** One piece of a term speaking for one division, many times over. */
interface Ballots {
  count: number;
  piece: Int32Array;
  division: Uint8Array;
  weight: Float32Array;
}

/** Learns from the terms of a lexicon, in time linear in their length. */
export function createCharacters(lexicon: Lexicon): Characters {
  const votes = lexicon.senses.map(termVotes);
  const letters = lexicon.words.reduce((sum, it) => sum + it.length, 0);
  const most = lexicon.words.reduce((sum, it, index) => sum + 2 * it.length * votes[index]!.length, 0);
  let size = 1024;
  while (size < letters * 3) size *= 2;
  const pieces = createPieces(size);
  const ballots: Ballots = {
    count: 0,
    piece: new Int32Array(most),
    division: new Uint8Array(most),
    weight: new Float32Array(most),
  };
  lexicon.words.forEach((word, index) => {
    for (let at = 0; at + 1 < word.length; at++) {
      const pair = pieces.add(pairKey(word.charCodeAt(at), word.charCodeAt(at + 1)));
      cast(ballots, pair, votes[index]!);
      if (at + 2 < word.length)
        cast(ballots, pieces.add(tripleKey(pair, word.charCodeAt(at + 2))), votes[index]!);
    }
  });
  return createWitness(pieces.lookUp, countVotes(pieces.count(), ballots));
}

function cast(ballots: Ballots, piece: number, votes: readonly [number, number][]): void {
  for (const [division, weight] of votes) {
    ballots.piece[ballots.count] = piece;
    ballots.division[ballots.count] = division;
    ballots.weight[ballots.count++] = weight;
  }
}

/** Ballots in the order of their pieces: those of piece p are `starts[p]` to `starts[p + 1]` of `order`. */
function sortByPiece(pieces: number, { count, piece }: Ballots) {
  const starts = new Int32Array(pieces + 1);
  for (let at = 0; at < count; at++) starts[piece[at]! + 1]!++;
  for (let id = 0; id < pieces; id++) starts[id + 1]! += starts[id]!;
  const order = new Int32Array(count);
  const next = starts.slice();
  for (let at = 0; at < count; at++) order[next[piece[at]!]!++] = at;
  return { starts, order };
}

/** Sums ballots by piece and division; pieces that speak for everyone lose their weight. */
function countVotes(pieces: number, ballots: Ballots): Votes {
  const { starts, order } = sortByPiece(pieces, ballots);
  const totals = new Float64Array(divisions.length);
  for (let at = 0; at < ballots.count; at++) totals[ballots.division[at]!]! += ballots.weight[at]!;
  const votes = {
    from: new Int32Array(pieces + 1),
    division: new Uint8Array(ballots.count),
    weight: new Float32Array(ballots.count),
  };
  const sums = new Float64Array(divisions.length);
  const seen: number[] = [];
  let count = 0;
  for (let id = 0; id < pieces; id++) {
    seen.length = 0;
    for (let at = starts[id]!; at < starts[id + 1]!; at++) {
      const ballot = order[at]!;
      const division = ballots.division[ballot]!;
      if (sums[division] === 0) seen.push(division);
      sums[division]! += ballots.weight[ballot]! / Math.sqrt(totals[division]!);
    }
    const { sum, clarity } = clarityOf(sums, seen);
    for (const division of seen) {
      votes.division[count] = division;
      votes.weight[count] = (clarity * sums[division]!) / sum;
      if (clarity > 0) count++;
      sums[division] = 0;
    }
    votes.from[id + 1] = count;
  }
  return votes;
}

/** 1 when a piece speaks for one division alone, 0 when for a dozen evenly. */
function clarityOf(sums: Float64Array, seen: readonly number[]) {
  let sum = 0;
  for (const division of seen) sum += sums[division]!;
  let entropy = 0;
  for (const division of seen) entropy -= (sums[division]! / sum) * Math.log(sums[division]! / sum);
  return { sum, clarity: Math.max(0, 1 - entropy / mostEntropy) };
}

/** Characters from the start that are listened to; later ones would add next to nothing. */
const longestHeard = 320;

/** 1 at the start of a text, falling to 0.1 within about a hundred characters. */
const placeWeights = Float64Array.from({ length: longestHeard }, (_, at) => 0.1 + 0.9 * Math.exp(-at / 35));

function createWitness(lookUp: (key: number) => number, { from, division, weight }: Votes): Characters {
  function visit(reading: Reading, see: (id: number, at: number, until: number) => void): void {
    const { codes } = reading;
    const length = Math.min(reading.length, longestHeard);
    for (let at = 0; at + 1 < length; at++) {
      if (kindOf[codes[at]!] !== charKind.letter || kindOf[codes[at + 1]!] !== charKind.letter) continue;
      const pair = lookUp(pairKey(codes[at]!, codes[at + 1]!));
      if (pair < 0) continue;
      see(pair, at, at + 2);
      if (at + 2 >= length) continue;
      const triple = lookUp(tripleKey(pair, codes[at + 2]!));
      if (triple >= 0) see(triple, at, at + 3);
    }
  }

  function shares(reading: Reading, out: Float64Array): void {
    out.fill(0);
    let sum = 0;
    visit(reading, (id, at) => {
      const place = placeWeights[at]!;
      for (let entry = from[id]!; entry < from[id + 1]!; entry++) {
        out[division[entry]!]! += place * weight[entry]!;
        sum += place * weight[entry]!;
      }
    });
    for (let of = 0; sum > 0 && of < out.length; of++) out[of]! /= sum;
  }

  function strongestPiece(reading: Reading, wanted: number): [number, number] | null {
    let best: [number, number] | null = null;
    let most = 0;
    visit(reading, (id, at, until) => {
      for (let entry = from[id]!; entry < from[id + 1]!; entry++) {
        const value = placeWeights[at]! * weight[entry]!;
        if (division[entry] === wanted && value > most) [best, most] = [[at, until], value];
      }
    });
    return best;
  }

  return { shares, strongestPiece };
}
