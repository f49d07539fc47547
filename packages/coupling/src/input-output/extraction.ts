import { type Matrix, requireSameLength, requireSquare, zeros } from "../matrix.ts";

/** Which flows of a sector are cut. Names alone do not tell: four variants are in use. */
export type Extraction =
  /** It buys nothing: column k of A is 0, final demand stays. */
  | "purchases"
  /** It sells nothing: row k of B is 0, value added stays. */
  | "sales"
  /** It neither buys from nor sells to others, but keeps its own use a_kk and its final demand. */
  | "both-demand-driven"
  /** The same on the supply side: it keeps b_kk and its value added. */
  | "both-supply-driven";

/**
 * Hypothetical extraction of every sector at once, by rank-one updates of the one inverse given: n² work for
 * all sectors together.
 *
 * @param of.total L for "purchases" and "both-demand-driven"; G for the two others
 * @param of.output x by sector
 * @param of.outside what does not come from other sectors, by sector: final demand with L, value added with G
 * @param of.own a_kk, which is b_kk too, by sector
 * @returns loss of output x − x*: row the sector that loses, column the sector extracted
 * @throws RangeError if the sizes do not fit
 * @source docs/formulas/extraction.md; Miller & Lahr 2001
 */
export function extractionLosses(of: {
  variant: Extraction;
  total: Matrix;
  output: ArrayLike<number>;
  outside: ArrayLike<number>;
  own: ArrayLike<number>;
}): Matrix {
  requireSquare(of.total);
  for (const it of [of.output, of.outside, of.own]) requireSameLength(it, { length: of.total.rows });
  const n = of.total.rows;
  const onSupplySide = of.variant === "sales" || of.variant === "both-supply-driven";
  const losses = zeros(n, n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const effect = of.total.values[onSupplySide ? k * n + i : i * n + k]!;
      const self = of.total.values[k * n + k]!;
      losses.values[i * n + k] = i === k ? ownLoss(of, k, self) : (effect * of.output[k]!) / self;
    }
  return losses;
}

function ownLoss(
  of: Pick<Parameters<typeof extractionLosses>[0], "variant" | "output" | "outside" | "own">,
  k: number,
  self: number,
): number {
  const isOneSided = of.variant === "purchases" || of.variant === "sales";
  if (isOneSided) return ((self - 1) * of.output[k]!) / self;
  return of.output[k]! - of.outside[k]! / (1 - of.own[k]!);
}
