import { industries } from "@ouhe/vocabulary";
import { charKind, kindOf } from "./alphabet.ts";
import type { Posterior } from "./posterior.ts";
import { type Reading, role } from "./reader.ts";

const singles = 1 << 16;
const hashed = 1 << 20;
const termsFrom = singles + hashed;
const codesFrom = termsFrom + hashed;

/** Kinds of feature: single characters, pairs of characters, lexicon terms, shipped evidence by code. */
export const blocks = 4;

/** Feature ids lie in [0, featureIds). */
export const featureIds = codesFrom + industries.length;

/** The kind of feature an id belongs to, in [0, blocks). */
export const blockOf = (id: number): number =>
  id < singles ? 0 : id < termsFrom ? 1 : id < codesFrom ? 2 : 3;

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

/** Repetition adds little: 0 → 0, one mention at the start → 1.4, three → 2.3. */
const damped = (sum: number): number => Math.log(1 + 3 * sum);

/** Makes the function that lists what the learned layer looks at. */
export function createFeatures(): (reading: Reading, posterior: Posterior) => Features {
  const features: Features = { ids: new Int32Array(most), values: new Float32Array(most), count: 0 };
  const { ids, values } = features;
  const slotOf = new Int32Array(codesFrom).fill(-1);

  function add(id: number, value: number): void {
    const slot = slotOf[id]!;
    if (slot >= 0) values[slot]! += value;
    else if (features.count < most) {
      slotOf[id] = features.count;
      ids[features.count] = id;
      values[features.count++] = value;
    }
  }

  function addCharacters({ codes, length }: Reading): void {
    for (let at = 0; at < length; at++) {
      const a = codes[at]!;
      if (kindOf[a] !== charKind.letter) continue;
      const value = placeWeight(at);
      add(a, value);
      const b = at + 1 < length ? codes[at + 1]! : 0x3002;
      if (kindOf[b] === charKind.letter) add(singles + (mix(a, b) & (hashed - 1)), value);
    }
  }

  function addTerms(reading: Reading): void {
    for (let at = 0; at < reading.count; at++) {
      const value = placeWeight(reading.start[at]!) * (reading.role[at] === role.head ? 1 : 0.5);
      add(termsFrom + (mix(reading.term[at]!, 0x5bd1) & (hashed - 1)), value);
    }
  }

  function addEvidence({ subtree, touched, count }: Posterior): void {
    for (let at = 0; at < count && features.count < most; at++) {
      const weight = subtree[touched[at]!]!;
      if (weight <= 0) continue;
      ids[features.count] = codesFrom + touched[at]!;
      values[features.count++] = Math.sqrt(weight);
    }
  }

  return (reading, posterior) => {
    for (let at = 0; at < features.count; at++) if (ids[at]! < codesFrom) slotOf[ids[at]!] = -1;
    features.count = 0;
    addCharacters(reading);
    addTerms(reading);
    for (let at = 0; at < features.count; at++) values[at] = damped(values[at]!);
    addEvidence(posterior);
    return features;
  };
}
