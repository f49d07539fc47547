import { industries } from "@ouhe/vocabulary";
import { charKind, kindOf } from "./alphabet.ts";
import type { Posterior } from "./posterior.ts";
import { type Reading, role } from "./reader.ts";

const hashed = 1 << 20;

/** Where each kind of feature starts: pairs and triples of characters, lexicon terms, shipped evidence by code. */
export const blockStarts: readonly number[] = [0, hashed, 2 * hashed];

/** Feature ids lie in [0, featureIds). */
export const featureIds = 2 * hashed + industries.length;

/** The block an id belongs to. */
export const blockOf = (id: number): number => (id < hashed ? 0 : id < 2 * hashed ? 1 : 2);

/** Sparse features of one text: the first `count` entries, each id once. Reused: valid until the next text. */
export interface Features {
  ids: Int32Array;
  values: Float32Array;
  count: number;
}

const most = 8192;

function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** 1 at the start of a text, falling to 0.1 within about a hundred characters: the main activity comes first. */
const placeWeight = (at: number): number => 0.1 + 0.9 * Math.exp(-at / 35);

/** Makes the function that lists what the learned layer looks at. */
export function createFeatures(): (reading: Reading, posterior: Posterior) => Features {
  const features: Features = { ids: new Int32Array(most), values: new Float32Array(most), count: 0 };
  const { ids, values } = features;
  const slotOf = new Int32Array(2 * hashed).fill(-1);

  function add(id: number, value: number): void {
    const slot = slotOf[id]!;
    if (slot >= 0) {
      if (value > values[slot]!) values[slot] = value;
    } else if (features.count < most) {
      slotOf[id] = features.count;
      ids[features.count] = id;
      values[features.count++] = value;
    }
  }

  function addCharacters({ codes, length }: Reading): void {
    for (let at = 0; at + 1 < length; at++) {
      const a = codes[at]!;
      const b = codes[at + 1]!;
      if (kindOf[a] !== charKind.letter || kindOf[b] !== charKind.letter) continue;
      const value = placeWeight(at);
      const pair = mix(a, b);
      add(pair & (hashed - 1), value);
      const c = at + 2 < length ? codes[at + 2]! : 0x3002;
      if (kindOf[c] === charKind.letter) add(mix(pair, c) & (hashed - 1), value);
    }
  }

  function addTerms(reading: Reading): void {
    for (let at = 0; at < reading.count; at++) {
      const value = placeWeight(reading.start[at]!) * (reading.role[at] === role.head ? 1 : 0.5);
      add(hashed + (mix(reading.term[at]!, 0x5bd1) & (hashed - 1)), value);
    }
  }

  function addEvidence({ subtree, touched, count }: Posterior): void {
    for (let at = 0; at < count && features.count < most; at++) {
      const weight = subtree[touched[at]!]!;
      if (weight <= 0) continue;
      ids[features.count] = 2 * hashed + touched[at]!;
      values[features.count++] = Math.sqrt(weight);
    }
  }

  return (reading, posterior) => {
    for (let at = 0; at < features.count; at++) if (ids[at]! < 2 * hashed) slotOf[ids[at]!] = -1;
    features.count = 0;
    addCharacters(reading);
    addTerms(reading);
    addEvidence(posterior);
    return features;
  };
}
