import { addScaled, times } from "../matrix.ts";
import {
  blockOf,
  blockTimes,
  demandOf,
  exportsOf,
  intermediateExports,
  type TradeBlocks,
  valueAddedOf,
} from "./export-decomposition.ts";

/** Names of the sixteen parts, which add up to the exports of a sector to a region. */
export const bilateralParts = [
  "DVA_FIN",
  "DVA_INT",
  "DVA_INTrexI1",
  "DVA_INTrexF",
  "DVA_INTrexI2",
  "RDV_INT",
  "RDV_FIN",
  "RDV_FIN2",
  "OVA_FIN",
  "MVA_FIN",
  "OVA_INT",
  "MVA_INT",
  "DDC_FIN",
  "DDC_INT",
  "ODC",
  "MDC",
] as const;

export type BilateralPart = (typeof bilateralParts)[number];

/** Exports of one region to another by sector of the exporter, in the table's unit. */
export interface BilateralExports extends Readonly<Record<BilateralPart, Float64Array>> {
  exporter: number;
  importer: number;
  /** All of it; its intermediate part; its final part. */
  exports: Float64Array;
  intermediate: Float64Array;
  final: Float64Array;
  /** Value added of each sector of the exporter in the exports of all its sectors. */
  valueAddedForward: Float64Array;
}

/**
 * The decomposition of bilateral exports by Wang, Wei & Zhu: own value added (DVA) in final goods and in
 * intermediates the importer keeps (INT) or passes on (rex), own value added that returns (RDV), that of the
 * importer (MVA) and of others (OVA), and what is counted twice (DDC, MDC, ODC).
 *
 * @returns one for every pair of different regions, exporter by exporter
 * @source docs/formulas/export-decomposition.md, equation 2; Wang, Wei & Zhu 2013
 */
export function wangWeiZhu(blocks: TradeBlocks): BilateralExports[] {
  const regions = Array.from({ length: blocks.regions }, (_, r) => r);
  const deliveries = regions.map((r) => deliveriesOf(blocks, r));
  const contents = regions.map((s) => contentsOf(blocks, s));
  const local = regions.map((r) => ({
    kept: times(blocks.local[r]!, demandOf(blocks, r, r)),
    sold: times(blocks.local[r]!, exportsOf(blocks, r)),
  }));
  return regions.flatMap((s) =>
    regions
      .filter((r) => r !== s)
      .map((r) =>
        pairOf(blocks, { s, r }, { contents: contents[s]!, deliveries: deliveries[r]!, ...local[r]! }),
      ),
  );
}

/** L_rt y_tu for every t and u: what r makes for the final demand of u that t delivers. */
type Deliveries = readonly (readonly Float64Array[])[];

function deliveriesOf(blocks: TradeBlocks, r: number): Deliveries {
  const regions = Array.from({ length: blocks.regions }, (_, t) => t);
  return regions.map((t) =>
    regions.map((u) => blockTimes(blocks.leontief, blocks, r, t, demandOf(blocks, t, u))),
  );
}

/** Value added in a unit of each sector of s: of every region through the whole system, and of s alone. */
interface Contents {
  from: readonly Float64Array[];
  alone: Float64Array;
}

function contentsOf(blocks: TradeBlocks, s: number): Contents {
  const from = Array.from({ length: blocks.regions }, (_, t) =>
    valueAddedOf(blocks, t, blockOf(blocks.leontief, blocks.bounds, t, s)),
  );
  return { from, alone: valueAddedOf(blocks, s, blocks.local[s]!) };
}

interface Sides {
  contents: Contents;
  deliveries: Deliveries;
  /** What the importer makes on its own for its own final demand, and for its exports. */
  kept: Float64Array;
  sold: Float64Array;
}

function pairOf(blocks: TradeBlocks, { s, r }: { s: number; r: number }, of: Sides): BilateralExports {
  const { from, alone } = of.contents;
  const final = demandOf(blocks, s, r);
  const intermediate = intermediateExports(blocks, s, r);
  const others = new Float64Array(final.length);
  from.forEach((it, t) => void (t !== s && t !== r && addScaled(others, it, 1)));
  const inputs = (made: Float64Array) => blockTimes(blocks.coefficients, blocks, s, r, made);
  const [kept, sold] = [inputs(of.kept), inputs(of.sold)];
  const own = from[s]!;
  const paths = mapped(pathsOf(of.deliveries, { s, r }), (it) => cellwise(alone, inputs(it)));
  return {
    exporter: s,
    importer: r,
    exports: final.map((it, i) => it + intermediate[i]!),
    intermediate,
    final,
    ...paths,
    DVA_FIN: cellwise(own, final),
    DDC_INT: cellwise(
      own.map((it, i) => it - alone[i]!),
      intermediate,
    ),
    MVA_FIN: cellwise(from[r]!, final),
    MVA_INT: cellwise(from[r]!, kept),
    MDC: cellwise(from[r]!, sold),
    OVA_FIN: cellwise(others, final),
    OVA_INT: cellwise(others, kept),
    ODC: cellwise(others, sold),
    valueAddedForward: forward(
      blocks,
      s,
      final.map((it, i) => it + intermediate[i]!),
    ),
  };
}

/** What the importer makes of its inputs, by where that is used in the end. */
function pathsOf(made: Deliveries, { s, r }: { s: number; r: number }) {
  const among = (keep: (t: number, u: number) => boolean) => {
    const sum = new Float64Array(made[0]![0]!.length);
    made.forEach((of, t) => {
      of.forEach((it, u) => void (keep(t, u) && addScaled(sum, it, 1)));
    });
    return sum;
  };
  const isThird = (t: number) => t !== s && t !== r;
  return {
    DVA_INT: made[r]![r]!,
    DVA_INTrexI1: among((t, u) => isThird(t) && u === t),
    DVA_INTrexF: among((t, u) => t === r && isThird(u)),
    DVA_INTrexI2: among((t, u) => isThird(t) && u !== s && u !== t),
    RDV_FIN: made[r]![s]!,
    RDV_FIN2: among((t, u) => isThird(t) && u === s),
    RDV_INT: made[s]![s]!,
    DDC_FIN: among((t, u) => t === s && u !== s),
  };
}

function forward({ share, local, bounds }: TradeBlocks, s: number, exports: Float64Array): Float64Array {
  return times(local[s]!, exports).map((it, i) => it * share[bounds[s]! + i]!);
}

function cellwise(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((it, i) => it * b[i]!);
}

function mapped<Key extends string>(
  record: Readonly<Record<Key, Float64Array>>,
  change: (it: Float64Array) => Float64Array,
): Record<Key, Float64Array> {
  const entries = Object.entries<Float64Array>(record).map(([key, it]) => [key, change(it)]);
  return Object.fromEntries(entries) as Record<Key, Float64Array>;
}
