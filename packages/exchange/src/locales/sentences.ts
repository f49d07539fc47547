import type { DomainError } from "@ouhe/vocabulary";
import type { Fault, FaultCode, RemedyCode } from "../enterprise/fault.ts";
import { enterpriseFields } from "../mapping/enterprise-fields.ts";
import type { FileRefusalKind } from "../refusals.ts";
import { en } from "./en.ts";
import { zhHans } from "./zh-hans.ts";
import { zhHant } from "./zh-hant.ts";

/** Languages we speak, as BCP 47 tags. */
export type Locale = "zh-Hans" | "zh-Hant" | "en";

/** One language: a sentence for everything that can be said, `{name}` standing for data. */
export interface Sentences {
  faults: Record<FaultCode, string>;
  remedies: Record<RemedyCode, string>;
  refusals: Record<FileRefusalKind, string>;
}

const languages: Record<Locale, Sentences> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };

function fill(sentence: string, data: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = data[key];
    return Array.isArray(value) ? value.join(", ") : String(value ?? "–");
  });
}

/** What is wrong and what to do, in words. */
export function describeFault(fault: Fault, locale: Locale): { problem: string; remedy: string } {
  const { faults, remedies } = languages[locale];
  return {
    problem: fill(faults[fault.code], { value: fault.value, ...fault.data }),
    remedy: remedies[fault.remedy],
  };
}

/** Whether a refusal is one of a whole file, which `describeRefusal` can put into words. */
export function isFileRefusal(error: DomainError): error is DomainError<FileRefusalKind> {
  return error.kind in zhHans.refusals;
}

/** Why a file is not read, in words; missing fields are named by their headings. */
export function describeRefusal(error: DomainError<FileRefusalKind>, locale: Locale): string {
  const data: Record<string, unknown> = { ...error.data };
  if ("missing" in error.data)
    data.missing = error.data.missing.map(
      (id) => enterpriseFields.find((it) => it.id === id)?.headings[locale] ?? id,
    );
  return fill(languages[locale].refusals[error.kind], data);
}
