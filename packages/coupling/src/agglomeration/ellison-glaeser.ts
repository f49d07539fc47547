import { requireAmounts, requireSameLength, total, totalAmount } from "../matrix.ts";

/** Plants of one industry: for each plant the region it stands in and its employment (or output). */
export interface Plants {
  /** Index of the region, from 0. */
  region: ArrayLike<number>;
  /** Each ≥ 0. */
  size: ArrayLike<number>;
}

/** How far an industry is more concentrated than plants thrown at random onto the regions would be. */
export interface EllisonGlaeser {
  /** Excess concentration; 0 in expectation under chance, negative for dispersion. Null when it divides by 0. */
  gamma: number | null;
  /** Raw concentration G = Σ_r (c_r − x_r)². */
  raw: number;
  /** Plant Herfindahl H. */
  plantHerfindahl: number;
  /** Expectation of G under chance, (1 − X) H. */
  expected: number;
  /** Variance of G under chance. */
  variance: number;
  /** (G − expected) / √variance; null without variance. A single plant has one, unless all x_r > 0 are equal. */
  z: number | null;
  /** Plants with a size above 0. */
  plants: number;
}

/**
 * Ellison–Glaeser index of one industry.
 *
 * @param plants at least one of them with a size above 0
 * @param shares x_r: each region's share of the reference, such as all manufacturing; amounts are turned into
 *   shares. A region without plants counts like any other.
 * @returns null if no plant has a size or the reference is empty. γ is null with a single plant; γ and z are null
 *   when one region holds the whole reference.
 * @throws RangeError if lengths differ, an amount is negative or not finite, or a plant stands in no region
 * @source docs/formulas/ellison-glaeser.md, equations 1 to 4
 */
export function ellisonGlaeser(plants: Plants, shares: ArrayLike<number>): EllisonGlaeser | null {
  requireSameLength(plants.region, plants.size);
  const all = totalAmount(plants.size, "plant size");
  const reference = totalAmount(shares, "reference of region");
  if (all === 0 || reference === 0) return null;
  const x = Float64Array.from(shares, (it) => it / reference);
  const z = Float64Array.from(plants.size, (it) => it / all);
  const raw = rawConcentration(sizesByRegion({ region: plants.region, size: z }, x.length), x);
  const plantHerfindahl = powerSum(z, 2);
  const { expected, variance } = underChance(x, z);
  const isDefined = x.every((it) => it < 1) && z.every((it) => it < 1);
  return {
    gamma: isDefined ? (raw - expected) / ((1 - powerSum(x, 2)) * (1 - plantHerfindahl)) : null,
    raw,
    plantHerfindahl,
    expected,
    variance,
    z: variance > 0 ? (raw - expected) / Math.sqrt(variance) : null,
    plants: z.filter((it) => it > 0).length,
  };
}

/** Plants of several industries. */
export interface IndustryPlants extends Plants {
  /** Index of the industry, from 0. */
  industry: ArrayLike<number>;
}

/**
 * Ellison–Glaeser index of each industry.
 *
 * @param count how many industries and regions there are; regions may be without plants
 * @param shares reference of each region; `null` takes the sum over the plants given, which is not what Ellison
 *   and Glaeser do (all manufacturing) but what some implementations do
 * @returns one per industry; null for an industry without plants
 * @throws RangeError as `ellisonGlaeser`
 * @source docs/formulas/ellison-glaeser.md, equations 1 to 4
 */
export function ellisonGlaeserByIndustry(
  plants: IndustryPlants,
  count: { industries: number; regions: number },
  shares: ArrayLike<number> | null,
): (EllisonGlaeser | null)[] {
  requireSameLength(plants.industry, plants.size);
  const x = shares ?? sizesByRegion(plants, count.regions);
  if (x.length !== count.regions) throw new RangeError(`${x.length} shares for ${count.regions} regions`);
  const own = Array.from({ length: count.industries }, (): { region: number[]; size: number[] } => ({
    region: [],
    size: [],
  }));
  for (let p = 0; p < plants.size.length; p++) {
    const of = own[plants.industry[p]!];
    if (!of) throw new RangeError(`plant ${p} is of industry ${plants.industry[p]}, of ${own.length}`);
    of.region.push(plants.region[p]!);
    of.size.push(plants.size[p]!);
  }
  return own.map((it) => ellisonGlaeser(it, x));
}

/**
 * Sizes summed by region.
 *
 * @throws RangeError if a plant stands in no region or a size is negative or not finite
 */
export function sizesByRegion({ region, size }: Plants, regions: number): Float64Array {
  requireAmounts(size, "plant size");
  const sums = new Float64Array(regions);
  for (let p = 0; p < size.length; p++) {
    const r = region[p]!;
    if (!(Number.isInteger(r) && r >= 0 && r < regions))
      throw new RangeError(`plant ${p} stands in region ${r}, of ${regions}`);
    sums[r]! += size[p]!;
  }
  return sums;
}

/** Expectation and variance of G when each plant falls into region r with chance x_r. */
function underChance(x: Float64Array, z: Float64Array): { expected: number; variance: number } {
  const [x2, x3, h] = [powerSum(x, 2), powerSum(x, 3), powerSum(z, 2)];
  const both = h * h * (x2 - 2 * x3 + x2 * x2);
  const same = powerSum(z, 4) * (x2 - 4 * x3 + 3 * x2 * x2);
  const difference = both - same;
  // What is left of two equal terms is rounding, not variance.
  return { expected: (1 - x2) * h, variance: difference > 1e-14 * h * h ? 2 * difference : 0 };
}

const rawConcentration = (c: Float64Array, x: Float64Array): number =>
  total(c.map((it, r) => (it - x[r]!) ** 2));

const powerSum = (shares: Float64Array, power: number): number => total(shares.map((it) => it ** power));
