import { addScaled, times } from "../matrix.ts";
import {
  blockOf,
  blockTimes,
  demandOf,
  exportsOf,
  type TradeBlocks,
  valueAddedOf,
} from "./export-decomposition.ts";

/** Gross exports of a region in nine parts that add up to them, in the table's unit. */
export interface GrossExportParts {
  /** Own value added in exported final goods. */
  DVA_FIN: number;
  /** Own value added in intermediates that the importer uses for its own final demand. */
  DVA_INT: number;
  /** Own value added in intermediates that the importer passes on to third regions. */
  DVA_INTrex: number;
  /** Own value added that comes home in final goods. */
  RDV_FIN: number;
  /** Own value added that comes home in intermediates. */
  RDV_INT: number;
  /** Own value added counted twice. */
  DDC: number;
  /** Others' value added in exported final goods. */
  FVA_FIN: number;
  /** Others' value added in exported intermediates. */
  FVA_INT: number;
  /** Others' value added counted twice. */
  FDC: number;
}

/**
 * The decomposition of each region's gross exports by Koopman, Wang & Wei.
 *
 * @source docs/formulas/export-decomposition.md, equation 1; Koopman, Wang & Wei 2014
 */
export function koopmanWangWei(blocks: TradeBlocks): GrossExportParts[] {
  return Array.from({ length: blocks.regions }, (_, s) => partsOf(blocks, s));
}

function partsOf(blocks: TradeBlocks, s: number): GrossExportParts {
  const others = Array.from({ length: blocks.regions }, (_, r) => r).filter((r) => r !== s);
  /** The sum over other regions of vectors that have the rows of region `of`. */
  const over = (of: number, vector: (r: number) => Float64Array, among = others) => {
    const sum = new Float64Array(blocks.bounds[of + 1]! - blocks.bounds[of]!);
    for (const r of among) addScaled(sum, vector(r), 1);
    return sum;
  };
  const content = (t: number) => valueAddedOf(blocks, t, blockOf(blocks.leontief, blocks.bounds, t, s));
  const [own, foreign] = [content(s), over(s, content)];
  const shareOf = blocks.share.subarray(blocks.bounds[s], blocks.bounds[s + 1]);
  // Value added of s behind what other regions deliver.
  const behind = (delivered: (r: number) => Float64Array) =>
    dot(
      shareOf,
      over(s, (r) => blockTimes(blocks.leontief, blocks, s, r, delivered(r))),
    );
  const passedOn = (r: number) =>
    over(
      r,
      (t) => demandOf(blocks, r, t),
      others.filter((t) => t !== r),
    );
  // What s sells to others as inputs of what they make on their own for `delivered`.
  const inputs = (delivered: (r: number) => Float64Array) =>
    over(s, (r) => blockTimes(blocks.coefficients, blocks, s, r, times(blocks.local[r]!, delivered(r))));
  const atHome = times(blocks.local[s]!, demandOf(blocks, s, s));
  const abroad = times(blocks.local[s]!, exportsOf(blocks, s));
  const finals = over(s, (r) => demandOf(blocks, s, r));
  return {
    DVA_FIN: dot(own, finals),
    DVA_INT: behind((r) => demandOf(blocks, r, r)),
    DVA_INTrex: behind(passedOn),
    RDV_FIN: behind((r) => demandOf(blocks, r, s)),
    RDV_INT: behind((r) => blockTimes(blocks.coefficients, blocks, r, s, atHome)),
    DDC: behind((r) => blockTimes(blocks.coefficients, blocks, r, s, abroad)),
    FVA_FIN: dot(foreign, finals),
    FVA_INT: dot(
      foreign,
      inputs((r) => demandOf(blocks, r, r)),
    ),
    FDC: dot(
      foreign,
      inputs((r) => exportsOf(blocks, r)),
    ),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, it, i) => sum + it * b[i]!, 0);
}
