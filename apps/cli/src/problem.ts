import { problemSentence, storeSentence } from "@ouhe/cooperation/server";
import { StoreError } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import type { Language } from "./language.ts";
import { CommandRefusal, refusalSentence } from "./refusal.ts";

/** A refusal as one line for a terminal. */
export function sayProblem(error: Error, language: Language): string {
  if (error instanceof CommandRefusal) return `ouhe: ${refusalSentence(error, language)}`;
  if (error instanceof StoreError) return `ouhe: ${storeSentence(error, language)}`;
  if (!(error instanceof DomainError)) return `ouhe: ${error.message}`;
  const { title, detail } = problemSentence(error, language);
  return `ouhe: ${title}${language === "en" ? ". " : "。"}${detail}`;
}
