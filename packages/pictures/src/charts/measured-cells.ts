import type { Measured } from "@ouhe/coupling";
import type { TableCell, TableColumn } from "../picture.ts";
import { refusalSentence } from "../sentences/refusals.ts";
import { type Text, text } from "../words/text.ts";
import type { Words } from "../words/words.ts";

const labels = {
  low: text("{label}，下限", "{label}，下限", "{label}, low"),
  high: text("{label}，上限", "{label}，上限", "{label}, high"),
  firms: text("{label}，企业数", "{label}，企業數", "{label}, firms"),
  note: text("{label}，说明", "{label}，說明", "{label}, note"),
  interval: text("95% 区间 {low}–{high}", "95% 區間 {low}–{high}", "95 % interval {low}–{high}"),
};

/** Columns of a measured number: value, interval, firms behind it, and why it is missing. */
export function measuredColumns(
  label: string,
  kind: TableColumn["kind"],
  words: Words,
  digits = kind === "share" ? 1 : 2,
): TableColumn[] {
  const t = (it: Text) => words.t(it, { label });
  return [
    { label, kind, digits },
    { label: t(labels.low), kind, digits },
    { label: t(labels.high), kind, digits },
    { label: t(labels.firms), kind: "number" },
    { label: t(labels.note), kind: "text" },
  ];
}

/** Cells under `measuredColumns`. */
export function measuredCells({ value, interval, n, refusal }: Measured, words: Words): TableCell[] {
  return [
    value,
    interval?.[0] ?? null,
    interval?.[1] ?? null,
    n,
    refusal ? refusalSentence(refusal, words) : null,
  ];
}

/** The interval in words, or null where none is computed. */
export function intervalWords(
  { interval }: Measured,
  words: Words,
  show: (it: number) => string,
): string | null {
  if (!interval) return null;
  return words.t(labels.interval, { low: show(interval[0]), high: show(interval[1]) });
}
