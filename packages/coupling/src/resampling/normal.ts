/**
 * Distribution function of the standard normal, Φ(z), right to 1e-15 absolutely.
 *
 * @source Abramowitz & Stegun 1964, 26.2.11 (series) and 26.2.14 (continued fraction)
 */
export function normalProbability(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const size = Math.abs(z);
  const tail = size > 3 ? upperTail(size) : 0.5 - centralHalf(size);
  return z > 0 ? 1 - tail : tail;
}

const density = (z: number) => Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI);

/** Φ(z) − ½ for 0 ≤ z ≤ 3: φ(z)·Σ z^(2k+1) / (1·3·…·(2k+1)). */
function centralHalf(z: number): number {
  let [term, sum] = [z, z];
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return sum * density(z);
}

/** 1 − Φ(z) for z > 3: φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))). */
function upperTail(z: number): number {
  let fraction = z;
  for (let k = 120; k >= 1; k--) fraction = z + k / fraction;
  return density(z) / fraction;
}

/**
 * Quantile of the standard normal, Φ⁻¹(p), by Newton's method on Φ from a logistic start.
 *
 * @param p in [0, 1]; 0 gives −∞ and 1 gives ∞
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1))
    return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  let z = p < 1e-3 ? -Math.sqrt(-2 * Math.log(p)) : Math.log(p / (1 - p)) / 1.702;
  for (let step = 0; step < 60; step++) {
    const error = normalProbability(z) - p;
    // Halley: Φ''/Φ' = −z.
    const newton = error / density(z);
    const change = newton / (1 + (z * newton) / 2);
    z -= change;
    if (Math.abs(change) < 1e-14 * Math.max(1, Math.abs(z))) break;
  }
  return z;
}
