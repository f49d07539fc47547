import { industries } from "@ouhe/vocabulary";
import { divisionOf } from "./hierarchy.ts";
import type { Lexicon, Sense } from "./lexicon.ts";
import type { Parameters } from "./parameters.ts";

/** What the goods of an industry are to it: made, traded, leased, repaired, or none of these. */
export const way = { made: 0, traded: 1, leased: 2, repaired: 3, other: 4 } as const;

/** The {@link way} of an industry, by its index. */
export function wayOf(industry: number): number {
  const { section, code } = industries[industry]!;
  if (section === "F") return way.traded;
  if (code.startsWith("71")) return way.leased;
  if (code.startsWith("43") || code.startsWith("81")) return way.repaired;
  return "ABC".includes(section) ? way.made : way.other;
}

/** The senses of all words side by side: those of word w are `from[w]` to `from[w + 1]`. */
export interface TermWeights {
  from: Int32Array;
  industry: Int32Array;
  weight: Float64Array;
  isProduct: Uint8Array;
  /** By word: 1 when the lexicon knows a trade in it. */
  isTraded: Uint8Array;
}

/** What each meaning of each term weighs before anything is known of the text. */
export function weighTerms(lexicon: Lexicon, p: Parameters): TermWeights {
  const total = lexicon.senses.reduce((sum, it) => sum + it.length, 0);
  const from = new Int32Array(lexicon.words.length + 1);
  const industry = new Int32Array(total);
  const weight = new Float64Array(total);
  const isProduct = new Uint8Array(total);
  const isTraded = new Uint8Array(lexicon.words.length);
  let at = 0;
  lexicon.senses.forEach((senses, word) => {
    for (const sense of senses) {
      industry[at] = sense.industry;
      isProduct[at] = sense.kind === "product" ? 1 : 0;
      weight[at] = weightOf(sense, lexicon.words[word]!.length, p) * shareOfMeaning(sense, senses, p);
      if (wayOf(sense.industry) === way.traded) isTraded[word] = 1;
      at++;
    }
    from[word + 1] = at;
  });
  return { from, industry, weight, isProduct, isTraded };
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
