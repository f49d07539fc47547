import { type Matrix, requireSquare, rowSums, total, zeros } from "../matrix.ts";

/** How co-occurrence is measured against what chance or size would give. */
export type RelatednessNorm = "probability" | "association" | "cosine" | "jaccard";

/**
 * Relatedness of industries from their co-occurrence, with S the row sums of the co-occurrence matrix (not
 * ubiquity) and T their total, which is twice the number of links.
 *
 * @param cooccurrence industries × industries, symmetric, zero diagonal
 * @param convention.norm probability C/((S_i/T · S_j/(T−S_i) + S_j/T · S_i/(T−S_j)) T/2); association
 *   C T/(S_i S_j); cosine C/√(S_i S_j); jaccard C/(S_i + S_j − C)
 * @returns industries × industries ≥ 0 with zero diagonal; 0 where the norm is 0/0
 * @throws RangeError if not square
 * @source docs/formulas/relatedness.md; Steijn 2020, van Eck & Waltman 2009
 */
export function relatedness(cooccurrence: Matrix, convention: { norm: RelatednessNorm }): Matrix {
  requireSquare(cooccurrence);
  const sums = rowSums(cooccurrence);
  const all = total(sums);
  const norm = norms[convention.norm];
  const related = zeros(cooccurrence.rows, cooccurrence.columns);
  const n = cooccurrence.columns;
  cooccurrence.values.forEach((count, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    if (count > 0 && i !== j) related.values[at] = norm(count, sums[i]!, sums[j]!, all);
  });
  return related;
}

const norms: Record<RelatednessNorm, (count: number, i: number, j: number, all: number) => number> = {
  probability: (count, i, j, all) =>
    count / ((((i / all) * j) / (all - i) + ((j / all) * i) / (all - j)) * (all / 2)),
  association: (count, i, j, all) => (count * all) / (i * j),
  cosine: (count, i, j) => count / Math.sqrt(i * j),
  jaccard: (count, i, j) => count / (i + j - count),
};
