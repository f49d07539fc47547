import { readIndustryCode } from "@ouhe/vocabulary";
import { createFeatures } from "./features.ts";
import { industryIndex } from "./hierarchy.ts";
import { createObserver, type ShippedParts } from "./observation.ts";
import { seededRandom } from "./random.ts";
import type { Sparse } from "./vector-space.ts";

/** One row to learn from. */
export interface LabelledRow {
  text: string;
  /** A GB/T 4754-2017 code at division, group or class level, with or without its section letter. */
  code: string;
  /** Rows of one group (one firm) are never split between learning and measuring. Default: the text itself. */
  group?: string;
  /** Learned from, but of another kind than the texts to be classified: nothing is measured on it. */
  aside?: boolean;
}

/** Why rows were left out. */
export const skipReasons = [
  "no-text",
  "no-code",
  "unknown-code",
  "section-only",
  "nothing-recognised",
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A row ready for training: its features and what the shipped model thinks of it. */
export interface LabelledText {
  /** Index of the label in `industries`; never a section. */
  industry: number;
  features: Sparse;
  /** Industries the shipped model finds possible, with their confidence. */
  shipped: { industries: Int16Array; confidence: Float32Array };
  group: string;
  /** Learned from only; see {@link LabelledRow}. */
  aside: boolean;
}

export interface Prepared {
  texts: LabelledText[];
  /** Rows read, rows that could be used, and rows left out by reason. */
  read: number;
  usable: number;
  skipped: Record<SkipReason, number>;
}

/**
 * Reads rows for training. Beyond `most` usable rows a sample drawn with `seed` is kept (each row with the same
 * chance), so that memory stays bounded.
 */
export function prepareRows(
  parts: ShippedParts,
  rows: Iterable<LabelledRow>,
  { most, seed }: { most: number; seed: number },
): Prepared {
  const observe = createObserver(parts);
  const featuresOf = createFeatures();
  const random = seededRandom(seed);
  const skipped = Object.fromEntries(skipReasons.map((it) => [it, 0])) as Record<SkipReason, number>;
  const prepared: Prepared = { texts: [], read: 0, usable: 0, skipped };
  for (const row of rows) {
    prepared.read++;
    const industry = labelOf(row);
    if (typeof industry === "string") {
      skipped[industry]++;
      continue;
    }
    const { reading, posterior } = observe(row.text);
    const features = featuresOf(reading, posterior);
    if (features.count === 0) {
      skipped["nothing-recognised"]++;
      continue;
    }
    const at = prepared.usable++ < most ? prepared.texts.length : Math.floor(random() * prepared.usable);
    if (at >= most) continue;
    prepared.texts[at] = {
      industry,
      features: {
        ids: features.ids.slice(0, features.count),
        values: features.values.slice(0, features.count),
      },
      shipped: {
        industries: Int16Array.from(posterior.touched.subarray(0, posterior.count)),
        confidence: Float32Array.from(
          posterior.touched.subarray(0, posterior.count),
          (it) => posterior.confidence[it]!,
        ),
      },
      group: row.group ?? row.text.replace(/[\s\p{P}]/gu, "").slice(0, 40),
      aside: row.aside ?? false,
    };
  }
  return prepared;
}

function labelOf({ text, code }: LabelledRow): number | SkipReason {
  if (text.trim() === "") return "no-text";
  if (code.trim() === "") return "no-code";
  const industry = readIndustryCode(code);
  if (!industry) return "unknown-code";
  return industry.level === "section" ? "section-only" : industryIndex(industry.code);
}
