import { describeFault, type Fault } from "@ouhe/exchange";
import type { Language } from "../language.ts";
import { say, type Text } from "../surroundings.ts";

/** What is wrong with a row, in the words of the checks or in our own. */
export type RowFault = Fault | ParkFault;

/** A row that names no park: for a register such a row may be right, for a coupling it says nothing. */
export interface ParkFault {
  row: number;
  column: string | null;
  code: "park/missing";
  severity: "error";
  value: string;
}

const problem: Text = {
  en: "The row names no park",
  "zh-Hans": "该行没有写明园区",
  "zh-Hant": "該列沒有寫明園區",
};

const remedy: Text = {
  en: "Fill in the park, or measure without the row",
  "zh-Hans": "补上所属园区，否则该行不参加测算",
  "zh-Hant": "補上所屬園區，否則該列不參加測算",
};

/** The fault and its remedy in words. */
export function sayFault(fault: RowFault, language: Language): { problem: string; remedy: string } {
  if (fault.code === "park/missing")
    return { problem: say(problem, language), remedy: say(remedy, language) };
  return describeFault(fault, language);
}
