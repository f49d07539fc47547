import { industries } from "@ouhe/vocabulary";
import type { Evidence } from "./evidence.ts";
import { depthOf, divisionIndices, divisionOf, parentOf } from "./hierarchy.ts";
import type { Parameters } from "./parameters.ts";

/** Evidence rolled up the tree and confidence passed down it. Buffers are reused for every text. */
export interface Posterior {
  /** Shape of `industries`: weight of everything at or below each. */
  subtree: Float64Array;
  /** Shape of `industries`: confidence that the text belongs there, in [0, 1). */
  confidence: Float64Array;
  /** Industries other than sections with a positive subtree or confidence: the first `count`. */
  touched: Int32Array;
  count: number;
}

/** Makes an empty posterior to be filled again and again. */
export function createPosterior(): Posterior {
  return {
    subtree: new Float64Array(industries.length),
    confidence: new Float64Array(industries.length),
    touched: new Int32Array(industries.length),
    count: 0,
  };
}

/** Notes an industry that is about to get confidence although nothing in the lexicon named it. */
export function touch(posterior: Posterior, index: number): void {
  if (posterior.subtree[index] !== 0 || posterior.confidence[index] !== 0) return;
  posterior.touched[posterior.count++] = index;
}

/** Sums evidence from classes to groups to divisions; forgets the text before. */
export function rollUp(evidence: Evidence, posterior: Posterior): void {
  const { subtree, confidence, touched } = posterior;
  for (let at = 0; at < posterior.count; at++) subtree[touched[at]!] = confidence[touched[at]!] = 0;
  posterior.count = 0;
  for (let at = 0; at < evidence.count; at++) {
    const weight = evidence.weights[evidence.touched[at]!]!;
    for (let up = evidence.touched[at]!; depthOf[up]! > 0; up = parentOf[up]!) {
      if (subtree[up] === 0) touched[posterior.count++] = up;
      subtree[up]! += weight;
    }
  }
}

/**
 * Confidence of each division: evidence to a power, over the sum of all and a reserve for what was not named.
 *
 * `sharpness` and `reserve` calibrate the shipped model: much evidence for one division gives confidence near 1,
 * little evidence or evidence for many gives little.
 *
 * @param prior by ordinal of division, positive, mean near 1
 */
export function weighDivisions(posterior: Posterior, prior: Float64Array, p: Parameters): void {
  const { subtree, confidence, touched, count } = posterior;
  let sum = p.reserve;
  for (let at = 0; at < count; at++) {
    const index = touched[at]!;
    if (depthOf[index] !== 1) continue;
    confidence[index] = (subtree[index]! * prior[divisionOf[index]!]!) ** p.sharpness;
    sum += confidence[index]!;
  }
  for (let at = 0; at < count; at++) if (depthOf[touched[at]!] === 1) confidence[touched[at]!]! /= sum;
}

const leastShare = 0.01;

/**
 * Mixes another opinion of the divisions into the confidence: `(1 − weight) · confidence + weight · shares`.
 *
 * @param shares by ordinal of division; shares below 0.01 count only where there is evidence already
 */
export function blendDivisions(posterior: Posterior, shares: Float64Array, weight: number): void {
  const { confidence, subtree } = posterior;
  for (let ordinal = 0; ordinal < shares.length; ordinal++) {
    const index = divisionIndices[ordinal]!;
    if (subtree[index] === 0 && shares[ordinal]! < leastShare) continue;
    touch(posterior, index);
    confidence[index] = (1 - weight) * confidence[index]! + weight * shares[ordinal]!;
  }
}

const sums = new Float64Array(industries.length);
const specific = new Float64Array(industries.length);

/**
 * Lets the divisions of a section support each other: confidence times the section's own to `power`, scaled so
 * that all divisions together keep what they had. Three kinds of machine named in one text make each likelier
 * than one kind of machine, one of furniture and one of glass would.
 *
 * @param power 0 changes nothing
 */
export function backBySection({ confidence, touched, count }: Posterior, power: number): void {
  for (let at = 0; at < count; at++) sums[parentOf[touched[at]!]!] = 0;
  let before = 0;
  for (let at = 0; at < count; at++) {
    if (depthOf[touched[at]!] !== 1) continue;
    sums[parentOf[touched[at]!]!]! += confidence[touched[at]!]!;
    before += confidence[touched[at]!]!;
  }
  let after = 0;
  for (let at = 0; at < count; at++) {
    if (depthOf[touched[at]!] !== 1) continue;
    confidence[touched[at]!]! *= sums[parentOf[touched[at]!]!]! ** power;
    after += confidence[touched[at]!]!;
  }
  if (after <= 0) return;
  for (let at = 0; at < count; at++) {
    if (depthOf[touched[at]!] === 1) confidence[touched[at]!]! *= before / after;
  }
}

/**
 * Passes confidence from divisions to groups and from groups to classes, by their share of the evidence.
 * Evidence that names only the parent counts for none of its children and lowers them all.
 */
export function passDown(posterior: Posterior, p: Parameters): void {
  const { subtree, confidence, touched, count } = posterior;
  for (let at = 0; at < count; at++) sums[touched[at]!] = specific[touched[at]!] = 0;
  for (let at = 0; at < count; at++) {
    const index = touched[at]!;
    if (depthOf[index]! < 2) continue;
    const parent = parentOf[index]!;
    sums[parent]! += subtree[index]! ** p.childSharpness;
    specific[parent]! += subtree[index]!;
  }
  for (let depth = 2; depth <= 3; depth++) {
    for (let at = 0; at < count; at++) {
      const index = touched[at]!;
      if (depthOf[index] !== depth) continue;
      const parent = parentOf[index]!;
      const vague = Math.max(0, subtree[parent]! - specific[parent]!);
      const share = subtree[index]! ** p.childSharpness;
      const whole = sums[parent]! + (p.childReserve * vague) ** p.childSharpness + p.childDoubt;
      confidence[index] = (confidence[parent]! * share) / whole;
    }
  }
}
