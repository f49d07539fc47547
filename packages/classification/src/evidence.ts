import { industries } from "@ouhe/vocabulary";
import { cue } from "./cues.ts";
import { divisionOf, finest } from "./hierarchy.ts";
import type { Lexicon, Sense } from "./lexicon.ts";
import type { Parameters } from "./parameters.ts";
import type { Reading } from "./reader.ts";
import { related } from "./related-trades.ts";

/** How the sections behave towards the verbs. */
const way = { made: 0, traded: 1, leased: 2, repaired: 3, other: 4 } as const;

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
const produced = cue.make | cue.grow | cue.mine;
const serviced = cue.service | cue.technology | cue.repair | cue.lease | cue.build;

function wayOf(industry: number): number {
  const { section, code } = industries[industry]!;
  if (section === "F") return way.traded;
  if (code.startsWith("71")) return way.leased;
  if (code.startsWith("43") || code.startsWith("81")) return way.repaired;
  return "ABC".includes(section) ? way.made : way.other;
}

/** The senses of all words side by side: those of word w are `from[w]` to `from[w + 1]`. */
function flatten(lexicon: Lexicon, p: Parameters) {
  const total = lexicon.senses.reduce((sum, it) => sum + it.length, 0);
  const from = new Int32Array(lexicon.words.length + 1);
  const industry = new Int32Array(total);
  const weight = new Float64Array(total);
  const isProduct = new Uint8Array(total);
  let at = 0;
  lexicon.senses.forEach((senses, word) => {
    for (const sense of senses) {
      industry[at] = finest[sense.industry]!;
      isProduct[at] = sense.kind === "product" ? 1 : 0;
      weight[at] = weightOf(sense, lexicon.words[word]!.length, p) * shareOfMeaning(sense, senses, p);
      at++;
    }
    from[word + 1] = at;
  });
  return { from, industry, weight, isProduct };
}

function weightOf(sense: Sense, length: number, p: Parameters): number {
  const level = industries[sense.industry]!.code.length;
  const byLevel = level === 2 ? p.divisionTerm : level === 3 ? p.groupTerm : 1;
  const byKind = sense.kind === "activity" ? p.activity : 1;
  return p[sense.strength] * byLevel * byKind * (length / 4) ** p.length;
}

/**
 * How much of a term one of its meanings gets. Meanings in other divisions make each of them less certain;
 * meanings in the same division divide what the division gets. That a thing is also traded says nothing
 * (or leased, or repaired) says nothing against its maker: the verbs decide between them.
 */
function shareOfMeaning(sense: Sense, senses: readonly Sense[], p: Parameters): number {
  const own = wayOf(sense.industry);
  const isRival = (it: Sense) =>
    wayOf(it.industry) === own || (wayOf(it.industry) === way.other && own === way.made);
  const rivals = senses.filter((it) => it === sense || isRival(it));
  const division = divisionOf[sense.industry];
  const inDivision = rivals.filter((it) => divisionOf[it.industry] === division).length;
  return new Set(rivals.map((it) => divisionOf[it.industry])).size ** -p.ambiguity / inDivision;
}

/** Share of a made thing's weight that stays with its maker. */
function makerShare(verbs: number, makes: boolean, p: Parameters): number {
  if (verbs & produced) return 1;
  if (verbs === 0) return p.bareProduct;
  if (verbs & cue.research) return p.researchedProduct;
  if (verbs & sold) return makes ? p.soldByMaker : p.soldByTrader;
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
  const { from, industry, weight, isProduct } = flatten(lexicon, p);
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
  const byRole = [p.modifier, 1, p.verbWord];
  let makes = false; // whether anything in the text is said to be made, grown or mined

  function add(mention: number, code: number, value: number): void {
    if (code < 0 || value <= 0 || contributions.count >= maxContributions) return;
    if (weights[code] === 0) touched[evidence.count++] = code;
    weights[code]! += value;
    contributions.mention[contributions.count] = mention;
    contributions.industry[contributions.count] = code;
    contributions.weight[contributions.count++] = value;
  }

  function addProduct(mention: number, code: number, value: number, verbs: number): void {
    const kind = ways[code];
    if (kind === way.traded) {
      const share = verbs & sold ? 1 : verbs & produced ? 0 : p.bareTraded;
      add(mention, code, value * share * (makes ? p.tradeOfMaker : 1));
    } else if (kind === way.leased) {
      add(mention, code, value * (verbs & cue.lease ? 1 : p.bareTraded));
    } else if (kind === way.repaired) {
      add(mention, code, value * (verbs & cue.repair ? 1 : p.bareTraded));
    } else if (kind === way.other) {
      add(mention, code, value * (verbs & sold && !(verbs & produced) ? p.soldService : 1));
    } else {
      add(mention, code, value * makerShare(verbs, makes, p));
      if (verbs & ~produced) addRelated(mention, code, value, verbs);
    }
  }

  function addRelated(mention: number, code: number, value: number, verbs: number): void {
    const made = verbs & produced;
    const trade = makes ? p.tradeOfMaker : 1;
    if (verbs & sold && !made) {
      if (!(verbs & cue.retail) || verbs & (cue.wholesale | cue.sell)) {
        add(mention, related.wholesale[code]!, value * p.wholesaleShare * trade);
      }
      if (!(verbs & cue.wholesale) || verbs & cue.retail) {
        add(mention, related.retail[code]!, value * p.retailShare * trade * (verbs & cue.retail ? 2 : 1));
      }
    }
    if (verbs & cue.lease && !made) add(mention, related.lease[code]!, value * p.leaseShare);
    if (verbs & cue.repair && !made) add(mention, related.repair[code]!, value * p.repairShare);
    if (verbs & cue.build && !made) add(mention, related.build[code]!, value * p.buildShare);
    if (verbs & (cue.research | cue.technology) && !made) {
      add(mention, related.research[code]!, value * p.researchShare);
    }
  }

  return (reading) => {
    for (let at = 0; at < evidence.count; at++) weights[touched[at]!] = 0;
    evidence.count = contributions.count = 0;
    let done = 0;
    for (let at = 0; at < reading.count; at++) done |= reading.verbs[at]!;
    makes = (done & produced) !== 0;
    for (let at = 0; at < reading.count; at++) {
      const word = reading.term[at]!;
      const late = p.lateFloor + (1 - p.lateFloor) * Math.exp(-reading.item[at]! / p.lateScale);
      const place = reading.bracketed[at] ? p.bracket : byRole[reading.role[at]!]!;
      const factor = late * place * p.repeat ** mentionsOf[word]!;
      mentionsOf[word]!++;
      for (let sense = from[word]!; sense < from[word + 1]!; sense++) {
        const value = factor * weight[sense]!;
        if (isProduct[sense]) addProduct(at, industry[sense]!, value, reading.verbs[at]!);
        else add(at, industry[sense]!, value);
      }
    }
    for (let at = 0; at < reading.count; at++) mentionsOf[reading.term[at]!] = 0;
    return evidence;
  };
}
