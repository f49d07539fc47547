import { couplability, intermediateDemand, supplyFlows } from "../couplability.ts";
import { type Matrix, total } from "../matrix.ts";
import { fleggCoefficients } from "../regionalisation.ts";
import type { CaveatId } from "./caveats.ts";
import { bestFirms } from "./kept-firms.ts";
import { ofFirms } from "./level-view.ts";
import { measured, refused, type Statement } from "./measured.ts";
import type { Direction, Flow, Gap, Measured, Refusal } from "./result.ts";
import type { Nation, SectorData } from "./sector-data.ts";
import { resample, sampleOf } from "./structure.ts";

/** A share and its replicates: what pair measures are made of. */
export interface Coupled {
  measured: Measured;
  /** Couplability by sample, or null when refused. */
  samples: Float64Array | null;
}

/** m(p→q) with its replicates. */
export function couplabilityOf(data: SectorData, p: number, q: number): Coupled {
  const statement = stateDirection(data, p, q);
  const refusal = directionRefusal(data, p, q);
  if (refusal) return { measured: refused(statement, refusal), samples: null };
  const samples = resample(data.structures.samples, (b) =>
    couplability({ supply: amounts(data, p, b), demand: sampleOf(data.structures, data.demand[q]!, b) }),
  );
  return { measured: measured(statement, samples, shareRange(data)), samples };
}

/**
 * m in both directions, [p→q, q→p], under coefficients regionalised to the two parks as one region, for each
 * δ of the parameters.
 */
export function sensitivitiesOf(
  data: SectorData,
  p: number,
  q: number,
): readonly [Direction["sensitivity"], Direction["sensitivity"]] {
  const both = data.parameters.deltas.map((delta) => ({
    delta,
    samples: regionalisedSamples(data, p, q, delta),
  }));
  const side = (from: number, to: number, which: 0 | 1) =>
    both.map(({ delta, samples }) => ({
      delta,
      couplability: regionalised(data, from, to, samples?.[which] ?? null),
    }));
  return [side(p, q, 0), side(q, p, 1)];
}

function regionalised(data: SectorData, p: number, q: number, samples: Float64Array | null): Measured {
  const base = stateDirection(data, p, q);
  const caveats: CaveatId[] = base.caveats.filter((it) => it !== "national-technology");
  if (data.nation?.size.of === "firms") caveats.push("size-estimated");
  const statement: Statement = {
    ...base,
    formula: "couplability-flegg",
    reference: data.nation?.reference ?? null,
    convention: "two-parks-as-one-region",
    caveats,
  };
  const refusal = directionRefusal(data, p, q);
  if (refusal) return refused(statement, refusal);
  if (!samples) return refused(statement, { kind: "reference/level-missing", data: { level: "sector" } });
  return measured(statement, samples, shareRange(data));
}

function regionalisedSamples(
  data: SectorData,
  p: number,
  q: number,
  delta: number,
): readonly [Float64Array, Float64Array] | null {
  const { nation, structures } = data;
  if (!nation || directionRefusal(data, p, q)) return null;
  const out = new Float64Array(structures.samples);
  const back = new Float64Array(structures.samples);
  for (let b = 0; b < structures.samples; b++) {
    const first = amounts(data, p, b);
    const second = amounts(data, q, b);
    const regional = regionalCoefficients(data, nation, { p, q, b, delta });
    if (!regional) {
      out[b] = Number.NaN;
      back[b] = Number.NaN;
      continue;
    }
    out[b] = covers(first, sampleOf(structures, data.demand[q]!, b), intermediateDemand(regional, second));
    back[b] = covers(second, sampleOf(structures, data.demand[p]!, b), intermediateDemand(regional, first));
  }
  return [out, back];
}

function covers(supply: Float64Array, demand: Float64Array, boughtNearby: Float64Array): number {
  return couplability({ supply, demand, boughtNearby }) ?? Number.NaN;
}

function regionalCoefficients(
  data: SectorData,
  nation: Nation,
  { p, q, b, delta }: { p: number; q: number; b: number; delta: number },
): Matrix | null {
  const second = amounts(data, q, b);
  const region = amounts(data, p, b).map((it, i) => it + second[i]!);
  const { parks } = data.structures;
  const size = nation.size.of === "amount" ? total(region) : parks[p]!.known + parks[q]!.known;
  if (size === 0) return null;
  const relativeSize = Math.min(1, size / nation.size.total);
  const { coefficients } = data;
  return fleggCoefficients({ coefficients, region, nation: nation.bySector, relativeSize, delta });
}

/** The largest flows of p's supply into q's sectors. */
export function flowsOf(data: SectorData, p: number, q: number): Flow[] {
  const { coefficients, codes } = data;
  const flows = supplyFlows({ coefficients, supply: amounts(data, p, 0), buyer: amounts(data, q, 0) });
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
  const statement = stateSector(data, p, i, "covered-share", "surplus-to-uncovered-need");
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

/** A statement about sector i of one park. */
export function stateSector(
  data: SectorData,
  park: number,
  i: number,
  formula: Statement["formula"],
  convention: string,
): Statement {
  const { firms, inferred } = data.structures.parks[park]!;
  const dominated: CaveatId[] = isDominated(data, park, i) ? ["dominated"] : [];
  const caveats = [...data.caveats, ...ofFirms(firms[i]!, inferred[i]!), ...dominated];
  return { formula, reference: null, convention, n: firms[i]!, caveats };
}

function sectorRefusal(data: SectorData, park: number, i: number): Refusal | null {
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
export function sectorFirms(data: SectorData, park: number, sector: string) {
  return bestFirms(data.best[park]!.get(sector) ?? [], data.view, data.parameters.limits.firms);
}

export const shareRange = (data: SectorData) =>
  ({ level: data.parameters.intervalLevel, range: [0, 1] }) as const;

function amounts(data: SectorData, park: number, b: number): Float64Array {
  return sampleOf(data.structures, data.structures.parks[park]!.amounts, b);
}

function stateDirection(data: SectorData, p: number, q: number): Statement {
  const [seller, buyer] = [data.structures.parks[p]!, data.structures.parks[q]!];
  const n = seller.known + buyer.known;
  const caveats = [...data.caveats, "potential-not-trade" as const];
  const inferred = seller.knownInferred + buyer.knownInferred;
  return {
    formula: "couplability",
    reference: null,
    convention: "national-coefficients",
    n,
    caveats: [...caveats, ...ofFirms(n, inferred)],
  };
}

function directionRefusal(data: SectorData, p: number, q: number): Refusal | null {
  const fewest = Math.min(data.structures.parks[p]!.known, data.structures.parks[q]!.known);
  const { minimumFirms: minimum } = data.parameters;
  if (fewest === 0) return { kind: "park/empty", data: { level: "sector" } };
  if (fewest < minimum) return { kind: "cell/too-few-firms", data: { firms: fewest, minimum } };
  if (total(sampleOf(data.structures, data.demand[q]!, 0)) === 0) return { kind: "demand/none", data: {} };
  return null;
}

export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
