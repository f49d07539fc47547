import type { ChainLink, ChainShape } from "./chain-link.ts";
import { isPartOf } from "./chain-link.ts";

/** What one park has of an industry. */
export interface ParkIndustry {
  park: string;
  /** Finest code known. */
  code: string;
  firms: number;
  amount: number;
}

/** When a link counts as there. */
export interface CoverageRule {
  /** Fewest firms of all parks together for a link to be held, ≥ 1. */
  minimumFirms: number;
  /** Share of a link's firms in one park above which it hangs on that park alone, in (0, 1]. */
  soleShare: number;
}

/** held: enough firms in several parks. sole: enough, but nearly all in one park. thin: too few. broken: none. */
export type LinkState = "held" | "sole" | "thin" | "broken";

/** One link over the parks. */
export interface LinkCoverage {
  link: string;
  state: LinkState;
  firms: number;
  /** Parks with at least one firm, most firms first. */
  parks: readonly { park: string; firms: number; amount: number; share: number }[];
}

/** A step of the chain from one link to the next. */
export interface StepCoverage {
  from: string;
  to: string;
  /** Whether both ends are there at all. */
  isWhole: boolean;
  /** Share of supplying and buying firms that find each other within a park: Σ_p min(share_p, share'_p), in [0, 1]; null when an end is empty. */
  within: number | null;
}

/** A park that could take up a missing link, with what speaks for it. */
export interface Closer {
  park: string;
  /** In [0, 1]: the mean share of the neighbouring links' firms that the park has. */
  fit: number;
  /** The park's firms in each neighbouring link. */
  neighbours: readonly { link: string; firms: number; share: number }[];
}

export interface ChainCoverage {
  links: readonly LinkCoverage[];
  steps: readonly StepCoverage[];
  /** Link id → parks that could close it, best fit first; for links that are not held. */
  closers: ReadonlyMap<string, readonly Closer[]>;
}

/**
 * An industry chain laid over the parks: who sits where, where it breaks, and which park stands nearest to the break.
 *
 * @param line the codes of an industry from its section down to itself
 * @throws RangeError for a rule out of range, a step to an unknown link, or a negative or infinite amount
 * @source docs/formulas/chain-coverage.md
 */
export function chainCoverage(
  chain: ChainShape,
  industries: readonly ParkIndustry[],
  line: (code: string) => readonly string[],
  rule: CoverageRule,
): ChainCoverage {
  requireSound(chain, industries, rule);
  const links = chain.links.map((it) => coverageOf(it, industries, line, rule));
  const byId = new Map(links.map((it) => [it.link, it]));
  const parks = [...new Set(industries.map((it) => it.park))].sort();
  const open = links.filter((it) => it.state !== "held");
  return {
    links,
    steps: chain.steps.map(({ from, to }) => stepOf(byId.get(from)!, byId.get(to)!)),
    closers: new Map(open.map((it) => [it.link, closersOf(it.link, chain, byId, parks)])),
  };
}

function coverageOf(
  link: ChainLink,
  industries: readonly ParkIndustry[],
  line: (code: string) => readonly string[],
  rule: CoverageRule,
): LinkCoverage {
  const sums = new Map<string, { firms: number; amount: number }>();
  for (const { park, code, firms, amount } of industries) {
    if (firms === 0 || !isPartOf(line(code), link)) continue;
    const sum = sums.get(park) ?? { firms: 0, amount: 0 };
    sums.set(park, { firms: sum.firms + firms, amount: sum.amount + amount });
  }
  const firms = [...sums.values()].reduce((all, it) => all + it.firms, 0);
  const parks = [...sums]
    .map(([park, sum]) => ({ park, ...sum, share: sum.firms / firms }))
    .sort((a, b) => b.firms - a.firms || (a.park < b.park ? -1 : 1));
  return { link: link.id, state: stateOf(firms, parks[0]?.share ?? 0, rule), firms, parks };
}

function stateOf(firms: number, largestShare: number, { minimumFirms, soleShare }: CoverageRule): LinkState {
  if (firms === 0) return "broken";
  if (firms < minimumFirms) return "thin";
  return largestShare > soleShare ? "sole" : "held";
}

function stepOf(from: LinkCoverage, to: LinkCoverage): StepCoverage {
  const isWhole = from.firms > 0 && to.firms > 0;
  const shares = new Map(to.parks.map((it) => [it.park, it.share]));
  const within = from.parks.reduce((sum, it) => sum + Math.min(it.share, shares.get(it.park) ?? 0), 0);
  return { from: from.link, to: to.link, isWhole, within: isWhole ? within : null };
}

function closersOf(
  link: string,
  { steps }: ChainShape,
  coverage: ReadonlyMap<string, LinkCoverage>,
  parks: readonly string[],
): readonly Closer[] {
  const beside = steps.flatMap(({ from, to }) => (from === link ? [to] : to === link ? [from] : []));
  const neighbours = [...new Set(beside)].map((it) => coverage.get(it)!).filter((it) => it.firms > 0);
  return parks
    .map((park): Closer => {
      const own = neighbours.map((it) => {
        const found = it.parks.find((each) => each.park === park);
        return { link: it.link, firms: found?.firms ?? 0, share: found?.share ?? 0 };
      });
      const fit = own.reduce((sum, it) => sum + it.share, 0) / Math.max(1, own.length);
      return { park, fit, neighbours: own.filter((it) => it.firms > 0) };
    })
    .filter((it) => it.fit > 0)
    .sort((a, b) => b.fit - a.fit || (a.park < b.park ? -1 : 1));
}

function requireSound(chain: ChainShape, industries: readonly ParkIndustry[], rule: CoverageRule): void {
  const known = new Set(chain.links.map((it) => it.id));
  for (const { from, to } of chain.steps)
    for (const it of [from, to])
      if (!known.has(it)) throw new RangeError(`a step leads to ${it}, which is no link`);
  for (const { park, code, firms, amount } of industries)
    if (!(firms >= 0 && amount >= 0 && firms + amount < Number.POSITIVE_INFINITY))
      throw new RangeError(`${park} has ${firms} firms and ${amount} of ${code}`);
  if (!(Number.isInteger(rule.minimumFirms) && rule.minimumFirms >= 1))
    throw new RangeError(`minimumFirms: ${rule.minimumFirms}`);
  if (!(rule.soleShare > 0 && rule.soleShare <= 1)) throw new RangeError(`soleShare: ${rule.soleShare}`);
}
