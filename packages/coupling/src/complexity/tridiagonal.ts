/** Largest eigenvalue of a symmetric tridiagonal matrix, and its unit vector. */
export interface TopOfTridiagonal {
  value: number;
  vector: Float64Array;
}

/**
 * The largest eigenpair of a symmetric tridiagonal matrix whose off-diagonal is positive.
 *
 * @param diagonal length m ≥ 1
 * @param beside off-diagonal, its first m − 1 values are read
 * @throws RangeError for values that are not finite
 */
export function topOfTridiagonal(diagonal: readonly number[], beside: readonly number[]): TopOfTridiagonal {
  const pivots = new Float64Array(diagonal.length);
  const value = leastAbove(diagonal, beside, pivots);
  factor(diagonal, beside, value, pivots);
  // The off-diagonal is positive, so the vector sought is too: an even start is never orthogonal to it. The
  // shift is right to the last bits, so two rounds of inverse iteration do.
  let vector = new Float64Array(diagonal.length).fill(1);
  for (let round = 0; round < 2; round++) vector = normalised(solve(beside, pivots, vector));
  return { value, vector };
}

/** A number above every eigenvalue by no more than rounding, by bisection: there, value − T is positive definite. */
function leastAbove(diagonal: readonly number[], beside: readonly number[], pivots: Float64Array): number {
  let low = Math.max(...diagonal);
  const reach = 2 * Math.max(0, ...beside.slice(0, diagonal.length - 1));
  if (!Number.isFinite(low + reach)) throw new RangeError("the matrix is not finite");
  const rounding = Math.max(2 * Number.EPSILON * (Math.abs(low) + reach), 1e-290);
  let high = low + reach + rounding;
  while (!factor(diagonal, beside, high, pivots)) high += rounding;
  while (high - low > rounding) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (factor(diagonal, beside, middle, pivots)) high = middle;
    else low = middle;
  }
  return high;
}

/** Pivots of shift − T; whether all are positive. */
function factor(
  diagonal: readonly number[],
  beside: readonly number[],
  shift: number,
  pivots: Float64Array,
): boolean {
  for (let j = 0; j < diagonal.length; j++) {
    const left = j === 0 ? 0 : (beside[j - 1]! * beside[j - 1]!) / pivots[j - 1]!;
    pivots[j] = shift - diagonal[j]! - left;
    if (!(pivots[j]! > 0)) return false;
  }
  return true;
}

/** (shift − T) x = right, from the pivots. */
function solve(
  beside: readonly number[],
  pivots: Float64Array,
  right: Float64Array,
): Float64Array<ArrayBuffer> {
  const x = Float64Array.from(right);
  for (let j = 1; j < x.length; j++) x[j]! += (x[j - 1]! * beside[j - 1]!) / pivots[j - 1]!;
  for (let j = x.length - 1; j >= 0; j--) {
    const after = j + 1 < x.length ? beside[j]! * x[j + 1]! : 0;
    x[j] = (x[j]! + after) / pivots[j]!;
  }
  return x;
}

function normalised(vector: Float64Array): Float64Array<ArrayBuffer> {
  const largest = vector.reduce((most, it) => Math.max(most, Math.abs(it)), 0);
  const scaled = Float64Array.from(vector, (it) => it / largest);
  const length = Math.sqrt(scaled.reduce((sum, it) => sum + it * it, 0));
  return scaled.map((it) => it / length);
}
