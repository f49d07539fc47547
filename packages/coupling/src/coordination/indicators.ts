import { type Matrix, zeros } from "../matrix.ts";

/** "+" where more is better, "-" where less is. */
export type IndicatorDirection = "+" | "-";

/** Min–max normalisation. Its range and its extremes are part of the convention: they change weights and scores. */
export interface Scaling {
  /** What the worst and the best value become: [0, 1], or for entropy often [0.002, 0.998] or [0.01, 1.01]. */
  range: readonly [number, number];
  /**
   * The extremes of each indicator. `null` takes those of the rows given, so that every further row or year changes
   * all scores; given ones keep years comparable, and values beyond them are refused.
   */
  extremes: { least: readonly number[]; most: readonly number[] } | null;
}

export interface ScaledIndicators {
  /** objects × indicators within the range; NaN in a constant column. */
  scaled: Matrix;
  /** Columns whose least and most are equal but for rounding: they tell nothing apart. */
  constant: number[];
}

/**
 * Indicators brought to one range, more being better in all of them.
 *
 * @param table objects × indicators, finite
 * @param directions one per indicator
 * @throws RangeError if a cell is not finite or beyond given extremes, directions or extremes are of another number,
 *   or the range does not rise
 * @source docs/formulas/indicator-weights.md, equation 1
 */
export function scaleIndicators(
  table: Matrix,
  directions: readonly IndicatorDirection[],
  convention: Scaling,
): ScaledIndicators {
  const [low, high] = convention.range;
  if (!(low < high)) throw new RangeError(`the range ${low} to ${high} does not rise`);
  if (directions.length !== table.columns)
    throw new RangeError(`${directions.length} directions for ${table.columns} indicators`);
  const { least, most } = convention.extremes ?? extremesOf(table);
  if (least.length !== table.columns || most.length !== table.columns)
    throw new RangeError(`extremes must be ${table.columns} and ${table.columns}`);
  const isConstant = Array.from(least, (low, c) => isSame(low, most[c]!));
  const scaled = zeros(table.rows, table.columns);
  table.values.forEach((value, at) => {
    const c = at % table.columns;
    if (!(value >= least[c]! && value <= most[c]!) || !Number.isFinite(value))
      throw new RangeError(`cell ${at} of the indicators is ${value}, not in ${least[c]} to ${most[c]}`);
    const rise = isConstant[c] ? Number.NaN : (value - least[c]!) / (most[c]! - least[c]!);
    scaled.values[at] = low + (high - low) * (directions[c] === "+" ? rise : 1 - rise);
  });
  const constant = Array.from(least.keys()).filter((c) => isConstant[c]);
  return { scaled, constant };
}

/** Stretched over the whole range, the last bits of equal values would tell objects apart. */
const isSame = (least: number, most: number) =>
  most - least <= 1e-14 * Math.max(Math.abs(least), Math.abs(most));

function extremesOf(table: Matrix): { least: number[]; most: number[] } {
  const least = new Array<number>(table.columns).fill(Number.POSITIVE_INFINITY);
  const most = new Array<number>(table.columns).fill(Number.NEGATIVE_INFINITY);
  table.values.forEach((value, at) => {
    const c = at % table.columns;
    least[c] = Math.min(least[c]!, value);
    most[c] = Math.max(most[c]!, value);
  });
  return { least, most };
}
