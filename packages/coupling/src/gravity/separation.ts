import { total } from "../matrix.ts";
import { type Design, fitted, gram, observationsOf, projected } from "./design.ts";
import { cholesky, independentColumns, solveCholesky } from "./elimination.ts";

/**
 * Observations of 0 that some combination of the regressors tells from all others: it is 0 wherever y is positive,
 * nowhere negative, and positive there. The likelihood then rises for ever as that combination's coefficient falls,
 * and no estimate exists (Correia, Guimarães and Zylkin 2019).
 *
 * The combinations that are 0 wherever y is positive are found by elimination; among them a vector ≥ 0 by projecting
 * between that space and the positive vectors, starting from ones.
 *
 * @param y one per observation, ≥ 0
 * @returns their indices, ascending
 */
export function separatedObservations(design: Design, y: ArrayLike<number>): number[] {
  const all = Array.from({ length: y.length }, (_, o) => o);
  const positive = observationsOf(
    design,
    all.filter((o) => y[o]! > 0),
  );
  const { kept, aliased } = independentColumns(gram(positive, new Float64Array(y.length).fill(1)));
  if (aliased.length === 0) return [];
  const directions = aliased.map(({ column, of }) => {
    const direction = new Float64Array(design.names.length);
    direction[column] = 1;
    for (const [k, it] of kept.entries()) direction[it]! -= of[k]!;
    return direction;
  });
  let left = all.filter((o) => y[o] === 0);
  const separated: number[] = [];
  for (;;) {
    const along = directions.map((it) => cleaned(fitted(observationsOf(design, left), it)));
    const found = positiveSupport(along, left.length);
    if (found.length === 0) return separated.sort((a, b) => a - b);
    separated.push(...found.map((k) => left[k]!));
    left = left.filter((_, k) => !found.includes(k));
  }
}

const mostSteps = 5000;
const settled = 1e-9;

/** Where a non-negative combination of the vectors is positive; none if only 0 is non-negative. */
function positiveSupport(vectors: readonly Float64Array[], length: number): number[] {
  const space = spanOf(vectors, length);
  if (!space) return [];
  let target = new Float64Array(length).fill(1);
  for (let step = 0; step < mostSteps; step++) {
    const nearest = space(target);
    const least = nearest.reduce((a, b) => Math.min(a, b), 0);
    if (least >= -settled) return Array.from(nearest.keys()).filter((k) => nearest[k]! > 1e3 * settled);
    target = nearest.map((it) => Math.max(0, it)) as Float64Array<ArrayBuffer>;
  }
  return [];
}

/** Projection onto the span of vectors; null if all are 0. */
function spanOf(
  vectors: readonly Float64Array[],
  length: number,
): ((of: Float64Array) => Float64Array) | null {
  const names = vectors.map((_, k) => String(k));
  const design = (of: readonly Float64Array[]): Design => ({
    names: names.slice(0, of.length),
    columns: Array.from({ length }, () => Int32Array.from(of.keys())),
    values: Array.from({ length }, (_, o) => Float64Array.from(of, (it) => it[o]!)),
  });
  const filled = vectors.filter((it) => total(it.map(Math.abs)) > 0);
  const ones = new Float64Array(length).fill(1);
  const { kept } = independentColumns(gram(design(filled), ones));
  const basis = design(kept.map((k) => filled[k]!));
  const factored = kept.length === 0 ? null : cholesky(gram(basis, ones));
  return factored && ((of) => fitted(basis, solveCholesky(factored, projected(basis, of))));
}

/** Rounding of the elimination is no direction. */
const cleaned = (values: Float64Array): Float64Array => values.map((it) => (Math.abs(it) < 1e-9 ? 0 : it));
