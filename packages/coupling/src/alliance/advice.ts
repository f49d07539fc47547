import type { CaveatId } from "./caveats.ts";
import { refused, type Statement } from "./measured.ts";
import type { AllianceParameters } from "./options.ts";
import type { Advice, Direction, Measured, PairView } from "./result.ts";

/** What advice is made from. */
export interface Advising {
  pairs: readonly PairView[];
  /** A park's whole intermediate demand, as observed. */
  demandOf: (park: string) => number;
  parameters: AllianceParameters;
}

/**
 * For each park its partners, best first: score = mutual couplability × (1 − competition). A partner whose
 * score is refused comes last.
 */
export function adviceOf(parks: readonly string[], advising: Advising): Advice[] {
  return parks.flatMap((park) =>
    advising.pairs
      .filter((it) => it.parks.includes(park))
      .map((pair) => advise(park, pair, advising))
      .sort((a, b) => (b.score.value ?? -1) - (a.score.value ?? -1) || (a.partner < b.partner ? -1 : 1)),
  );
}

function advise(park: string, pair: PairView, advising: Advising): Advice {
  const partner = pair.parks[0] === park ? pair.parks[1] : pair.parks[0];
  return { park, partner, score: scoreOf(pair), reasons: reasonsOf(park, pair, advising) };
}

function scoreOf({ couplability: m, competition: s }: PairView): Measured {
  const statement: Statement = {
    formula: "partner-score",
    reference: null,
    convention: "mutual-couplability-times-unlikeness",
    n: m.n,
    caveats: [...m.caveats, ...s.caveats, "ordering-only"] as CaveatId[],
  };
  if (m.value === null || s.value === null)
    return refused(statement, m.refusal ?? s.refusal ?? { kind: "measure/undefined", data: {} });
  const caveats = [...new Set(statement.caveats)].sort();
  return { ...statement, caveats, value: m.value * (1 - s.value), interval: scoreInterval(m, s) };
}

/** Ends of the score when both numbers move to the worse and to the better end of their intervals. */
function scoreInterval({ interval: m }: Measured, { interval: s }: Measured): Measured["interval"] {
  return m && s ? [m[0] * (1 - s[1]), m[1] * (1 - s[0])] : null;
}

/**
 * Where the pair stands, with the two numbers of its score, then what speaks for talking and what must be
 * settled first. Local services are no reason, nor is a need or a share of it too small to matter, nor a clash
 * whose intervals do not both lie above 1.
 */
function reasonsOf(park: string, pair: PairView, advising: Advising): Advice["reasons"] {
  const [out, back] = pair.directions;
  const [sells, buys] = out.from === park ? [out, back] : [back, out];
  return [
    ...standing(pair),
    ...given(buys, advising).map((it) => ({ kind: "supplies" as const, ...it })),
    ...given(sells, advising).map((it) => ({ kind: "buys" as const, ...it })),
    ...pair.clashes
      .filter((it) => !it.local && it.lq.every(isSurelyAbove))
      .slice(0, advising.parameters.limits.reasons)
      .map((it) => ({ kind: "clash" as const, code: it.code })),
  ];
}

function standing({ quadrant, couplability, competition }: PairView): Advice["reasons"] {
  if (quadrant === null || couplability.value === null || competition.value === null) return [];
  return [{ kind: "standing", quadrant, couplability: couplability.value, similarity: competition.value }];
}

/** True also where no interval was asked for. */
const isSurelyAbove = ({ interval }: Measured) => interval === null || interval[0] > 1;

function given(
  { gaps, to }: Direction,
  { parameters, demandOf }: Advising,
): { sector: string; share: number }[] {
  const leastNeed = parameters.leastReasonNeed * demandOf(to);
  return gaps
    .flatMap(({ sector, need, local, coveredShare: { value: share } }) =>
      share !== null && share >= parameters.leastReasonShare && need >= leastNeed && !local
        ? [{ sector, share }]
        : [],
    )
    .slice(0, parameters.limits.reasons);
}
