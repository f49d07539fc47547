import { type Matrix, requireAmounts, row, rowSums, total, zeros } from "../matrix.ts";

/** How attraction falls with distance. */
export interface Decay {
  form: /** d^−β; a distance of 0 has none. */
    | "power"
    /** exp(−β d). */
    | "exponential";
  /** β > 0. */
  beta: number;
}

/**
 * Hansen accessibility (1959) of each origin, Σ_j m_j^α f(d_ij).
 *
 * @param masses m_j ≥ 0 of the destinations
 * @param distances origins × destinations, ≥ 0; Infinity where there is no way
 * @param convention.ownZone whether a place's own mass counts; only for a square table, where i and j are the same
 *   places in the same order
 * @param convention.alpha exponent of the mass, 1 as published
 * @returns one per origin, ≥ 0
 * @throws RangeError if the lengths differ, a value is out of range, a counted distance of 0 meets a power, or own
 *   zones are to be left out of a table that is not square
 * @source docs/formulas/accessibility.md, equations 1 and 2
 */
export function hansenAccessibility(
  masses: ArrayLike<number>,
  distances: Matrix,
  convention: Decay & { alpha: number; ownZone: "excluded" | "included" },
): Float64Array {
  return rowSums(attractions(masses, distances, convention));
}

/**
 * Huff probabilities (1964): the share of each destination in what attracts an origin.
 *
 * @returns origins × destinations, each row summing to 1; a row of NaN for an origin that nothing attracts
 * @throws RangeError as `hansenAccessibility`
 * @source docs/formulas/accessibility.md, equation 3
 */
export function huffProbabilities(
  masses: ArrayLike<number>,
  distances: Matrix,
  convention: Decay & { alpha: number; ownZone: "excluded" | "included" },
): Matrix {
  const pulls = attractions(masses, distances, convention);
  const sums = rowSums(pulls);
  return { ...pulls, values: pulls.values.map((it, at) => it / sums[Math.floor(at / pulls.columns)]!) };
}

/**
 * Demand each destination can expect, Σ_i O_i P_ij; the demand of an origin that nothing attracts goes nowhere.
 *
 * @param demand O_i ≥ 0 of the origins
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/accessibility.md, equation 4
 */
export function huffDemand(probabilities: Matrix, demand: ArrayLike<number>): Float64Array {
  requireAmounts(demand, "demand of origin");
  if (demand.length !== probabilities.rows)
    throw new RangeError(`${demand.length} demands for ${probabilities.rows} origins`);
  return Float64Array.from({ length: probabilities.columns }, (_, j) =>
    total(Array.from(demand, (it, i) => it * (row(probabilities, i)[j]! || 0))),
  );
}

function attractions(
  masses: ArrayLike<number>,
  distances: Matrix,
  { form, beta, alpha, ownZone }: Decay & { alpha: number; ownZone: "excluded" | "included" },
): Matrix {
  requireAmounts(masses, "mass");
  const [from, to] = [distances.rows, distances.columns];
  if (masses.length !== to) throw new RangeError(`${masses.length} masses for ${to} destinations`);
  if (ownZone === "excluded" && from !== to)
    throw new RangeError(`own zones can be left out of a square table only, not of ${from} × ${to}`);
  if (!(beta > 0)) throw new RangeError(`beta ${beta} is not above 0`);
  const pulls = zeros(from, to);
  distances.values.forEach((distance, at) => {
    const [i, j] = [Math.floor(at / to), at % to];
    if (i === j && ownZone === "excluded") return;
    if (!(distance >= 0)) throw new RangeError(`distance ${i}, ${j} is ${distance}, not 0 or more`);
    const reach = form === "power" ? distance ** -beta : Math.exp(-beta * distance);
    if (reach === Number.POSITIVE_INFINITY)
      throw new RangeError(`distance ${i}, ${j} is ${distance}: a power has no value there`);
    pulls.values[at] = masses[j]! === 0 ? 0 : masses[j]! ** alpha * reach;
  });
  return pulls;
}
