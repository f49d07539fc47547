import { type Flag, type RefusedQuestion, WrongCall } from "@ouhe/coupling";
import type { Language } from "../language.ts";
import { say } from "../surroundings.ts";
import { InputFault } from "./input-fault.ts";
import { faults, flags, meant, reasons, refusals, wrongCalls, wrongInput } from "./measure-texts.ts";

const listed = (values: readonly unknown[], language: Language): string =>
  values.join(language === "en" ? ", " : "、");

/** Why a question has no answer, with the numbers behind it. */
export function refusalOf({ kind, data }: RefusedQuestion, language: Language): string {
  const reason = reasons[String(data.reason)];
  const details = Object.entries(data).filter(([name]) => name !== "reason" || !reason);
  const inside = listed(
    details.map(([name, value]) => `${name} ${value}`),
    language,
  );
  const brackets = language === "en" ? ` (${inside})` : `（${inside}）`;
  const sentence = say(refusals[kind], language, { details: inside === "" ? "" : brackets });
  return reason ? `${say(reason, language)}${language === "en" ? " " : ""}${sentence}` : sentence;
}

/** A flag in words. */
export function flagSentence(flag: Flag, language: Language): string {
  const { kind, ...data } = flag;
  const shown = Object.entries(data).map(([name, value]) => [name, shownValue(value, language)]);
  return say(flags[kind], language, Object.fromEntries(shown));
}

function shownValue(value: unknown, language: Language): string {
  if (Array.isArray(value)) return listed(value, language);
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}

/** A wrong call in words; null for what is not the caller's mistake. */
export function mistakeSentence(error: unknown, language: Language): string | null {
  if (error instanceof InputFault) {
    const { kind, data } = error as InputFault;
    return say(faults[kind], language, { ...data });
  }
  if (!(error instanceof RangeError)) return null;
  if (!(error instanceof WrongCall)) return say(wrongInput, language, { message: error.message });
  const { known, nearest, ...data } = error.data;
  return say(wrongCalls[error.kind], language, {
    ...data,
    known: listed(known, language),
    meant: nearest ? say(meant, language, { nearest }) : "",
    about: data.about ?? "",
  });
}
