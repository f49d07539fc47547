import { type Text, text } from "../words/text.ts";
import type { Words } from "../words/words.ts";

const names: Readonly<Record<string, Text>> = {
  "pooled-parks": text(
    "各园区合计（含本园区）",
    "各園區合計（含本園區）",
    "all parks pooled, this one included",
  ),
  "pooled-other-parks": text("其他园区合计", "其他園區合計", "the other parks pooled"),
  "national-employment-2018": text(
    "2018 年全国分行业就业（到大类）",
    "2018 年全國分行業就業（到大類）",
    "national employment by division, 2018",
  ),
  "national-employment-2018/split-as-pooled-parks": text(
    "2018 年全国分行业就业（大类以下按各园区合计的结构拆分）",
    "2018 年全國分行業就業（大類以下按各園區合計的結構拆分）",
    "national employment 2018, split below division as the pooled parks are",
  ),
};

/** What a measure compares with; a reference loaded by somebody goes by its own name. */
export function referenceName(id: string, words: Words, ownName = id): string {
  const known = names[id];
  return known ? words.t(known) : ownName;
}

const units: Readonly<Record<string, Text>> = {
  persons: text("人", "人", "persons"),
  firms: text("家企业", "家企業", "firms"),
};

/** The unit of a reference; one nobody named as it is. */
export function unitName(unit: string, words: Words): string {
  return units[unit] ? words.t(units[unit]) : unit;
}

const registers = text("本次测算所用的企业名录", "本次測算所用的企業名錄", "the registers of this result");

/** Where a reference comes from, as it is cited. */
export function referenceSource(source: string, words: Words): string {
  return source === registers.en ? words.t(registers) : source;
}
