import { wordsFor } from "@ouhe/pictures";
import { type Industry, industries, industryByCode } from "@ouhe/vocabulary";
import { type Language, languages, useSpeech } from "../language.tsx";

const names = Object.fromEntries(industries.map((it) => [it.code, { zh: it.nameZh, en: it.nameEn }]));
const words = Object.fromEntries(
  languages.map((language) => [language, wordsFor({ language, names, parks: new Map() })]),
) as Record<Language, ReturnType<typeof wordsFor>>;

/** The entry and all above it, coarse to fine; empty for a code the standard does not have. */
export function industryPath(code: string): Industry[] {
  const path: Industry[] = [];
  for (let it = industryByCode(code); it; it = it.parent === null ? undefined : industryByCode(it.parent))
    path.unshift(it);
  return path;
}

/** Name at the entry's own level: English where we have it, else the standard's; "" for an unknown code. */
export function ownIndustryName(code: string, language: Language): string {
  return industryByCode(code) ? words[language].industry(code) : "";
}

/** Name that a reader of the language understands: English is that of the nearest level that has one. */
export function industryName(code: string, language: Language): string {
  const named = language === "en" ? industryPath(code).findLast((it) => it.nameEn !== null) : undefined;
  return named?.nameEn ?? ownIndustryName(code, language);
}

/** The classification in the reader's language. */
export function useIndustryNames() {
  const { language } = useSpeech();
  return {
    nameOf: (code: string) => industryName(code, language),
    ownNameOf: (code: string) => ownIndustryName(code, language),
  };
}
