import type { FirmRef, Measured } from "@ouhe/coupling";
import { refusalSentence, text } from "@ouhe/pictures";
import { type Html, html } from "./html.ts";
import { sharedCaveats } from "./notes.ts";
import type { Page } from "./page-context.ts";
import type { Column } from "./table.ts";

/** How a measured number is shown. */
export interface ShowOptions {
  as: "share" | "number";
  /** Caveats said once for the whole column, so not marked again. */
  said?: readonly string[];
}

/** A number as tables show it: shares in percent, tenths of a percent below ten; others in hundredths. */
export function format(value: number, as: ShowOptions["as"], { words }: Page): string {
  if (as === "share") return words.percent(value, value < 0.0995 ? 1 : 0);
  return value < 1000 ? value.toFixed(2) : words.number(value);
}

/** A number with its interval and the letters of its caveats; a refused one as a dash that says why. */
export function shown(measured: Measured, { as, said = [] }: ShowOptions, page: Page): Html {
  if (measured.value === null)
    return html`<span class="refused" title="${measured.refusal ? refusalSentence(measured.refusal, page.words) : ""}">–</span>`;
  const marks = page.notes.mark(measured.caveats.filter((it) => !said.includes(it)));
  return html`<span class="value">${format(measured.value, as, page)}</span>${intervalOf(measured, as, page)}${marks}`;
}

/** The interval in brackets, or nothing. */
export function intervalOf({ interval }: Measured, as: ShowOptions["as"], page: Page): Html | null {
  if (!interval) return null;
  return html` <span class="interval">[${format(interval[0], as, page)}, ${format(interval[1], as, page)}]</span>`;
}

/** A column of measured numbers: caveats that all of them carry stand in its heading, once. */
export interface MeasuredColumn {
  column: Column;
  show(measured: Measured): Html;
}

/** @param numbers all numbers of the column */
export function measuredColumn(
  heading: string,
  as: ShowOptions["as"],
  numbers: readonly Measured[],
  page: Page,
  width?: number,
): MeasuredColumn {
  const said = sharedCaveats(numbers.filter((it) => it.value !== null));
  return {
    column: { heading: html`${heading}${page.notes.mark(said)}`, numeric: true, ...(width ? { width } : {}) },
    show: (it) => shown(it, { as, said }, page),
  };
}

const firmTexts = {
  none: text("没有可列名的企业", "沒有可列名的企業", "no firm to name"),
  declared: text("申报", "申報", "declared"),
};

/** Firms by name, each with its industry, where `industry` is not said already, and how sure that is. */
export function firmList(
  firms: readonly FirmRef[],
  { words, t }: Page,
  { most, industry = true }: { most: number; industry?: boolean },
): Html {
  if (firms.length === 0) return html`<span class="quiet">${t(firmTexts.none)}</span>`;
  const sure = (it: FirmRef) => (it.confidence === 1 ? t(firmTexts.declared) : words.percent(it.confidence));
  const about = (it: FirmRef) => (industry ? `${words.industry(it.code)} · ${sure(it)}` : sure(it));
  return html`<ul class="firms">${firms
    .slice(0, most)
    .map((it) => html`<li>${it.name} <span class="quiet">${about(it)}</span></li>`)}</ul>`;
}
