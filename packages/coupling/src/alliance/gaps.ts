import { supplyFlows } from "../couplability.ts";
import type { CaveatId } from "./caveats.ts";
import { shareRange } from "./couplable.ts";
import { bestFirms } from "./kept-firms.ts";
import { measured, ofFirms, refused, type Statement } from "./measured.ts";
import type { FirmRef, Flow, Gap, Refusal } from "./result.ts";
import type { SectorData } from "./sector-data.ts";
import { parkSample, resample } from "./structure.ts";

/** The largest flows of p's supply into q's sectors. */
export function flowsOf(data: SectorData, p: number, q: number): Flow[] {
  const { coefficients, codes } = data;
  const flows = supplyFlows({
    coefficients,
    supply: parkSample(data.structures, p, 0),
    buyer: parkSample(data.structures, q, 0),
  });
  return Array.from(flows.values, (amount, at) => ({
    from: codes[Math.floor(at / codes.length)]!,
    to: codes[at % codes.length]!,
    amount,
  }))
    .filter((it) => it.amount > 0)
    .sort((a, b) => b.amount - a.amount || compareText(a.from + a.to, b.from + b.to))
    .slice(0, data.parameters.limits.flows);
}

/** What q buys more of than it makes and p makes more of than it needs: most covered amount first. */
export function gapsOf(data: SectorData, p: number, q: number): Gap[] {
  return data.codes
    .map((_, i) => gapOf(data, p, q, i))
    .filter((it) => it.surplus > 0 && it.need > it.own)
    .sort((a, b) => covered(b) - covered(a) || compareText(a.sector, b.sector))
    .slice(0, data.parameters.limits.gaps)
    .map((it) => ({ ...it, firms: sectorFirms(data, p, it.sector) }));
}

const covered = (gap: Gap) => Math.min(gap.surplus, gap.need - gap.own);

function gapOf(data: SectorData, p: number, q: number, i: number): Gap {
  const at = (values: Float64Array, b: number) => values[b * data.codes.length + i]!;
  const [seller, buyer] = [data.structures.parks[p]!, data.structures.parks[q]!];
  const [sold, bought] = [data.demand[p]!, data.demand[q]!];
  const statement = stateSector(data, p, i);
  const refusal = sectorRefusal(data, p, i);
  const share = () =>
    resample(data.structures.samples, (b) => {
      const surplus = at(seller.amounts, b) - at(sold, b);
      const uncovered = at(bought, b) - at(buyer.amounts, b);
      return at(bought, b) === 0 ? null : Math.max(0, Math.min(surplus, uncovered)) / at(bought, b);
    });
  return {
    sector: data.codes[i]!,
    need: at(bought, 0),
    own: at(buyer.amounts, 0),
    surplus: at(seller.amounts, 0) - at(sold, 0),
    coveredShare: refusal ? refused(statement, refusal) : measured(statement, share(), shareRange(data)),
    firms: [],
  };
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
export function sectorFirms(data: SectorData, park: number, sector: string): FirmRef[] {
  return bestFirms(data.best[park]!.get(sector) ?? [], data.view, data.parameters.limits.firms);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
