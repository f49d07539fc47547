import { Converter } from "opencc-js";
import type { Page } from "playwright-core";

/** What is data, not our words: firms, their texts, what a text in another language is marked with, codes and addresses. */
const data = [
  "[lang]:not(html)",
  'a[href^="/enterprises/"]',
  "tr[data-index] .c-name, tr[data-index] .c-uscc",
  ".brand",
  ".firm-head h1",
  "code",
  "input",
  "textarea",
].join(", ");

/** Texts of a page as a reader sees them, pictures included, without firms and other data. */
export function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest(${JSON.stringify(data)}) || !parent.checkVisibility()) continue;
      if (/^(script|style)$/i.test(parent.tagName)) continue;
      const text = node.data.trim();
      if (text) texts.push(text);
    }
    return texts;
  })()`);
}

/** Terms a Chinese official has to find again, in brackets after the English words. */
const bracketed = /[（(]\p{Script=Han}+[)）]/gu;

/** Chinese left over in English pages: what is neither marked as Chinese nor such a term. */
export const chineseIn = (texts: readonly string[]): string[] =>
  texts.filter((it) => /\p{Script=Han}/u.test(it.replace(bracketed, "")));

const latinRun = /[A-Za-z][A-Za-z'’-]*(?:[ ,]+[A-Za-z][A-Za-z'’-]*){2,}/g;
/** Authors of a cited paper: surnames and commas. */
const surnames = /^(?:[A-Z][a-z]+, )+[A-Z][a-z]+$/;

/** Runs of more than two Latin words left over in Chinese pages. */
export const englishIn = (texts: readonly string[]): string[] =>
  texts.flatMap((it) => it.match(latinRun) ?? []).filter((it) => !surnames.test(it));

/** Good traditional characters that a converter takes for simplified ones. */
const alsoTraditional = new Set("里占游了面后系");
const toTraditional = Converter({ from: "cn", to: "t" });

/** Simplified characters left over in traditional pages, each with the text it stands in. */
export const simplifiedIn = (texts: readonly string[]): string[] =>
  texts.filter((it) => [...it].some((one) => toTraditional(one) !== one && !alsoTraditional.has(one)));
