import type { CouplingResult, Level, PairView, WeightView } from "@ouhe/coupling";
import type { Text, Values, Words } from "@ouhe/pictures";
import type { MeasuredCoupling } from "../couple/couple.ts";
import type { DataQuality } from "../couple/quality.ts";
import type { Language } from "../language.ts";
import type { Notes } from "./notes.ts";

/** What every chapter of the report needs. */
export interface Page {
  result: CouplingResult;
  quality: DataQuality;
  /** The headline view. */
  view: WeightView;
  /** Finest level that is shown. */
  level: MeasuredCoupling["level"];
  /** Levels shown, coarse to fine. */
  levels: readonly Level[];
  /** Pairs that have a chapter, best score first. */
  pairs: readonly PairView[];
  language: Language;
  words: Words;
  /** Short for `words.t`. */
  t: (text: Text, values?: Values) => string;
  notes: Notes;
}
