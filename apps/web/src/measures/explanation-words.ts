import type { Words } from "@ouhe/pictures";
import type { Speech } from "../language.tsx";
import { explanationMessages } from "./explanation-messages.ts";
import type { Explained, QuotientExplanation, Subject } from "./explanation-subject.ts";

/** Sectors named in the sentence about the cut. */
const namedSectors = 3;

/** An amount of a weight in words. */
export function amountText(amount: number, weight: string, { t, number, wan }: Speech): string {
  return weight === "capital" ? wan(amount) : t(explanationMessages.nFirms, { n: number(amount, 1) });
}

/** What an explanation is of. */
export function subjectTitle(subject: Subject, { t }: Speech, words: Words): string {
  if (subject.measure === "quotient")
    return t(explanationMessages.titleQuotient, {
      park: words.parkInShort(subject.park),
      industry: words.industryInText(subject.code),
    });
  if (subject.measure === "couplability")
    return t(explanationMessages.titleCouplability, {
      from: words.parkInShort(subject.from),
      to: words.parkInShort(subject.to),
    });
  return t(explanationMessages.titleSimilarity, {
    a: words.parkInShort(subject.a),
    b: words.parkInShort(subject.b),
  });
}

/** How far the number is from its threshold, or how its parts add up. */
export function explainedSentence(it: Explained, speech: Speech, words: Words): string {
  const { t, percent } = speech;
  if (it.measure === "quotient") return distanceSentence(it, speech);
  if (it.measure === "similarity") {
    const three = it.industries.slice(0, 3).reduce((sum, each) => sum + each.part, 0);
    const share = it.similarity > 0 ? three / it.similarity : 0;
    return t(explanationMessages.alike, { share: percent(share) });
  }
  const cut = percent(it.cut);
  if (it.toCut.length === 0) return t(explanationMessages.aboveCut, { cut });
  const list = it.toCut.slice(0, namedSectors).map(({ sector, amount }) =>
    t(explanationMessages.toCutEntry, {
      sector: words.sectorInText(sector),
      amount: amountText(amount, it.weight, speech),
    }),
  );
  if (it.toCut.length > namedSectors) list.push(t(explanationMessages.andMore, { n: it.toCut.length }));
  return t(explanationMessages.toCut, { cut, list: list.join(speech.language === "en" ? ", " : "、") });
}

function distanceSentence({ distance, weight, threshold }: QuotientExplanation, speech: Speech): string {
  const { t, number } = speech;
  if (!distance) return t(explanationMessages.noDistance, { threshold });
  const amount = amountText(Math.abs(distance.amount), weight, speech);
  const isMissing = distance.amount > 0;
  if (distance.firms === null)
    return t(explanationMessages[isMissing ? "missingAmount" : "overAmount"], { amount, threshold });
  const n = number(Math.abs(distance.firms));
  return t(explanationMessages[isMissing ? "missing" : "over"], { amount, threshold, n });
}
