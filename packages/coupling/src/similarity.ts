import { requireAmounts, requireSameLength } from "./matrix.ts";

/**
 * UNIDO structural similarity: the cosine of two industrial structures. Counts and shares give the
 * same value, so neither region's size matters.
 *
 * @param a, b amounts of the same industries, each ≥ 0
 * @param convention.empty what a region without any amount gives: null, for nothing is defined, or 0, as
 *   in general cosine software
 * @returns S in [0, 1]: 1 for proportional structures, 0 for none in common
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/unido-similarity.md
 */
export function unidoSimilarity(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  convention: { empty: null | 0 },
): number | null {
  requireSameLength(a, b);
  requireAmounts(a, "amount");
  requireAmounts(b, "amount");
  const [peakA, peakB] = [peak(a), peak(b)];
  if (peakA === 0 || peakB === 0) return convention.empty;
  let [both, squareA, squareB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    // Divided by the peak so that squares neither overflow nor vanish.
    const x = a[i]! / peakA;
    const y = b[i]! / peakB;
    both += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return Math.min(1, both / Math.sqrt(squareA * squareB));
}

function peak(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > largest) largest = values[i]!;
  return largest;
}
