import { columnSums, type Matrix, product } from "../matrix.ts";

/**
 * Relatedness density: of all proximity that leads to an industry, the share that starts at industries the
 * region has.
 *
 * @param presence regions × industries of 0 and 1
 * @param proximity industries × industries, symmetric; its diagonal decides whether an industry speaks for
 *   itself (1, as in the Atlas) or not (0, for "what could come next")
 * @returns regions × industries in [0, 1]; NaN where an industry is close to none
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/relatedness-density.md; Hidalgo et al. 2007
 */
export function relatednessDensity(presence: Matrix, proximity: Matrix): Matrix {
  const near = product(presence, proximity);
  const all = columnSums(proximity);
  const n = near.columns;
  return { ...near, values: near.values.map((it, at) => it / all[at % n]!) };
}
