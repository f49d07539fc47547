/**
 * The form under which two spellings of one enterprise name meet: compatibility characters folded,
 * spaces, quotes and dots dropped, brackets unified. The legal form stays, because 甲有限公司 and
 * 甲股份有限公司 may be two firms.
 *
 * @returns "" for a name without any letter or digit
 */
export function normaliseName(name: string): string {
  return name
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[〔［【[]/g, "(")
    .replace(/[〕］】\]]/g, ")")
    .replace(/[\s\u200b\ufeff"'“”‘’·•.,,。、*_-]/g, "")
    .replace(/^[()]+$/, "");
}

/**
 * Character bigrams of a text for contains-search, each once: "激光设备" → 激光, 光设, 设备. A single
 * character yields itself, so that one-character queries can be answered too.
 */
export function bigrams(text: string): string[] {
  return bigramsOfKey(normaliseName(text));
}

/** As `bigrams`, of a text that `normaliseName` has made. */
export function bigramsOfKey(key: string): string[] {
  const characters = [...key];
  if (characters.length < 2) return characters;
  const found = new Set<string>();
  for (let at = 1; at < characters.length; at++) found.add(characters[at - 1]! + characters[at]);
  return [...found];
}
