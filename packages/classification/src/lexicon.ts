import { type Industry, industries } from "@ouhe/vocabulary";
import { fold } from "./alphabet.ts";
import { finest } from "./hierarchy.ts";
import { buildWordTree, type WordTree } from "./word-tree.ts";

/** What a term names: a thing that is made or traded, or a whole activity. */
export type TermKind = "product" | "activity";

/** How far a term decides: `weak` is a hint, `strong` settles the class almost alone. */
export type TermStrength = "weak" | "plain" | "strong";

/** One meaning of a term: an index into `industries`. */
export interface Sense {
  industry: number;
  kind: TermKind;
  strength: TermStrength;
}

/** The terms in one tree; `senses[i]` are the meanings of word `i`. */
export interface Lexicon {
  words: readonly string[];
  senses: readonly (readonly Sense[])[];
  tree: WordTree;
}

const indexOf = new Map(industries.map((it, index) => [it.code, index]));

/**
 * Reads lexicon lines (`code TAB product|activity TAB terms separated by 、`; a final ~ is weak, ! is strong).
 *
 * @throws RangeError on a code the standard does not have, or a kind that is neither of the two
 */
export function parseLexicon(text: string): [term: string, sense: Sense][] {
  const out: [string, Sense][] = [];
  for (const line of text.split("\n")) {
    const [code = "", kind = "", terms = ""] = line.trim().split("\t");
    if (code === "") continue;
    const at = indexOf.get(code);
    if (at === undefined) throw new RangeError(`lexicon: no code ${code} in the standard`);
    if (kind !== "product" && kind !== "activity")
      throw new RangeError(`lexicon: ${code} is neither product nor activity`);
    const industry = finest[at]!;
    for (const raw of terms.split("、")) {
      const mark = raw.at(-1);
      const term = fold(mark === "~" || mark === "!" ? raw.slice(0, -1) : raw).trim();
      const strength = mark === "~" ? "weak" : mark === "!" ? "strong" : "plain";
      if (term.length > 1) out.push([term, { industry, kind, strength }]);
    }
  }
  return out;
}

/** Terms in the names of the standard itself: 谷物磨制 as an activity, 轴承制造 also as the product 轴承. */
export function termsOfNames(): [term: string, sense: Sense][] {
  return industries.flatMap((it, industry) => (it.level === "section" ? [] : termsOfName(it, industry)));
}

const madeEnding = /(?:制造业?|生产|加工业?|批发业?|专门零售|零售业?)$/;

/** Lists (电线、电缆制造) stay whole: their parts may be modifiers (纺织、服装专用设备制造). */
function termsOfName(it: Industry, at: number): [string, Sense][] {
  const industry = finest[at]!;
  const name = fold(it.nameZh);
  if (name.startsWith("其他") || name.startsWith("未列明")) return [];
  const out: [string, Sense][] = [[name, { industry, kind: "activity", strength: "plain" }]];
  const product = name.replace(madeEnding, "");
  const isProduct = product !== name && "CF".includes(it.section) && product.length > 1;
  if (isProduct && !/[、和及]/.test(product))
    out.push([product, { industry, kind: "product", strength: "plain" }]);
  return out;
}

/** Joins senses by term: the same term under the same code and kind counts once, at its strongest. */
export function buildLexicon(entries: Iterable<[term: string, sense: Sense]>): Lexicon {
  const rank = { weak: 0, plain: 1, strong: 2 };
  const byTerm = new Map<string, Sense[]>();
  for (const [term, sense] of entries) {
    const known = byTerm.get(term);
    const same = known?.find((it) => it.industry === sense.industry && it.kind === sense.kind);
    if (!known) byTerm.set(term, [{ ...sense }]);
    else if (!same) known.push({ ...sense });
    else if (rank[sense.strength] > rank[same.strength]) same.strength = sense.strength;
  }
  const words = [...byTerm.keys()];
  return { words, senses: [...byTerm.values()], tree: buildWordTree(words) };
}
