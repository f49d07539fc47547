import { shareRange } from "./couplable.ts";
import { sectorFirms, sectorRefusal } from "./gaps.ts";
import { measured, ofFirms, refused, type Statement } from "./measured.ts";
import type { Lack } from "./result.ts";
import type { SectorData } from "./sector-data.ts";
import { resample } from "./structure.ts";

/**
 * Sectors a park buys more of than it makes, largest uncovered need first and local services last, and the parks whose output
 * exceeds their own need of them. A supplier whose firms in the sector are too few, or dominated by one, is
 * left out: its share would be a statement on those firms. Gaps name it.
 *
 * @param parks ids in the order of the data
 */
export function lacksOf(data: SectorData, parks: readonly string[], r: number): Lack[] {
  return data.codes
    .map((sector, i) => ({
      sector,
      i,
      need: amount(data.demand[r]!, i),
      own: made(data, r, i),
      local: data.local.has(sector),
    }))
    .filter((it) => it.need > it.own)
    .sort(
      (a, b) =>
        Number(a.local) - Number(b.local) ||
        b.need - b.own - (a.need - a.own) ||
        (a.sector < b.sector ? -1 : 1),
    )
    .slice(0, data.parameters.limits.lacks)
    .map(({ sector, i, need, own, local }) => ({
      sector,
      need,
      own,
      uncoveredShare: uncoveredShare(data, r, i),
      ...(local ? { local } : {}),
      suppliers: suppliersOf(data, parks, { r, i, sector, uncovered: need - own }),
    }));
}

function uncoveredShare(data: SectorData, r: number, i: number) {
  const { samples, codes, parks } = data.structures;
  const { known, knownInferred } = parks[r]!;
  const { minimumFirms: minimum } = data.parameters;
  // The need comes from all of the park's firms, so they are what stands behind the share.
  const statement: Statement = {
    formula: "uncovered-share",
    reference: null,
    convention: "need-less-own-output",
    n: known,
    caveats: [...data.caveats, ...ofFirms(known, knownInferred)],
  };
  if (known < minimum)
    return refused(statement, { kind: "cell/too-few-firms", data: { firms: known, minimum } });
  const statistic = resample(samples, (b) => {
    const at = b * codes.length + i;
    const need = data.demand[r]![at]!;
    return need === 0 ? null : Math.max(0, need - parks[r]!.amounts[at]!) / need;
  });
  return measured(statement, statistic, shareRange(data));
}

function suppliersOf(
  data: SectorData,
  parks: readonly string[],
  { r, i, sector, uncovered }: { r: number; i: number; sector: string; uncovered: number },
): Lack["suppliers"] {
  return parks
    .map((park, p) => ({ park, p, surplus: made(data, p, i) - amount(data.demand[p]!, i) }))
    .filter((it) => it.p !== r && it.surplus > 0 && sectorRefusal(data, it.p, i) === null)
    .sort((a, b) => b.surplus - a.surplus || (a.park < b.park ? -1 : 1))
    .map(({ park, p, surplus }) => ({
      park,
      share: Math.min(surplus, uncovered) / uncovered,
      firms: sectorFirms(data, p, sector),
    }));
}

function amount(observed: Float64Array, i: number): number {
  return observed[i]!;
}

function made(data: SectorData, park: number, i: number): number {
  return data.structures.parks[park]!.amounts[i]!;
}
