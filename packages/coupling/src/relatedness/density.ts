import { columnSums, type Matrix } from "../matrix.ts";
import type { Incidence } from "../specialisation/incidence.ts";
import { presenceTimes } from "../specialisation/incidence-product.ts";
import { listsOf } from "./proximity.ts";

/**
 * Relatedness density: of all proximity that leads to an industry, the share that starts at industries the
 * region has.
 *
 * @param presence regions × industries of 0 and 1, as a table or as lists
 * @param proximity industries × industries; its diagonal decides whether an industry speaks for itself (1, as in
 *   the Atlas) or not (0, for "what could come next"). Row q, column p is how near q is to p
 * @returns regions × industries, in [0, 1] when no proximity is negative; NaN where an industry is close to none
 * @throws RangeError if the sizes do not fit, or a cell of the presence is neither 0 nor 1
 * @source docs/formulas/relatedness-density.md, equation 1; Hidalgo et al. 2007
 */
export function relatednessDensity(presence: Matrix | Incidence, proximity: Matrix): Matrix {
  const near = presenceTimes(listsOf(presence), proximity);
  const all = columnSums(proximity);
  for (let r = 0, at = 0; r < near.rows; r++)
    for (let p = 0; p < near.columns; p++, at++) near.values[at]! /= all[p]!;
  return near;
}
