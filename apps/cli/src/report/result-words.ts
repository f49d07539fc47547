import type { CouplingResult, WeightView } from "@ouhe/coupling";
import { type Words, wordsFor } from "@ouhe/pictures";
import type { Language } from "../language.ts";
import { say, type Text } from "../surroundings.ts";

/** Words for one result in one language. */
export function resultWords(result: CouplingResult, language: Language): Words {
  const parks = new Map(result.views[0]!.parks.map((it) => [it.id, it.name]));
  return wordsFor({ language, parks, names: result.names });
}

const weightNames: Record<string, Text> = {
  firms: { en: "number of firms", "zh-Hans": "企业数", "zh-Hant": "企業數" },
  capital: { en: "registered capital", "zh-Hans": "注册资本", "zh-Hant": "註冊資本" },
};

/** What a view weighs firms by, in words; a column of the register goes by its heading. */
export function weightName({ id, label }: WeightView["weight"], { language }: Words): string {
  const known = weightNames[id];
  return known ? say(known, language) : label;
}
