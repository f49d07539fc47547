import { cueWords } from "./lexicon/verbs.ts";
import { buildWordTree } from "./word-tree.ts";

/** What is done with the things named, as bits of a mask; `drop`, `link`, `stop` and `neutral` steer the reading. */
export const cue = {
  make: 1,
  sell: 2,
  wholesale: 4,
  retail: 8,
  lease: 16,
  repair: 32,
  research: 64,
  technology: 128,
  build: 256,
  grow: 512,
  mine: 1024,
  service: 2048,
  transport: 4096,
  agency: 8192,
  invest: 16384,
  "trade-abroad": 32768,
  neutral: 65536,
  link: 131072,
  stop: 262144,
  drop: 524288,
} as const;

/** The bits that are verbs. */
export const verbs = cue.neutral - 1;

function readCues(): Map<string, number> {
  const masks = new Map<string, number>();
  for (const line of cueWords.trim().split("\n")) {
    const [category = "", words = ""] = line.split("\t");
    const bit = cue[category as keyof typeof cue];
    if (bit === undefined) throw new RangeError(`cue words: no category ${category}`);
    for (const word of words.split("、")) masks.set(word, (masks.get(word) ?? 0) | bit);
  }
  return masks;
}

/** All cue words in one tree; `masks[i]` is what word `i` does. */
export function buildCues() {
  const byWord = readCues();
  return { tree: buildWordTree([...byWord.keys()]), masks: Int32Array.from(byWord.values()) };
}
