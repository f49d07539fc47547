import { checkUscc } from "@ouhe/vocabulary";
import type { ProblemBody } from "../api.ts";
import type { EnterpriseStatement } from "./enterprise.ts";
import type { FieldFault } from "./record-messages.ts";

export type FieldKey = keyof EnterpriseStatement;
export type FieldKind =
  | "text"
  | "long"
  | "date"
  | "number"
  | "amount"
  | "whole"
  | "flag"
  | "uscc"
  | "currency"
  | "industry";

/** How each field is typed: "number" may be negative, "amount" may not. */
export const fieldKinds: Record<FieldKey, FieldKind> = {
  name: "text",
  uscc: "uscc",
  registrationNumber: "text",
  industryDeclared: "industry",
  businessScope: "long",
  mainProducts: "long",
  legalType: "text",
  status: "text",
  registeredOn: "date",
  capitalWan: "amount",
  capitalCurrency: "currency",
  employees: "whole",
  outputWan: "number",
  revenueWan: "number",
  taxWan: "number",
  rdWan: "number",
  energyTce: "amount",
  landM2: "amount",
  buildingM2: "amount",
  aboveScale: "flag",
  address: "text",
  adminCode: "text",
  asOf: "date",
};
export const fieldKeys = Object.keys(fieldKinds) as FieldKey[];

/** What stands in the form: every field as text, "" when nothing is stated. */
export type FormValues = Record<FieldKey, string>;
export type FieldFaults = Partial<Record<FieldKey, FieldFault>>;

const asText = (value: string | number | boolean | null | undefined) => String(value ?? "");

/** A record as the form shows it; an empty form without one. */
export function formValues(it: Partial<EnterpriseStatement>): FormValues {
  const values = Object.fromEntries(fieldKeys.map((key) => [key, asText(it[key])])) as FormValues;
  return { ...values, capitalCurrency: values.capitalCurrency || "CNY" };
}

/** "１,234.5" as people type it → 1234.5; NaN when it is no number. */
function readNumber(text: string): number {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

const usccFaults = {
  length: "usccLength",
  character: "usccCharacter",
  "check-character": "usccCheck",
  "organisation-check": "usccCheck",
} as const;

type Read = { value: string | number | boolean | null } | { fault: FieldFault };

function readNumeric(text: string, kind: FieldKind): Read {
  const value = readNumber(text);
  if (Number.isNaN(value)) return { fault: "number" };
  if (value < 0 && kind !== "number") return { fault: "negative" };
  if (kind === "whole" && !Number.isInteger(value)) return { fault: "whole" };
  return { value };
}

function readUscc(text: string): Read {
  const check = checkUscc(text);
  return check.ok ? { value: check.uscc } : { fault: usccFaults[check.code] };
}

function readCurrency(text: string): Read {
  const code = text.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? { value: code } : { fault: "currency" };
}

/** One field as the node takes it; blank is null. */
export function readField(key: FieldKey, typed: string): Read {
  const text = typed.trim();
  const kind = fieldKinds[key];
  if (text === "") return key === "name" || kind === "currency" ? { fault: "required" } : { value: null };
  if (kind === "number" || kind === "amount" || kind === "whole") return readNumeric(text, kind);
  if (kind === "uscc") return readUscc(text);
  if (kind === "currency") return readCurrency(text);
  return { value: kind === "flag" ? text === "true" : text };
}

/** What differs from the record, as the body of a change; or what is wrong, by field. */
export function changeOf(
  values: FormValues,
  before: FormValues,
): { change: Partial<EnterpriseStatement>; faults: FieldFaults } {
  const change: Record<string, unknown> = {};
  const faults: FieldFaults = {};
  for (const key of fieldKeys) {
    if (values[key].trim() === before[key].trim() && key !== "name") continue;
    const read = readField(key, values[key]);
    if ("fault" in read) faults[key] = read.fault;
    else if (values[key] !== before[key]) change[key] = read.value;
  }
  return { change, faults };
}

/** What the person typed, carried over to a newer version of the record. */
export function rebase(values: FormValues, before: FormValues, now: FormValues): FormValues {
  const typed = fieldKeys.filter((key) => values[key] !== before[key]);
  return { ...now, ...Object.fromEntries(typed.map((key) => [key, values[key]])) };
}

const codeFaults: Record<string, FieldFault> = {
  too_small: "tooShort",
  too_big: "tooLong",
  invalid_type: "invalid",
};

const isField = (key: string): key is FieldKey => key in fieldKinds;

/** Which fields a refusal speaks of; empty when it speaks of none. */
export function faultsOf(problem: ProblemBody): FieldFaults {
  if (problem.kind === "enterprise/duplicate") return { uscc: "duplicate" };
  if (problem.kind === "enterprise/code-invalid") return { uscc: "usccCheck" };
  if (problem.kind === "industry/unknown") return { industryDeclared: "industry" };
  const named = (problem.errors ?? []).flatMap(({ pointer, code }) => {
    const key = pointer.split("/")[1] ?? "";
    return isField(key) ? [[key, codeFaults[code] ?? "invalid"] as const] : [];
  });
  return Object.fromEntries(named);
}
