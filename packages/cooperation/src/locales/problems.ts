import type { DomainError, DomainErrorKind, DomainErrors } from "@ouhe/vocabulary";
import type { Language } from "../http.ts";
import { problemsEn } from "./problems.en.ts";
import { problemsZhHans } from "./problems.zh-hans.ts";
import { problemsZhHant } from "./problems.zh-hant.ts";

export interface Sentence {
  title: string;
  /** What is wrong, and what to do about it. */
  detail: string;
}

/** A sentence for every refusal: a kind without one does not compile. */
export type ProblemSentences = { [K in DomainErrorKind]: (data: DomainErrors[K]) => Sentence };

const byLanguage: Record<Language, ProblemSentences> = {
  "zh-Hans": problemsZhHans,
  "zh-Hant": problemsZhHant,
  en: problemsEn,
};

/** Says a refusal in the reader's language. */
export function problemSentence(refusal: DomainError, language: Language): Sentence {
  const sentence = byLanguage[language][refusal.kind] as (data: unknown) => Sentence;
  return sentence(refusal.data);
}
