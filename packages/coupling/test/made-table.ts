import { columnSums, type Matrix, rowSums, zeros } from "../src/matrix.ts";

/** Numbers in [0, 1) from a seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A matrix of numbers in [−1, 1). */
export function madeMatrix(rows: number, columns: number, seed: number): Matrix {
  const next = numbersFrom(seed);
  return { rows, columns, values: zeros(rows, columns).values.map(() => 2 * next() - 1) };
}

/** A table whose every sector adds value, a third of its cells filled. Every seventh sector has no output. */
export function madeTable(n: number, seed: number, { withEmpty = false } = {}) {
  const next = numbersFrom(seed);
  const isEmpty = (i: number) => withEmpty && i % 7 === 3;
  const flows = zeros(n, n);
  flows.values.forEach((_, at) => {
    const isFilled = next() < 0.35 && !isEmpty(Math.floor(at / n)) && !isEmpty(at % n);
    flows.values[at] = isFilled ? Math.floor(1 + 1000 * next() ** 3) : 0;
  });
  const [sold, bought] = [rowSums(flows), columnSums(flows)];
  const output = sold.map((it, i) => (isEmpty(i) ? 0 : 50 + Math.max(1.2 * it, bought[i]! / 0.8)));
  return { flows, output, finalDemand: output.map((x, i) => x - sold[i]!) };
}

/** Largest difference between two rows of numbers. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const apart = Math.abs(a[i]! - b[i]!);
    if (!(apart <= most)) most = apart;
  }
  return most;
}
