import type { doctorTexts } from "./doctor-texts.ts";

/** Which sentence of the doctor's a finding is said with. */
export type Phrase = keyof typeof doctorTexts;

/** One line of the doctor: what was found, and what to do when it is not well. */
export interface Finding {
  state: "ok" | "warn" | "fail";
  phrase: Phrase;
  data?: Readonly<Record<string, string | number>>;
  remedy?: Phrase;
  /** A sentence from elsewhere, such as the database's own. */
  reason?: string;
}
