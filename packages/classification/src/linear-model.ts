/** A linear model over columns of a vector space, one row of weights per column, zeros left out. */
export interface LinearModel {
  labels: readonly string[];
  /** Entries of column c are `from[c]` to `from[c + 1]` of `label` and `weight`. */
  from: Int32Array;
  label: Uint16Array;
  weight: Float32Array;
  bias: Float32Array;
  /** What the shipped model's share of a label adds: `log · ln(share + floor) + linear · share`. */
  share: { log: number; linear: number };
}

/** Added to a share before its logarithm is taken, so that a code without evidence is unlikely, not impossible. */
export const shareFloor = 0.003;

/** What the shipped share of a label adds to its logit. */
export const shareLogit = (share: number, it: LinearModel["share"]): number =>
  it.log * Math.log(share + shareFloor) + it.linear * share;

/** Logits of a placed text, written to `out`, one per label. */
export function scoreLabels(
  model: LinearModel,
  text: { ids: Int32Array; values: Float32Array; count: number },
  shares: ArrayLike<number>,
  out: Float64Array,
): void {
  const { from, label, weight, bias, share } = model;
  for (let k = 0; k < out.length; k++) out[k] = bias[k]! + shareLogit(shares[k]!, share);
  for (let at = 0; at < text.count; at++) {
    const value = text.values[at]!;
    const column = text.ids[at]!;
    for (let entry = from[column]!; entry < from[column + 1]!; entry++) {
      out[label[entry]!]! += value * weight[entry]!;
    }
  }
}

/** Turns logits into shares that sum to 1, in place. */
export function normaliseExp(logits: Float64Array): void {
  let top = -Infinity;
  for (let k = 0; k < logits.length; k++) if (logits[k]! > top) top = logits[k]!;
  let sum = 0;
  for (let k = 0; k < logits.length; k++) {
    logits[k] = Math.exp(logits[k]! - top);
    sum += logits[k]!;
  }
  for (let k = 0; k < logits.length; k++) logits[k]! /= sum;
}
