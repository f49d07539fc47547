import { requireSameLength, totalAmount } from "../matrix.ts";

/** What one industry does to the likeness of two structures. */
export interface LikenessPart {
  industry: number;
  /** s_a s_b ÷ (|s_a| |s_b|); the parts sum to the similarity. */
  part: number;
  shares: readonly [number, number];
}

/**
 * Which industries make two parks alike.
 *
 * @param first, second amounts of the same industries, each ≥ 0
 * @returns industries both have, largest part first; null when either structure is empty
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/explanation.md, equation 8
 */
export function explainSimilarity(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): readonly LikenessPart[] | null {
  requireSameLength(first, second);
  const [a, b] = [totalAmount(first, "amount"), totalAmount(second, "amount")];
  if (a === 0 || b === 0) return null;
  const lengths = norm(first, a) * norm(second, b);
  const parts: LikenessPart[] = [];
  for (let industry = 0; industry < first.length; industry++) {
    const shares = [first[industry]! / a, second[industry]! / b] as const;
    const part = (shares[0] * shares[1]) / lengths;
    if (part > 0) parts.push({ industry, part, shares });
  }
  return parts.sort((x, y) => y.part - x.part || x.industry - y.industry);
}

function norm(amounts: ArrayLike<number>, all: number): number {
  let squares = 0;
  for (let i = 0; i < amounts.length; i++) squares += (amounts[i]! / all) ** 2;
  return Math.sqrt(squares);
}
