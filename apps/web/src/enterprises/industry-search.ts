import type { Industry } from "@ouhe/vocabulary";
import { ownIndustryName } from "./industry-names.ts";

const plain = (text: string) => text.normalize("NFKC").trim().toLowerCase();

/** "C39", "c 39" and "39" ask for the same codes; "C" for the section and its divisions. */
function codeMatch(query: string): ((it: Industry) => boolean) | null {
  const match = /^([a-t])?\s*(\d{0,4})$/.exec(query);
  if (!match || query === "") return null;
  const [, letter = "", digits = ""] = match;
  if (digits) return (it) => it.code.startsWith(digits);
  return (it) => it.code.toLowerCase() === letter || it.parent?.toLowerCase() === letter;
}

/** 0: the name itself; 1: begins with the text; 2: holds it; 3: does not. */
function nameRank(it: Industry, query: string): number {
  const ranks = [it.nameZh, ownIndustryName(it.code, "zh-Hant"), it.nameEn ?? ""].map((name) => {
    const text = name.toLowerCase();
    if (text === query) return 0;
    if (text.startsWith(query)) return 1;
    return text.includes(query) ? 2 : 3;
  });
  return Math.min(...ranks);
}

/**
 * Entries a person may mean: by code or its beginning, else by a part of the name in either script or in
 * English (best fit first, then coarse to fine). Without text: the sections.
 *
 * @param most how many are returned at most
 */
export function searchIndustries(items: readonly Industry[], text: string, most = 60): Industry[] {
  const query = plain(text);
  if (query === "") return items.filter((it) => it.level === "section");
  const byCode = codeMatch(query);
  if (byCode) return items.filter(byCode).slice(0, most);
  return items
    .map((it) => ({ it, rank: nameRank(it, query) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || a.it.code.length - b.it.code.length)
    .slice(0, most)
    .map(({ it }) => it);
}
