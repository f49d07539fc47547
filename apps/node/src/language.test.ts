import { expect, it } from "vitest";
import { languageOf } from "./language.ts";

it.each([
  [undefined, "zh-Hans"],
  ["", "zh-Hans"],
  ["zh-CN,zh;q=0.9", "zh-Hans"],
  ["zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant"],
  ["zh-Hant-HK", "zh-Hant"],
  ["en-GB,en;q=0.9,zh;q=0.1", "en"],
  ["fr-FR,en;q=0.4,zh-TW;q=0.6", "zh-Hant"],
  ["de, *;q=0.1", "zh-Hans"],
  ["zh-CN;q=0, en;q=0.1", "en"],
  ["zh-TW;q=much, en;q=0.1", "en"],
])("%s → %s", (header, language) => {
  expect(languageOf(header)).toBe(language);
});
