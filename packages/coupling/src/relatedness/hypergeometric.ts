import { type Matrix, zeros } from "../matrix.ts";
import type { Incidence } from "../specialisation/incidence.ts";
import { cooccurrence, listsOf } from "./proximity.ts";

/**
 * Relatedness as deviation from chance: (J − n_i n_j / N) / sd, where J regions of N have both industries and
 * chance draws the n_j regions of one without regard to the n_i of the other (hypergeometric). Called t by
 * Teece et al. 1994 and ReKS, z by EconGeo.
 *
 * @param presence regions × industries of 0 and 1, as a table or as lists; ReKS takes any amount above 0 as presence
 * @returns industries × industries, symmetric, zero diagonal; NaN with an industry that all regions have or none,
 *   where chance leaves nothing to deviate from
 * @throws RangeError if a cell is neither 0 nor 1
 * @source docs/formulas/relatedness.md, equation 5
 */
export function hypergeometricRelatedness(presence: Matrix | Incidence): Matrix {
  const lists = listsOf(presence);
  const both = cooccurrence(lists, { diagonal: "ubiquity" });
  const n = both.columns;
  const regions = lists.rows;
  const related = zeros(n, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const [ofI, ofJ] = [both.values[i * n + i]!, both.values[j * n + j]!];
      const expected = (ofI * ofJ) / regions;
      const variance = (expected * (1 - ofI / regions) * (regions - ofJ)) / (regions - 1);
      related.values[i * n + j] =
        variance > 0 ? (both.values[i * n + j]! - expected) / Math.sqrt(variance) : Number.NaN;
    }
  return related;
}
