import { type Matrix, requireSameLength, requireSquare, total, zeros } from "../matrix.ts";
import { fleggLambda, simpleLocationQuotients } from "../regionalisation.ts";

/**
 * Which quotient says how much of a national coefficient a region buys at home.
 * SLQ: the seller's location quotient. CILQ: the seller's over the buyer's. FLQ: CILQ times Flegg's size term λ.
 * AFLQ: FLQ, raised by log₂(1 + SLQ) of a buyer the region is specialised in.
 */
export type QuotientMethod = "SLQ" | "CILQ" | "FLQ" | "AFLQ";

/** A nation's coefficients, and what a region and the nation make. */
export interface QuotientQuestion {
  /** National input coefficients, sectors × sectors. */
  coefficients: Matrix;
  /** Output, or jobs, by sector. */
  region: ArrayLike<number>;
  nation: ArrayLike<number>;
  method: QuotientMethod;
  /** δ of FLQ and AFLQ, in [0, 1); no value fits all regions. */
  delta?: number;
  /** What CILQ, and only CILQ, must be told of a sector's own use: its SLQ, or 1. FLQ and AFLQ take SLQ × λ. */
  cilqDiagonal?: "SLQ" | "one";
}

/** Regional coefficients, and what was decided on the way. */
export interface QuotientCoefficients {
  coefficients: Matrix;
  /** Simple location quotients; null where the nation has none of the sector. */
  slq: (number | null)[];
  /** Flegg's λ; null for methods without it. */
  lambda: number | null;
}

/**
 * Regional input coefficients from a nation's by location quotients: a_ij × min(1, quotient). A sector the region
 * lacks sells nothing; as a buyer it has no output, so its column is 0 too.
 *
 * @returns coefficients never above the national ones; null if the region or the nation makes nothing
 * @throws RangeError if sizes do not fit, an amount is negative, δ is missing or outside [0, 1), CILQ
 *   is not told of own use, or the region makes more than the nation
 * @source docs/formulas/regional-tables.md, equations 1 to 4; Flegg & Webber 1997, 2000
 */
export function quotientCoefficients(of: QuotientQuestion): QuotientCoefficients | null {
  requireSquare(of.coefficients);
  for (const it of [of.region, of.nation]) requireSameLength(it, { length: of.coefficients.rows });
  if (of.method === "CILQ" && of.cilqDiagonal === undefined) throw new RangeError("CILQ needs cilqDiagonal");
  const slq = simpleLocationQuotients(of.region, of.nation);
  const [all, whole] = [total(of.region), total(of.nation)];
  if (all === 0 || whole === 0) return null;
  const lambda = lambdaOf(of, all / whole);
  const n = slq.length;
  const result = zeros(n, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const share = Math.min(1, quotient(of, slq, lambda ?? 1, i, j));
      result.values[i * n + j] = of.coefficients.values[i * n + j]! * share;
    }
  return { coefficients: result, slq, lambda };
}

function lambdaOf({ method, delta }: QuotientQuestion, relativeSize: number): number | null {
  if (method === "SLQ" || method === "CILQ") return null;
  if (delta === undefined) throw new RangeError(`${method} needs delta`);
  return fleggLambda(relativeSize, delta);
}

function quotient(
  { method, cilqDiagonal }: QuotientQuestion,
  slq: readonly (number | null)[],
  lambda: number,
  i: number,
  j: number,
): number {
  const [seller, buyer] = [slq[i] ?? 0, slq[j] ?? 0];
  if (seller === 0 || buyer === 0) return 0;
  if (method === "SLQ") return seller;
  if (method === "CILQ") return i === j ? (cilqDiagonal === "one" ? 1 : seller) : seller / buyer;
  const flegg = lambda * (i === j ? seller : seller / buyer);
  return method === "AFLQ" && buyer > 1 ? flegg * Math.log2(1 + buyer) : flegg;
}
