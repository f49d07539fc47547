import type { Level } from "@ouhe/coupling";
import { type Text, text } from "../words/text.ts";

/** Levels of the classification, coarse to fine. */
export const levels = ["section", "division", "group", "class"] as const satisfies readonly Level[];

/** Names of the levels. */
export const levelTexts: Readonly<Record<Level, Text>> = {
  section: text("门类", "門類", "section"),
  division: text("大类", "大類", "division"),
  group: text("中类", "中類", "group"),
  class: text("小类", "小類", "class"),
};
