import { blocks } from "./features.ts";
import type { Sparse, VectorSpace } from "./vector-space.ts";

/** One labelled text: placed features, the shipped model's share of each label, and the right one. */
export interface Example extends Sparse {
  shares: Float32Array;
  label: number;
  /** Learned from, but of another kind than the texts to be classified. */
  aside: boolean;
}

/**
 * Sums of the placed texts of each label, and what they weigh.
 *
 * The cosine of a text with a label's centroid, block by block, is the strongest thing a few dozen rows can
 * teach. During training a text is held against the centroid of the *other* texts of its label, so that no text
 * helps to recognise itself.
 */
export interface Centroids {
  labels: number;
  block: Uint8Array;
  /** Sum by column and label: `sums[column * labels + label]`. */
  sums: Float32Array;
  /** Squared length by label and block: `squares[label * blocks + block]`. */
  squares: Float64Array;
  /** Texts by label. */
  counts: Int32Array;
}

export function sumCentroids(examples: readonly Example[], space: VectorSpace, labels: number): Centroids {
  const sums = new Float32Array(space.ids.length * labels);
  const counts = new Int32Array(labels);
  for (const { ids, values, label } of examples) {
    counts[label]!++;
    for (let at = 0; at < ids.length; at++) sums[ids[at]! * labels + label]! += values[at]!;
  }
  const squares = new Float64Array(labels * blocks);
  for (let column = 0; column < space.ids.length; column++) {
    for (let k = 0; k < labels; k++) {
      squares[k * blocks + space.block[column]!]! += sums[column * labels + k]! ** 2;
    }
  }
  return { labels, block: space.block, sums, squares, counts };
}

/**
 * Cosines of a text with every label's centroid: `out[label * blocks + block]`.
 *
 * @param own label of the text if it is one of those summed (it is then left out of that centroid), else -1
 */
export function cosines(
  it: Centroids,
  text: { ids: Int32Array; values: Float32Array },
  own: number,
  out: Float64Array,
): void {
  const { labels, block, sums, squares } = it;
  const length = new Float64Array(blocks);
  out.fill(0);
  for (let at = 0; at < text.ids.length; at++) {
    const value = text.values[at]!;
    const row = text.ids[at]! * labels;
    const b = block[text.ids[at]!]!;
    length[b]! += value * value;
    for (let k = 0; k < labels; k++) out[k * blocks + b]! += value * sums[row + k]!;
  }
  for (let k = 0; k < labels; k++) {
    for (let b = 0; b < blocks; b++) {
      const at = k * blocks + b;
      const dot = k === own ? out[at]! - length[b]! : out[at]!;
      const square = k === own ? squares[at]! - 2 * out[at]! + length[b]! : squares[at]!;
      out[at] = square > 1e-6 ? dot / Math.sqrt(square) : 0;
    }
  }
}
