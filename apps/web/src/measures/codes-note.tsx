import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";

/** Said once on an English page: why some names are Chinese. A Chinese page has no such need. */
export function CodesNote() {
  const { t, language } = useSpeech();
  return language === "en" && <small>{t(messages.codesNote)}</small>;
}
