import { hashText, smallFastCounter } from "../resampling/random.ts";
import type { Firm } from "./options.ts";

/** Apart from the seed of the draws, so that how often a firm is drawn says nothing of how finely it is known. */
const apart = 0x5eed;
const words = 2 ** 32;

/**
 * To which depth of its line of codes an inferred firm is known in each replicate: 4 the class, 3 the group, 2 the
 * division, 0 nothing. Each level is known as often as the classifier is sure of it.
 *
 * @param depths filled in place, length B + 1; element 0 is the depth observed
 * @param length of the firm's line of codes, section first
 * @source docs/formulas/bootstrap.md, equation 9
 */
export function drawKnownDepth(depths: Uint8Array, firm: Firm, length: number, seed: number): void {
  const { division = 1, group = 1, class: finest = 1 } = firm.confidences ?? {};
  // A finer level cannot be surer than the coarser one it lies in.
  const sure = [division, Math.min(division, group), Math.min(division, group, finest)];
  const [first, second] = hashText(firm.id);
  const next = smallFastCounter(first, second, seed ^ apart);
  depths[0] = length;
  for (let b = 1; b < depths.length; b++) {
    const uniform = next() / words;
    let depth = 0;
    for (let level = 0; level < length - 1 && uniform < sure[level]!; level++) depth = level + 2;
    depths[b] = depth;
  }
}
