import { supplyFlows } from "../couplability.ts";
import type { CaveatId } from "./caveats.ts";
import { shareRange } from "./couplable.ts";
import { measured, ofFirms, refused, type Statement } from "./measured.ts";
import type { FirmRef, Flow, Gap, Measured, Refusal } from "./result.ts";
import type { SectorData } from "./sector-data.ts";
import { parkSample, resample } from "./structure.ts";

/** The largest flows of p's supply into q's sectors. */
export function flowsOf(data: SectorData, p: number, q: number): Flow[] {
  const { coefficients, codes } = data;
  const { flows: limit } = data.parameters.limits;
  const { values } = supplyFlows({
    coefficients,
    supply: parkSample(data.structures, p, 0),
    buyer: parkSample(data.structures, q, 0),
  });
  // Thousands of cells, a few dozen wanted: only those that can be among them become flows.
  const least = values.toSorted()[values.length - limit] ?? 0;
  const flows: Flow[] = [];
  for (let at = 0; at < values.length; at++)
    if (values[at]! > 0 && values[at]! >= least)
      flows.push({
        from: codes[Math.floor(at / codes.length)]!,
        to: codes[at % codes.length]!,
        amount: values[at]!,
      });
  return flows
    .sort((a, b) => b.amount - a.amount || compareText(a.from + a.to, b.from + b.to))
    .slice(0, limit);
}

/**
 * What q buys more of than it makes and p makes more of than it needs: most covered amount first, local services
 * after all others.
 */
export function gapsOf(data: SectorData, p: number, q: number): Gap[] {
  return data.codes
    .map((_, i) => balanceOf(data, { p, q, i, b: 0 }))
    .filter((it) => it.surplus > 0 && it.need > it.own)
    .map((it) => ({ ...it, sector: data.codes[it.i]!, local: data.local.has(data.codes[it.i]!) }))
    .sort(
      (a, b) =>
        Number(a.local) - Number(b.local) || covered(b) - covered(a) || compareText(a.sector, b.sector),
    )
    .slice(0, data.parameters.limits.gaps)
    .map(({ i, sector, need, own, surplus, local }) => ({
      sector,
      need,
      own,
      surplus,
      coveredShare: coveredShareOf(data, p, q, i),
      ...(local ? { local } : {}),
      firms: sectorFirms(data, p, sector),
    }));
}

/** One sector of a direction: what the buyer needs and makes, and what the supplier makes beyond its need. */
interface Balance {
  i: number;
  need: number;
  own: number;
  surplus: number;
}

function balanceOf(
  { structures, demand }: SectorData,
  { p, q, i, b }: { p: number; q: number; i: number; b: number },
): Balance {
  const at = b * structures.codes.length + i;
  return {
    i,
    need: demand[q]![at]!,
    own: structures.parks[q]!.amounts[at]!,
    surplus: structures.parks[p]!.amounts[at]! - demand[p]![at]!,
  };
}

const covered = ({ surplus, need, own }: Balance) => Math.max(0, Math.min(surplus, need - own));

function coveredShareOf(data: SectorData, p: number, q: number, i: number): Measured {
  const statement = stateSector(data, p, i);
  const refusal = sectorRefusal(data, p, i);
  if (refusal) return refused(statement, refusal);
  const share = resample(data.structures.samples, (b) => {
    const balance = balanceOf(data, { p, q, i, b });
    return balance.need === 0 ? null : covered(balance) / balance.need;
  });
  return measured(statement, share, shareRange(data));
}

/** What is said of a share that rests on the supplier's firms of sector i. */
function stateSector(data: SectorData, park: number, i: number): Statement {
  const { firms, inferred } = data.structures.parks[park]!;
  const dominated: CaveatId[] = isDominated(data, park, i) ? ["dominated"] : [];
  const caveats = [...data.caveats, ...ofFirms(firms[i]!, inferred[i]!), ...dominated];
  return {
    formula: "covered-share",
    reference: null,
    convention: "surplus-to-uncovered-need",
    n: firms[i]!,
    caveats,
  };
}

/** Why nothing can be said of a park's supply of sector i: too few firms, or one that dominates. */
export function sectorRefusal(data: SectorData, park: number, i: number): Refusal | null {
  const sector = data.codes[i]!;
  const firms = data.structures.parks[park]!.firms[i]!;
  const { minimumFirms: minimum, dominantShare: limit } = data.parameters;
  if (firms < minimum) return { kind: "cell/too-few-firms", data: { sector, firms, minimum } };
  return isDominated(data, park, i) ? { kind: "cell/dominated", data: { sector, limit } } : null;
}

function isDominated(data: SectorData, park: number, i: number): boolean {
  const { largest, amounts } = data.structures.parks[park]!;
  return largest[i]! > data.parameters.dominantShare * amounts[i]!;
}

/** The best firms of a park in a sector. */
export function sectorFirms(data: SectorData, park: number, sector: string): readonly FirmRef[] {
  return data.firms[park]!.get(sector) ?? [];
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
