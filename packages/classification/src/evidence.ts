import { industries } from "@ouhe/vocabulary";
import { cue } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Parameters } from "./parameters.ts";
import type { Reading } from "./reader.ts";
import { related } from "./related-trades.ts";
import { way, wayOf, weighTerms } from "./term-weights.ts";

/** A mention's contribution to one industry, kept so that every code can be explained. */
export interface Contributions {
  count: number;
  mention: Int32Array;
  industry: Int32Array;
  weight: Float64Array;
}

/** Weights by industry (index into `industries`), own evidence only, not yet rolled up. */
export interface Evidence {
  weights: Float64Array;
  /** Industries with weight above zero: the first `count` entries. */
  touched: Int32Array;
  count: number;
  contributions: Contributions;
}

const maxContributions = 16384;
const sold = cue.sell | cue.wholesale | cue.retail | cue["trade-abroad"] | cue.agency;
const dealt = cue.wholesale | cue.retail;
const produced = cue.make | cue.grow | cue.mine;
const serviced = cue.service | cue.technology | cue.repair | cue.lease | cue.build;

/** How far 批发, 零售 or 销售 alone speak for the wholesale or the retail side of a trade. */
function tradeShare(code: number, verbs: number): number {
  const isRetail = industries[code]!.code.startsWith("52");
  if ((verbs & dealt) === (isRetail ? cue.wholesale : cue.retail)) return 0.15;
  return isRetail && !(verbs & cue.retail) ? 0.6 : 1;
}

/** Share of a made thing's weight that stays with its maker. */
function makerShare(verbs: number, makes: boolean, p: Parameters): number {
  if (verbs & produced) return 1;
  if (verbs === 0) return p.bareProduct;
  if (verbs & cue.research) return p.researchedProduct;
  if (verbs & sold) return makes ? p.soldByMaker : verbs & dealt ? p.soldByDealer : p.soldByTrader;
  if (verbs & serviced) return p.servicedProduct;
  return p.handledProduct;
}

/**
 * Makes the function that turns a reading into evidence. What it returns is valid until the next call.
 *
 * A product that is made speaks for its maker; one that is only sold speaks mostly for trade, one that is
 * leased, repaired, installed or researched partly for those trades. Activities speak for themselves.
 */
export function createWeigher(lexicon: Lexicon, p: Parameters): (reading: Reading) => Evidence {
  const { from, industry, weight, isProduct, isTraded } = weighTerms(lexicon, p);
  const ways = Uint8Array.from(industries, (_, index) => wayOf(index));
  const mentionsOf = new Int32Array(lexicon.words.length);
  const evidence: Evidence = {
    weights: new Float64Array(industries.length),
    touched: new Int32Array(industries.length),
    count: 0,
    contributions: {
      count: 0,
      mention: new Int32Array(maxContributions),
      industry: new Int32Array(maxContributions),
      weight: new Float64Array(maxContributions),
    },
  };
  const { weights, touched, contributions } = evidence;
  const lateWeights = Float64Array.from(
    { length: 64 },
    (_, item) => p.lateFloor + (1 - p.lateFloor) * Math.exp(-item / p.lateScale),
  );
  const repeatWeights = Float64Array.from({ length: 16 }, (_, times) => p.repeat ** times);
  const byRole = [p.modifier, 1, p.verbWord];
  let makes = false; // whether anything in the text is said to be made, grown or mined

  let mention = 0; // the one being weighed, its word and what is done with it
  let word = 0;
  let verbs = 0;

  function add(code: number, value: number): void {
    if (code < 0 || value <= 0 || contributions.count >= maxContributions) return;
    if (weights[code] === 0) touched[evidence.count++] = code;
    weights[code]! += value;
    contributions.mention[contributions.count] = mention;
    contributions.industry[contributions.count] = code;
    contributions.weight[contributions.count++] = value;
  }

  function addProduct(code: number, value: number): void {
    const kind = ways[code];
    if (kind === way.made) {
      add(code, value * makerShare(verbs, makes, p));
      if (!(verbs & produced)) addRelated(code, value);
    } else if (kind === way.traded) addTraded(code, value);
    else if (kind === way.leased) add(code, verbs & cue.lease ? value : 0);
    else if (kind === way.repaired) add(code, verbs & cue.repair ? value : 0);
    else add(code, value * (verbs & sold && !(verbs & produced) ? p.soldService : 1));
  }

  function addTraded(code: number, value: number): void {
    if (verbs & produced && !(verbs & sold)) return;
    const share = verbs & sold ? tradeShare(code, verbs) : p.bareTraded;
    add(code, value * share * (makes ? p.tradeOfMaker : 1));
  }

  /** The trades that deal with what is not made here. */
  function addRelated(code: number, value: number): void {
    if (verbs & sold && isTraded[word] === 0) {
      const trade = value * (makes ? p.tradeOfMaker : p.unlistedTrade);
      for (const dealer of [related.wholesale[code]!, related.retail[code]!]) {
        if (dealer >= 0) add(dealer, trade * tradeShare(dealer, verbs));
      }
    }
    if (verbs & cue.lease) add(related.lease[code]!, value * p.leaseShare);
    if (verbs & cue.repair) add(related.repair[code]!, value * p.repairShare);
    if (verbs & cue.build) add(related.build[code]!, value * p.buildShare);
    if (verbs & (cue.research | cue.technology)) add(related.research[code]!, value * p.researchShare);
  }

  return (reading) => {
    for (let at = 0; at < evidence.count; at++) weights[touched[at]!] = 0;
    evidence.count = contributions.count = 0;
    let done = 0;
    for (let at = 0; at < reading.count; at++) done |= reading.verbs[at]!;
    makes = (done & produced) !== 0;
    for (let at = 0; at < reading.count; at++) {
      mention = at;
      word = reading.term[at]!;
      verbs = reading.verbs[at]!;
      const place = reading.bracketed[at] ? p.bracket : byRole[reading.role[at]!]!;
      const late = lateWeights[Math.min(reading.item[at]!, lateWeights.length - 1)]!;
      const factor = late * place * repeatWeights[Math.min(mentionsOf[word]!, repeatWeights.length - 1)]!;
      mentionsOf[word]!++;
      for (let sense = from[word]!; sense < from[word + 1]!; sense++) {
        const value = factor * weight[sense]!;
        if (isProduct[sense]) addProduct(industry[sense]!, value);
        else add(industry[sense]!, value);
      }
    }
    for (let at = 0; at < reading.count; at++) mentionsOf[reading.term[at]!] = 0;
    return evidence;
  };
}
