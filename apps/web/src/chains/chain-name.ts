import { wordsFor } from "@ouhe/pictures";
import { type Language, useSpeech } from "../language.tsx";

/** A name of a chain or link in the reader's language; Chinese where nobody gave an English one. */
export function chainName(name: { zh: string; en: string | null }, language: Language): string {
  return wordsFor({ language, parks: new Map(), names: { chain: name } }).industry("chain");
}

/** Names of chains and links in the reader's language. */
export function useChainName(): (name: { zh: string; en: string | null }) => string {
  const { language } = useSpeech();
  return (name) => chainName(name, language);
}
