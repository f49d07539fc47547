import type { FileRefusalKind } from "@ouhe/exchange";
import type { DomainError, DomainErrorKind, DomainErrors } from "@ouhe/vocabulary";
import type { Language } from "../http.ts";
import { filesEn, filesZhHans, filesZhHant } from "./files.ts";
import { problemsEn } from "./problems.en.ts";
import { problemsZhHans } from "./problems.zh-hans.ts";
import { problemsZhHant } from "./problems.zh-hant.ts";

export interface Sentence {
  title: string;
  /** What is wrong, and what to do about it. */
  detail: string;
}

type SentencesFor<Kind extends DomainErrorKind> = { [K in Kind]: (data: DomainErrors[K]) => Sentence };

/** Sentences about a whole file. */
export type FileSentences = SentencesFor<FileRefusalKind>;

/** Sentences about everything else. */
export type ProblemSentences = SentencesFor<Exclude<DomainErrorKind, FileRefusalKind>>;

/** A kind without a sentence in every language does not compile. */
const byLanguage: Record<Language, ProblemSentences & FileSentences> = {
  "zh-Hans": { ...problemsZhHans, ...filesZhHans },
  "zh-Hant": { ...problemsZhHant, ...filesZhHant },
  en: { ...problemsEn, ...filesEn },
};

/** Says a refusal in the reader's language. */
export function problemSentence(refusal: DomainError, language: Language): Sentence {
  const sentence = byLanguage[language][refusal.kind] as (data: unknown) => Sentence;
  return sentence(refusal.data);
}
