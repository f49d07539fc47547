import { type Matrix, matrixOf, requireSameLength, requireSquare, zeros } from "../matrix.ts";
import { factor, solve } from "./lu.ts";

/** Which flows of a sector are cut. Names alone do not tell: four variants are in use. */
export type Extraction =
  /** It buys nothing: column k of A is 0, final demand stays. */
  | "purchases"
  /** It sells nothing: row k of B is 0, value added stays. */
  | "sales"
  /** It neither buys from nor sells to others, but keeps its own use a_kk and its final demand. */
  | "both-demand-driven"
  /** The same on the supply side: it keeps b_kk and its value added. */
  | "both-supply-driven"
  /** It leaves the economy with its own use and its final demand: all its output is lost (Miller & Blair). */
  | "complete-demand-driven"
  /** The same on the supply side, with its value added. */
  | "complete-supply-driven";

/**
 * Hypothetical extraction of every sector at once, by rank-one updates of the one inverse given: n² work for
 * all sectors together.
 *
 * @param of.total L for "purchases" and the demand-driven variants; G for "sales" and the supply-driven ones
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
  const onSupplySide = isOnSupplySide(of.variant);
  const losses = zeros(n, n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const effect = of.total.values[onSupplySide ? k * n + i : i * n + k]!;
      const self = of.total.values[k * n + k]!;
      losses.values[i * n + k] = i === k ? ownLoss(of, k, self) : (effect * of.output[k]!) / self;
    }
  return losses;
}

/** Whether a variant starts from value added and G, and not from final demand and L. */
export function isOnSupplySide(variant: Extraction): boolean {
  return variant === "sales" || variant.endsWith("supply-driven");
}

function ownLoss(
  of: Pick<Parameters<typeof extractionLosses>[0], "variant" | "output" | "outside" | "own">,
  k: number,
  self: number,
): number {
  if (of.variant.startsWith("complete")) return of.output[k]!;
  const isOneSided = of.variant === "purchases" || of.variant === "sales";
  if (isOneSided) return ((self - 1) * of.output[k]!) / self;
  return of.output[k]! - of.outside[k]! / (1 - of.own[k]!);
}

/**
 * What is lost when a group of sectors leaves the economy together, with their own use and final demand (or
 * value added): x_i − x*_i = Σ T_iK (T_KK)⁻¹ x_K, by a block update of the inverse given.
 *
 * @param of.total L, or G on the supply side
 * @param of.group the sectors that leave, each once
 * @param of.onSupplySide whether `total` is G
 * @returns loss by sector, all of x for the group; null if the group's own block is singular
 * @throws RangeError if a sector does not exist or is named twice
 * @source docs/formulas/extraction.md, equation 2
 */
export function groupExtractionLoss(of: {
  total: Matrix;
  output: ArrayLike<number>;
  group: readonly number[];
  onSupplySide: boolean;
}): Float64Array | null {
  requireSquare(of.total);
  requireSameLength(of.output, { length: of.total.rows });
  const n = of.total.rows;
  if (new Set(of.group).size !== of.group.length || !of.group.every((k) => k in of.output))
    throw new RangeError(`not a group among ${n} sectors: ${of.group.join(", ")}`);
  const effect = (i: number, k: number) => of.total.values[of.onSupplySide ? k * n + i : i * n + k]!;
  const own = matrixOf(of.group.map((i) => of.group.map((k) => effect(i, k))));
  const lu = factor(own);
  if (!lu) return null;
  const lost = solve(
    lu,
    of.group.map((k) => of.output[k]!),
  );
  return Float64Array.from({ length: n }, (_, i) => {
    if (of.group.includes(i)) return of.output[i]!;
    return of.group.reduce((sum, k, at) => sum + effect(i, k) * lost[at]!, 0);
  });
}
