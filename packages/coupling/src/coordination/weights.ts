import { type Matrix, requireAmounts, total } from "../matrix.ts";

/**
 * Entropy weights of indicators: w = (1 − e)/Σ(1 − e) with e = −Σ p ln p / ln n and p a cell's share of its column.
 *
 * @param scaled objects × indicators, each ≥ 0, as `scaleIndicators` makes them; NaN marks a constant column
 * @returns weights that sum to 1, 0 for a constant column; null with fewer than two objects, or when every column is
 *   constant
 * @throws RangeError if a cell is negative or infinite
 * @source docs/formulas/indicator-weights.md, equations 2 and 3
 */
export function entropyWeights(scaled: Matrix): number[] | null {
  if (scaled.rows < 2) return null;
  const columns = columnsOf(scaled);
  for (const [c, cells] of columns.entries())
    if (!isConstant(cells)) requireAmounts(cells, `indicator ${c}, row`);
  return shared(columns.map((cells) => (isConstant(cells) ? 0 : Math.max(0, 1 - relativeEntropy(cells)))));
}

/**
 * CRITIC weights (Diakoulaki et al. 1995): contrast × conflict, the standard deviation of an indicator times
 * Σ (1 − r) over the others. Sample and population deviation give the same weights.
 *
 * @param scaled objects × indicators, finite; NaN marks a constant column
 * @param convention.correlation "signed" takes 1 − r as published; "absolute" 1 − |r|, so that indicators which run
 *   against each other count as telling the same
 * @returns weights that sum to 1, 0 for a constant column; null with fewer than two objects, or when no indicator
 *   has any conflict, as with a single one that varies
 * @throws RangeError if a cell is infinite
 * @source docs/formulas/indicator-weights.md, equation 4
 */
export function criticWeights(
  scaled: Matrix,
  convention: { correlation: "signed" | "absolute" },
): number[] | null {
  if (scaled.rows < 2) return null;
  const directions = columnsOf(scaled).map(deviationsOf);
  const conflict = (a: Centred, b: Centred) => {
    const r = total(a.unit.map((it, k) => it * b.unit[k]!));
    const alike = convention.correlation === "signed" ? r : Math.abs(r);
    // Rounding leaves 1e-16 between indicators that are the same: that is no conflict.
    return 1 - alike < 1e-12 ? 0 : 1 - alike;
  };
  const information = directions.map((own, i) => {
    if (!own) return 0;
    return own.deviation * total(directions.map((it, j) => (it && i !== j ? conflict(own, it) : 0)));
  });
  return shared(information);
}

/** The same weight for each of n. @throws RangeError if n is no number above 0 */
export function equalWeights(n: number): number[] {
  if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`${n} indicators cannot share a weight`);
  return new Array<number>(n).fill(1 / n);
}

/**
 * Weighted scores of the objects, Σ w x; a constant column counts for nothing.
 *
 * @returns one per object, within the range of the scaling
 * @throws RangeError if there is not one weight per column, or a column without values has a weight
 * @source docs/formulas/indicator-weights.md, equation 5
 */
export function weightedScores(scaled: Matrix, weights: readonly number[]): number[] {
  if (weights.length !== scaled.columns)
    throw new RangeError(`${weights.length} weights for ${scaled.columns} indicators`);
  return Array.from({ length: scaled.rows }, (_, r) => {
    const terms = weights.map((w, c) => (w === 0 ? 0 : w * scaled.values[r * scaled.columns + c]!));
    const score = total(terms);
    if (Number.isNaN(score)) throw new RangeError("a constant indicator has a weight other than 0");
    return score;
  });
}

const columnsOf = (table: Matrix): Float64Array[] =>
  Array.from({ length: table.columns }, (_, c) =>
    Float64Array.from({ length: table.rows }, (_, r) => table.values[r * table.columns + c]!),
  );

/** NaN throughout, or one value throughout. */
const isConstant = (cells: Float64Array): boolean =>
  cells.every((it) => Number.isNaN(it)) || cells.every((it) => it === cells[0]);

function relativeEntropy(cells: Float64Array): number {
  const all = total(cells);
  const shares = cells.map((it) => it / all).filter((it) => it > 0);
  return -total(shares.map((it) => it * Math.log(it))) / Math.log(cells.length);
}

interface Centred {
  /** Root of the sum of squared deviations. */
  deviation: number;
  /** Deviations over it. */
  unit: Float64Array;
}

function deviationsOf(cells: Float64Array): Centred | null {
  if (isConstant(cells)) return null;
  if (cells.some((it) => !Number.isFinite(it))) throw new RangeError("an indicator is not finite");
  const mean = total(cells) / cells.length;
  const deviations = cells.map((it) => it - mean);
  const deviation = Math.sqrt(total(deviations.map((it) => it * it)));
  return { deviation, unit: deviations.map((it) => it / deviation) };
}

function shared(information: readonly number[]): number[] | null {
  const all = total(information);
  return all > 0 ? information.map((it) => it / all) : null;
}
