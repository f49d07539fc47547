import { scalingOf } from "../complexity/scale.ts";
import { type Matrix, row } from "../matrix.ts";

/** One year's presence table; rows are the same regions and columns the same industries in every year. */
export interface YearOfPresence {
  year: number;
  presence: Matrix;
}

/** One year on the base year's scale. */
export interface StableYear {
  year: number;
  /** One per region; null for a region without any industry that the base year knows. */
  values: readonly (number | null)[];
}

/**
 * Complexity of regions over years on one sign and one scale: each year a region is the mean complexity of the
 * industries it has, with the complexity of industries held at the base year, in standard deviations of the base
 * year's regions. Computed year by year, the sign may flip and the unit changes, so differences mean nothing.
 *
 * @param industryComplexity the base year's, one per column; NaN for an industry no region had then
 * @param baseYear one of the years
 * @throws RangeError if sizes differ, the base year is missing, or its regions do not differ
 * @source docs/formulas/panel.md, equation 1
 */
export function stableComplexity(
  years: readonly YearOfPresence[],
  { industryComplexity, baseYear }: { industryComplexity: ArrayLike<number>; baseYear: number },
): readonly StableYear[] {
  requireSameShape(years, industryComplexity.length);
  const base = years.find((it) => it.year === baseYear);
  if (!base) throw new RangeError(`no year ${baseYear}`);
  const known = meansOf(base.presence, industryComplexity).filter((it) => it !== null);
  const scaling = scalingOf(Float64Array.from(known), "population-sd");
  if (!scaling) throw new RangeError(`the regions of ${baseYear} do not differ`);
  return years.map(({ year, presence }) => ({
    year,
    values: meansOf(presence, industryComplexity).map((it) =>
      it === null ? null : (it - scaling.shift) / scaling.length,
    ),
  }));
}

/** @throws RangeError naming the first year whose table has another shape */
export function requireSameShape(years: readonly YearOfPresence[], columns: number): void {
  const rows = years[0]?.presence.rows;
  for (const { year, presence } of years)
    if (presence.rows !== rows || presence.columns !== columns)
      throw new RangeError(`${year} is ${presence.rows} × ${presence.columns}, not ${rows} × ${columns}`);
}

function meansOf(presence: Matrix, complexity: ArrayLike<number>): (number | null)[] {
  return Array.from({ length: presence.rows }, (_, r) => {
    let [sum, count] = [0, 0];
    row(presence, r).forEach((it, i) => {
      if (it !== 1 || Number.isNaN(complexity[i]!)) return;
      sum += complexity[i]!;
      count++;
    });
    return count === 0 ? null : sum / count;
  });
}
