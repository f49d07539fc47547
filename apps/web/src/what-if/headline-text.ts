import type { Quadrant } from "@ouhe/coupling";
import { levelTexts, quadrantTexts, type Words } from "@ouhe/pictures";
import type { Text } from "../language.tsx";
import type { Headline, HeadlineValue } from "./headline.ts";
import { messages } from "./messages.ts";

/** The name of a headline number, whose it is, and of which industry or level. */
export function headlineNames(
  it: Headline,
  words: Words,
): { measure: string; about: string; detail: string } {
  const name = (text: Text) => words.t(text);
  const pair = (parks: readonly [string, string]) => parks.map(words.parkInShort).join(" – ");
  switch (it.kind) {
    case "park":
      return {
        measure: name(messages[it.measure]),
        about: words.parkInShort(it.park),
        detail: name(levelTexts[it.level]),
      };
    case "quotient":
      return {
        measure: name(messages.quotient),
        about: words.parkInShort(it.park),
        detail: industryNamed(it.code, words),
      };
    case "pair":
      return {
        measure: name(it.measure === "competition" ? messages.competition : messages.mutual),
        about: pair(it.parks),
        detail: "",
      };
    case "quadrant":
      return { measure: name(messages.quadrant), about: pair(it.parks), detail: "" };
    case "direction":
      return {
        measure: name(messages.direction),
        about: `${words.parkInShort(it.from)} → ${words.parkInShort(it.to)}`,
        detail: "",
      };
    case "partner":
      return { measure: name(messages.partner), about: words.parkInShort(it.park), detail: "" };
  }
}

const industryNamed = (code: string, words: Words) => {
  const named = words.industryInText(code);
  return named.startsWith(code) ? named : `${code} ${named}`;
};

/** Couplability is a share; everything else that has a number is a plain one. */
const isShare = (it: Headline) => "measure" in it && it.measure === "couplability";

/** A value as a reader reads it. */
export function headlineText(it: Headline, value: HeadlineValue, words: Words): string {
  if (value === null) return it.kind === "partner" ? words.t(messages.none) : "–";
  if (it.kind === "quadrant") return words.t(quadrantTexts[value as Quadrant].name);
  if (typeof value === "string") return words.parkInShort(value);
  return isShare(it) ? words.percent(value, 2) : words.number(value, 3);
}

/** What changed, signed; couplability in percentage points. */
export function changeText(it: Headline, before: HeadlineValue, after: HeadlineValue, words: Words): string {
  if (typeof before !== "number" || typeof after !== "number") return "";
  const change = after - before;
  return signed(isShare(it) ? change * 100 : change, isShare(it) ? 2 : 3, words);
}

/** With its sign; what rounds to nothing has none. */
export function signed(value: number, digits: number, words: Words): string {
  const text = words.number(Math.abs(value), digits);
  if (!/[1-9]/.test(text)) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}
