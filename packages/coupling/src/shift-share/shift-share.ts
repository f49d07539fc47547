import { requireAmounts, requireSameLength, total } from "../matrix.ts";

/** Amounts by industry at two times, each ≥ 0. */
export interface Growth {
  before: ArrayLike<number>;
  after: ArrayLike<number>;
}

/** A region and the whole it is held against. */
export interface RegionAndNation {
  region: Growth;
  nation: Growth;
}

/** One component: by industry, and in all. */
export interface Component {
  byIndustry: Float64Array;
  total: number;
}

/** Components of a change that add up to it, industry by industry. */
export interface Dunn {
  change: Component;
  /** Had the region grown as the nation's total. */
  national: Component;
  /** Because its industries grow otherwise than the nation's total. */
  industryMix: Component;
  /** Because its industries grow otherwise than the same industries of the nation. */
  regional: Component;
  /** Industry mix and regional together. */
  netShift: Component;
}

export interface Esteban extends Omit<Dunn, "netShift"> {
  /** Regional advantage in industries where the region has more than its homothetic part. */
  allocation: Component;
}

/** Ratios: 1 is growth like the nation's. */
export interface Gerfin {
  /** Null where an industry has no base in the region or in the nation. */
  byIndustry: { industryMix: (number | null)[]; regional: (number | null)[]; netShift: (number | null)[] };
  industryMix: number;
  regional: number;
  netShift: number;
}

/**
 * Shift-share of Dunn 1960: change = national + industry mix + regional.
 * An industry new to the region is a regional gain (the limit of the additive form). An industry without a national
 * base has no national growth; it is taken to grow as the nation's total, so that what is left is regional.
 *
 * @returns null if the nation is empty before: nothing to compare growth with
 * @throws RangeError if lengths differ or an amount is negative or not finite
 * @source docs/formulas/shift-share.md, equations 1 to 4
 */
export function shiftShareDunn(of: RegionAndNation): Dunn | null {
  const rates = ratesOf(of);
  if (!rates) return null;
  const { before, after } = of.region;
  const each = (term: (i: number) => number) => component(rates.industry.length, term);
  const national = (i: number) => before[i]! * (rates.all - 1);
  const mix = (i: number) => before[i]! * (rates.industry[i]! - rates.all);
  const regional = (i: number) => after[i]! - before[i]! * rates.industry[i]!;
  return {
    change: each((i) => after[i]! - before[i]!),
    national: each(national),
    industryMix: each(mix),
    regional: each(regional),
    netShift: each((i) => mix(i) + regional(i)),
  };
}

/**
 * Shift-share of Esteban-Marquillas 1972: Dunn's regional component split into one of the homothetic employment
 * h_i = e₁ n₁ᵢ / N₁ and an allocation. An industry new to the region has no rate to split by: its gain is regional.
 *
 * @returns as `shiftShareDunn`, whose regional component is regional + allocation
 * @source docs/formulas/shift-share.md, equations 5 and 6
 */
export function shiftShareEsteban(of: RegionAndNation): Esteban | null {
  const dunn = shiftShareDunn(of);
  if (!dunn) return null;
  const { before } = of.region;
  const [region, nation] = [total(before), total(of.nation.before)];
  const whole = dunn.regional.byIndustry;
  const homothetic = (i: number) => {
    if (before[i] === 0) return whole[i]!;
    return whole[i]! * ((region * of.nation.before[i]!) / nation / before[i]!);
  };
  const regional = component(whole.length, homothetic);
  const allocation = component(whole.length, (i) => whole[i]! - regional.byIndustry[i]!);
  const { change, national, industryMix } = dunn;
  return { change, national, industryMix, regional, allocation };
}

/**
 * Shift-share of Gerfin 1964 in ratios: net shift = industry mix × regional.
 *
 * @returns null if region or nation is empty before, the nation is empty after, or the region would have nothing
 *   after had its industries grown as the nation's
 * @throws RangeError as `shiftShareDunn`
 * @source docs/formulas/shift-share.md, equations 7 to 9
 */
export function shiftShareGerfin(of: RegionAndNation): Gerfin | null {
  const rates = ratesOf(of);
  const { before, after } = of.region;
  const [e1, e2] = [total(before), total(after)];
  if (!rates || e1 === 0 || rates.all === 0) return null;
  const asNation = total(Array.from(before, (it, i) => it * rates.industry[i]!));
  if (asNation === 0) return null;
  const isBased = (i: number) => before[i]! > 0 && of.nation.before[i]! > 0;
  const ratios = (ratio: (i: number) => number) =>
    Array.from(before, (_, i) => (isBased(i) ? defined(ratio(i)) : null));
  const own = (i: number) => after[i]! / before[i]!;
  return {
    byIndustry: {
      industryMix: ratios((i) => rates.industry[i]! / rates.all),
      regional: ratios((i) => own(i) / rates.industry[i]!),
      netShift: ratios((i) => own(i) / rates.all),
    },
    industryMix: asNation / e1 / rates.all,
    regional: e2 / asNation,
    netShift: e2 / e1 / rates.all,
  };
}

/** Industries of the nation that start from nothing, whose growth a rule had to fill. */
export function withoutNationalBase(of: RegionAndNation): number[] {
  return Array.from({ length: of.nation.before.length }, (_, i) => i).filter(
    (i) => of.nation.before[i] === 0 && (of.region.before[i]! > 0 || of.region.after[i]! > 0),
  );
}

/** Industries new to the region. */
export function withoutRegionalBase(of: RegionAndNation): number[] {
  return Array.from({ length: of.region.before.length }, (_, i) => i).filter(
    (i) => of.region.before[i] === 0 && of.region.after[i]! > 0,
  );
}

interface Rates {
  /** N₂ / N₁. */
  all: number;
  /** n₂ᵢ / n₁ᵢ, that of the total where n₁ᵢ is 0. */
  industry: Float64Array;
}

function ratesOf({ region, nation }: RegionAndNation): Rates | null {
  for (const amounts of [region.before, region.after, nation.before, nation.after]) {
    requireSameLength(region.before, amounts);
    requireAmounts(amounts, "amount of industry");
  }
  const base = total(nation.before);
  if (base === 0) return null;
  const all = total(nation.after) / base;
  const industry = Float64Array.from(nation.before, (it, i) => (it === 0 ? all : nation.after[i]! / it));
  return { all, industry };
}

function component(length: number, term: (i: number) => number): Component {
  // 0 × a negative is −0, which prints as a loss.
  const byIndustry = Float64Array.from({ length }, (_, i) => term(i) + 0);
  return { byIndustry, total: total(byIndustry) };
}

const defined = (ratio: number) => (Number.isFinite(ratio) ? ratio : null);
