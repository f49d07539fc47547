import type { Finding, RefusedQuestion, Statement } from "../finding.ts";
import { deviation, isConstant, mean } from "../moments.ts";
import { diversity, type Incidence, turned, ubiquity } from "../specialisation/incidence.ts";
import { sumOver } from "../specialisation/incidence-product.ts";
import { components } from "./components.ts";
import { keptPart, spreadOut } from "./kept-part.ts";

/** What peers do with reflections, whose differences shrink at every step. */
export type ReflectionScale =
  /** The averages themselves. */
  | "none"
  /** Mean 0 and standard deviation 1 at the end, divided by n − 1 or n. */
  | "sample-sd"
  | "population-sd"
  /** From 0 to 100 between least and greatest, from the third order on. */
  | "hundred";

export interface ReflectionsConvention {
  /** Order n of the regions' k_n; even orders start from diversity. */
  regionOrder: number;
  /** Order n of the industries' k_n; odd orders start from diversity. */
  industryOrder: number;
  scale: ReflectionScale;
}

/** Regions and industries in the order of the table; NaN for the dropped. */
export interface Reflections {
  regions: Float64Array;
  industries: Float64Array;
}

/**
 * Method of reflections: k_r,n is the mean k_n−1 of the industries of r, k_i,n the mean k_n−1 of the regions of i,
 * with k_r,0 diversity and k_i,0 ubiquity. What is common to all is kept apart from the differences, so that late
 * orders are right to the last digits although the differences are then far below rounding of the averages.
 *
 * @param presence regions × industries, as lists; rows and columns without presence are dropped and named
 * @returns refused as `too-few` for a table without presence, and as `undefined` when a scale divides by 0:
 *   nothing differs between regions, or between industries
 * @throws RangeError for an order that is not whole and ≥ 0
 * @source docs/formulas/reflections.md; Hidalgo & Hausmann 2009
 */
export function reflections(presence: Incidence, convention: ReflectionsConvention): Finding<Reflections> {
  for (const order of [convention.regionOrder, convention.industryOrder])
    if (!(Number.isInteger(order) && order >= 0)) throw new RangeError(`order ${order}`);
  const kept = keptPart(presence, components(presence));
  const statement: Statement = {
    measure: "reflections",
    convention: { ...convention },
    dropped: kept.dropped,
    flags: [],
  };
  const refuse = (refused: RefusedQuestion) => ({ refused, statement });
  if (kept.rows.length === 0) return refuse({ kind: "too-few", data: { presences: 0 } });
  const lists = kept.incidence;
  const regions = standing(reflected(lists, convention.regionOrder), convention);
  const industries = standing(reflected(turned(lists), convention.industryOrder), convention);
  if (!regions || !industries)
    return refuse({
      kind: "undefined",
      data: { why: "nothing differs", of: regions ? "industries" : "regions" },
    });
  const value = {
    regions: spreadOut(regions, kept.rows, presence.rows),
    industries: spreadOut(industries, kept.columns, presence.columns),
  };
  return { value, statement };
}

/** Averages of some order: what all have in common, and what each differs from it by. */
interface Averages {
  order: number;
  common: number;
  differences: Float64Array;
}

/**
 * k_n of the rows. An average keeps the mean weighted by the counts, so the differences are averaged alone, and
 * what rounding puts into their mean is taken out at every step.
 */
function reflected(rows: Incidence, order: number): Averages {
  const columns = turned(rows);
  // Rows end the chain: it starts on their own side when the order is even.
  let side: 0 | 1 = order % 2 === 0 ? 0 : 1;
  const sides = [
    { lists: rows, counts: diversity(rows) },
    { lists: columns, counts: ubiquity(rows) },
  ] as const;
  const start = sides[side].counts;
  let held = centred(start, start);
  for (let step = 0; step < order; step++) {
    side = side === 0 ? 1 : 0;
    const { lists, counts } = sides[side];
    const sums = sumOver(lists, held.differences, new Float64Array(lists.rows));
    const averages = sums.map((it, at) => it / counts[at]!);
    const next = centred(averages, counts);
    const wasLargest = largest(held.differences);
    // Differences that an average cancels leave only rounding behind.
    if (largest(next.differences) < 1e-13 * wasLargest) next.differences.fill(0);
    held = { common: held.common, differences: next.differences };
  }
  return { order, ...held };
}

function centred(values: Float64Array, weights: Float64Array): Omit<Averages, "order"> {
  const all = weights.reduce((sum, it) => sum + it, 0);
  const common = weights.reduce((sum, it, at) => sum + it * values[at]!, 0) / all;
  const differences = isConstant(values) ? values.map(() => 0) : values.map((it) => it - common);
  return { common, differences };
}

/** The averages on their scale; null where it divides by 0. */
function standing(
  { order, common, differences }: Averages,
  { scale }: ReflectionsConvention,
): Float64Array | null {
  const isUnscaled = scale === "none" || (scale === "hundred" && order < 3);
  if (isUnscaled) return differences.map((it) => common + it);
  if (isConstant(differences)) return null;
  if (scale === "hundred") {
    const [least, most] = [differences.reduce(lesser), differences.reduce(greater)];
    return differences.map((it) => ((it - least) / (most - least)) * 100);
  }
  const [middle, spread] = [mean(differences), deviation(differences, divisors[scale])];
  return differences.map((it) => (it - middle) / spread);
}

const divisors = { "sample-sd": "sample", "population-sd": "population" } as const;
const lesser = (a: number, b: number) => Math.min(a, b);
const greater = (a: number, b: number) => Math.max(a, b);

function largest(values: Float64Array): number {
  return values.reduce((most, it) => Math.max(most, Math.abs(it)), 0);
}
