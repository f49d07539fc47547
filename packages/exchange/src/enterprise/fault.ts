import { cut } from "../table/lawful-text.ts";

/** Whether a fault refuses the row ("error") or only deserves a look ("warning"). */
export type Severity = "error" | "warning";

/** What the user can do about a fault. */
export type RemedyCode =
  | "close-quotes"
  | "match-columns"
  | "leave-out-row"
  | "shorten"
  | "resave-encoding"
  | "paste-values"
  | "format-as-text"
  | "fill-name"
  | "check-licence"
  | "write-date"
  | "write-number"
  | "write-unit"
  | "check-code"
  | "write-yes-no"
  | "keep-one"
  | "name-park"
  | "fill-code"
  | "look";

/**
 * Every fault of a row or cell: its severity unless the caller decides otherwise, and its remedy. Codes
 * are stable; sentences for them stand in `locales/`.
 */
export const faultKinds = {
  "row/quote-unclosed": { severity: "error", remedy: "close-quotes" },
  "row/columns-extra": { severity: "error", remedy: "match-columns" },
  "row/columns-missing": { severity: "warning", remedy: "match-columns" },
  "row/too-long": { severity: "error", remedy: "close-quotes" },
  "row/is-total": { severity: "error", remedy: "leave-out-row" },
  "row/is-heading": { severity: "error", remedy: "leave-out-row" },
  "cell/quote-stray": { severity: "warning", remedy: "close-quotes" },
  "cell/holds-rows": { severity: "warning", remedy: "close-quotes" },
  "cell/too-long": { severity: "error", remedy: "shorten" },
  "cell/undecodable": { severity: "warning", remedy: "resave-encoding" },
  "cell/formula": { severity: "warning", remedy: "paste-values" },
  "cell/formula-unread": { severity: "error", remedy: "paste-values" },
  "cell/error-value": { severity: "error", remedy: "paste-values" },
  "cell/digits-lost": { severity: "warning", remedy: "format-as-text" },
  "cell/formula-text": { severity: "warning", remedy: "look" },
  "cell/markup": { severity: "warning", remedy: "look" },
  "name/missing": { severity: "error", remedy: "fill-name" },
  "uscc/length": { severity: "error", remedy: "check-licence" },
  "uscc/character": { severity: "error", remedy: "check-licence" },
  "uscc/check-character": { severity: "error", remedy: "check-licence" },
  "uscc/organisation-check": { severity: "warning", remedy: "check-licence" },
  "uscc/old-number": { severity: "warning", remedy: "check-licence" },
  "date/unreadable": { severity: "error", remedy: "write-date" },
  "date/impossible": { severity: "error", remedy: "write-date" },
  "date/future": { severity: "error", remedy: "write-date" },
  "date/ambiguous": { severity: "error", remedy: "write-date" },
  "date/incomplete": { severity: "warning", remedy: "write-date" },
  "number/unreadable": { severity: "error", remedy: "write-number" },
  "number/negative": { severity: "error", remedy: "write-number" },
  "number/not-whole": { severity: "error", remedy: "write-number" },
  "number/too-large": { severity: "error", remedy: "write-number" },
  "number/implausible": { severity: "warning", remedy: "look" },
  "unit/unknown": { severity: "error", remedy: "write-unit" },
  "industry/unknown": { severity: "warning", remedy: "check-code" },
  "division/unreadable": { severity: "warning", remedy: "check-code" },
  "flag/unreadable": { severity: "warning", remedy: "write-yes-no" },
  "duplicate/uscc": { severity: "error", remedy: "keep-one" },
  "duplicate/name": { severity: "error", remedy: "keep-one" },
  "duplicate/name-other-code": { severity: "warning", remedy: "keep-one" },
  "park/missing": { severity: "error", remedy: "name-park" },
  "park/unknown": { severity: "error", remedy: "name-park" },
  "register/ambiguous": { severity: "error", remedy: "fill-code" },
  "register/repeated": { severity: "error", remedy: "keep-one" },
  "register/edit-replaced": { severity: "warning", remedy: "look" },
} as const satisfies Record<string, { severity: Severity; remedy: RemedyCode }>;

export type FaultCode = keyof typeof faultKinds;

/** One thing wrong with one cell or row: data, never an exception. */
export interface Fault {
  /** Row number as the user's spreadsheet shows it. */
  row: number;
  /** Heading of the column; null when the row as a whole is meant. */
  column: string | null;
  /** Index of the column from 0; null with `column`. */
  columnIndex: number | null;
  field: string | null;
  code: FaultCode;
  severity: Severity;
  /** The cell as written, cut after 200 characters. */
  value: string;
  remedy: RemedyCode;
  /** What the sentence needs: an expected character, the first row's number, a limit. */
  data: Readonly<Record<string, string | number>>;
}

/** Where a fault is. */
export type FaultPlace = Pick<Fault, "row" | "column" | "columnIndex" | "field" | "value">;

/** Builds a fault of a code at a place. */
export function faultAt(place: FaultPlace, code: FaultCode, data: Fault["data"] = {}): Fault {
  const value = place.value.length > 200 ? `${cut(place.value, 200)}…` : place.value;
  return { ...place, value, code, ...faultKinds[code], data };
}

/** Whether the row must be refused. */
export function isRefused(faults: readonly Fault[]): boolean {
  return faults.some((it) => it.severity === "error");
}
