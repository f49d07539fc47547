import type { FileRefusalKind } from "@ouhe/exchange";
import type { DomainError, DomainErrorKind, DomainErrors } from "@ouhe/vocabulary";
import type { Language } from "../http.ts";
import { filesEn, filesZhHans, filesZhHant } from "./files.ts";
import { importsEn, importsZhHans, importsZhHant } from "./imports.ts";
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

type ImportRefusalKind = Extract<DomainErrorKind, `import/${string}` | `reference/${string}`>;

/** Sentences about imports and reference tables. */
export type ImportSentences = SentencesFor<ImportRefusalKind>;

/** Sentences about everything else. */
export type ProblemSentences = SentencesFor<Exclude<DomainErrorKind, FileRefusalKind | ImportRefusalKind>>;

/** A kind without a sentence in every language does not compile. */
const byLanguage: Record<Language, ProblemSentences & FileSentences & ImportSentences> = {
  "zh-Hans": { ...problemsZhHans, ...filesZhHans, ...importsZhHans },
  "zh-Hant": { ...problemsZhHant, ...filesZhHant, ...importsZhHant },
  en: { ...problemsEn, ...filesEn, ...importsEn },
};

/** Says a refusal in the reader's language. */
export function problemSentence(refusal: DomainError, language: Language): Sentence {
  const sentence = byLanguage[language][refusal.kind] as (data: unknown) => Sentence;
  return sentence(refusal.data);
}
