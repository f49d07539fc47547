import { type IndustryLevel, industries, industryLevels } from "@ouhe/vocabulary";
import type { Evidence } from "./evidence.ts";
import { depthOf, divisionOf, divisions, parentOf } from "./hierarchy.ts";
import { createObserver, type Observation, type ShippedParts } from "./observation.ts";
import type { Posterior } from "./posterior.ts";
import type { Reading } from "./reader.ts";

/** A code and how sure the model is of it, in [0, 1]; calibrated at division level. */
export interface Candidate {
  code: string;
  confidence: number;
}

/** A term of the text that speaks for a code; `weight` is its share of all that speaks for it, in (0, 1]. */
export interface Reason {
  term: string;
  code: string;
  weight: number;
}

export interface Classification {
  /** Best first; empty when the text names nothing the model knows. */
  candidates: Candidate[];
  /** Why the first candidate, strongest first, at most eight. */
  reasons: Reason[];
}

/** One text at the three levels a register needs; null where nothing in the text decides. */
export interface IndustryLabels {
  division: Candidate | null;
  /** The best group within the division. */
  group: Candidate | null;
  /** The best class within the group. */
  class: Candidate | null;
  /** Words of the text that decided the division, strongest first, at most five. */
  words: string[];
}

export interface ClassifyOptions {
  /** Default `division`. */
  level?: IndustryLevel;
  /** Number of candidates, default 3. */
  top?: number;
}

/** Text → codes of GB/T 4754-2017. Pure: the same text always gives the same answer. */
export interface Classifier {
  /** Names the model, its lexicon and its training; two models of one version answer alike. */
  version: string;
  classify(text: string, options?: ClassifyOptions): Classification;
  classifyAll(text: string): IndustryLabels;
}

/** Replaces shipped confidence by learned confidence, on the same posterior. */
export type Judge = (reading: Reading, posterior: Posterior) => void;

export interface ClassifierParts extends ShippedParts {
  judge?: Judge;
}

const mostReasons = 8;
const mostWords = 5;

/** Builds a classifier from a lexicon and its parameters, with a learned judge where there is one. */
export function createClassifier(parts: ClassifierParts): Classifier {
  const observe = createObserver(parts);
  const { judge, characters } = parts;

  /** Terms of the lexicon; where none speaks for the code, the characters that do. */
  function explain(chosen: number, text: string, { reading, evidence }: Observation, most: number): Reason[] {
    const reasons = reasonsFor(chosen, text, reading, evidence, most);
    const division = divisionOf[chosen]!;
    if (reasons.length > 0 || division < 0) return reasons;
    const piece = characters.strongestPiece(reading, division);
    return piece ? [{ term: text.slice(...piece), code: divisions[division]!.code, weight: 1 }] : [];
  }

  function consider(text: string): Observation {
    const observation = observe(text);
    judge?.(observation.reading, observation.posterior);
    return observation;
  }

  function classify(text: string, { level = "division", top = 3 }: ClassifyOptions = {}): Classification {
    const observation = consider(text);
    const { posterior } = observation;
    const candidates = bestAt(posterior, industryLevels.indexOf(level), top);
    const chosen = candidates[0];
    const reasons = chosen ? explain(chosen.index, text, observation, mostReasons) : [];
    return { candidates: candidates.map(({ code, confidence }) => ({ code, confidence })), reasons };
  }

  function classifyAll(text: string): IndustryLabels {
    const observation = consider(text);
    const { posterior } = observation;
    const candidate = (index: number): Candidate | null =>
      index < 0 ? null : { code: industries[index]!.code, confidence: posterior.confidence[index]! };
    const division = bestChild(posterior, 1, -1);
    if (division < 0) return { division: null, group: null, class: null, words: [] };
    const group = bestChild(posterior, 2, division);
    const finest = group < 0 ? -1 : bestChild(posterior, 3, group);
    const words = explain(division, text, observation, mostWords).map((it) => it.term);
    return { division: candidate(division), group: candidate(group), class: candidate(finest), words };
  }

  return { version: parts.version, classify, classifyAll };
}

/** The most confident industry at a depth, below `parent` unless that is -1; -1 when there is none. */
function bestChild(posterior: Posterior, depth: number, parent: number): number {
  const { touched, confidence, count } = posterior;
  let best = -1;
  for (let at = 0; at < count; at++) {
    const index = touched[at]!;
    if (depthOf[index] !== depth || (parent >= 0 && parentOf[index] !== parent)) continue;
    if (confidence[index]! <= 0) continue;
    const lead = best < 0 ? 1 : confidence[index]! - confidence[best]!;
    if (lead > 0 || (lead === 0 && index < best)) best = index;
  }
  return best;
}

function bestAt(posterior: Posterior, depth: number, top: number): (Candidate & { index: number })[] {
  const found = depth === 0 ? sectionConfidences(posterior) : new Map<number, number>();
  for (let at = 0; depth > 0 && at < posterior.count; at++) {
    const index = posterior.touched[at]!;
    if (depthOf[index] === depth && posterior.confidence[index]! > 0)
      found.set(index, posterior.confidence[index]!);
  }
  return [...found]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, top)
    .map(([index, confidence]) => ({ index, code: industries[index]!.code, confidence }));
}

function sectionConfidences(posterior: Posterior): Map<number, number> {
  const sums = new Map<number, number>();
  for (let at = 0; at < posterior.count; at++) {
    const index = posterior.touched[at]!;
    if (depthOf[index] !== 1 || posterior.confidence[index]! <= 0) continue;
    const section = parentOf[index]!;
    sums.set(section, (sums.get(section) ?? 0) + posterior.confidence[index]!);
  }
  return sums;
}

function isBelow(index: number, ancestor: number): boolean {
  let at = index;
  while (at >= 0 && at !== ancestor) at = parentOf[at]!;
  return at === ancestor;
}

/** Terms that speak for an industry or anything below it, each once, by falling weight. */
function reasonsFor(
  chosen: number,
  text: string,
  reading: Reading,
  evidence: Evidence,
  most: number,
): Reason[] {
  const { contributions } = evidence;
  const byTerm = new Map<number, Reason>();
  let sum = 0;
  for (let at = 0; at < contributions.count; at++) {
    const industry = contributions.industry[at]!;
    if (!isBelow(industry, chosen)) continue;
    const mention = contributions.mention[at]!;
    const weight = contributions.weight[at]!;
    const known = byTerm.get(reading.term[mention]!);
    sum += weight;
    if (known) known.weight += weight;
    else {
      const term = text.slice(reading.start[mention], reading.end[mention]);
      byTerm.set(reading.term[mention]!, { term, code: industries[industry]!.code, weight });
    }
  }
  const reasons = [...byTerm.values()].sort((a, b) => b.weight - a.weight).slice(0, most);
  for (const it of reasons) it.weight /= sum;
  return reasons;
}
