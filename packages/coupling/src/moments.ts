/** Arithmetic mean; NaN for none. */
export function mean(values: Float64Array): number {
  return values.reduce((sum, it) => sum + it, 0) / values.length;
}

/** Standard deviation, divided by n (population) or n − 1 (sample); 0 when all are equal, NaN where undefined. */
export function deviation(values: Float64Array, divisor: "population" | "sample"): number {
  const middle = mean(values);
  const squares = values.reduce((sum, it) => sum + (it - middle) ** 2, 0);
  return Math.sqrt(squares / (divisor === "population" ? values.length : values.length - 1));
}

/**
 * Pearson correlation, in [−1, 1].
 *
 * @returns 0 when either is constant: it tells nothing then
 * @throws RangeError if the lengths differ
 */
export function pearson(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) throw new RangeError(`lengths differ: ${a.length} and ${b.length}`);
  if (isConstant(a) || isConstant(b)) return 0;
  const [middleA, middleB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]! - middleA, b[i]! - middleB];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return Math.max(-1, Math.min(1, both / Math.sqrt(ofA * ofB)));
}

/** Spearman correlation: Pearson of the ranks, ties sharing the mean of theirs. */
export function spearman(a: Float64Array, b: Float64Array): number {
  return pearson(ranks(a), ranks(b));
}

/** Ranks from 1, ascending; equal values, within a relative 1e-9 of the largest, share the mean of their ranks. */
export function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((i, j) => values[i]! - values[j]!);
  const near = 1e-9 * values.reduce((most, it) => Math.max(most, Math.abs(it)), 0);
  const result = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let end = from + 1;
    while (end < order.length && values[order[end]!]! - values[order[end - 1]!]! <= near) end++;
    for (let at = from; at < end; at++) result[order[at]!] = (from + 1 + end) / 2;
    from = end;
  }
  return result;
}

/** Whether all values are the same to the last bit. */
export function isConstant(values: Float64Array): boolean {
  return values.every((it) => it === values[0]);
}
