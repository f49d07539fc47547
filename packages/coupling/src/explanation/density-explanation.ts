import { type Matrix, requireSameLength, row } from "../matrix.ts";

/** A neighbour's part in a density. */
export interface Neighbour {
  /** Column of the industry. */
  industry: number;
  /** Proximity in (0, 1]. */
  proximity: number;
  isPresent: boolean;
  /** Its part of the density, proximity ÷ all proximity; 0 when the region lacks it. */
  contribution: number;
}

/**
 * Which neighbours make a relatedness density, and which missing ones would raise it most.
 *
 * @param of.presence the region's row of 0 and 1, length industries
 * @param of.proximity industries × industries, symmetric; its diagonal as the density's convention has it
 * @param of.industry column whose density is explained
 * @returns every industry of positive proximity, largest part first, then the nearest missing; the parts sum to
 *   the density; an empty list where the density is undefined
 * @throws RangeError if lengths differ or there is no such column
 * @source docs/formulas/explanation.md, equation 4
 */
export function explainDensity(of: {
  presence: ArrayLike<number>;
  proximity: Matrix;
  industry: number;
}): readonly Neighbour[] {
  if (!(of.industry in of.presence)) throw new RangeError(`industry ${of.industry} is not in the table`);
  const near = row(of.proximity, of.industry);
  requireSameLength(of.presence, near);
  let all = 0;
  for (const it of near) all += it;
  const neighbours: Neighbour[] = [];
  for (let industry = 0; industry < near.length; industry++) {
    const proximity = near[industry]!;
    if (proximity === 0) continue;
    const isPresent = of.presence[industry] === 1;
    neighbours.push({ industry, proximity, isPresent, contribution: isPresent ? proximity / all : 0 });
  }
  return neighbours.sort(
    (a, b) => b.contribution - a.contribution || b.proximity - a.proximity || a.industry - b.industry,
  );
}
