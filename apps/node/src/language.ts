import { type Language, languages } from "@ouhe/cooperation/server";

/**
 * Chooses among our languages by Accept-Language (RFC 9110, 12.5.4: quality 0 means not acceptable); Chinese of
 * Taiwan, Hong Kong and Macao is traditional.
 */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((it) => it.trim().startsWith("q="));
      return { tag: tag.toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    if (/^zh-(hant|tw|hk|mo)/.test(tag)) return "zh-Hant";
    if (tag.startsWith("zh")) return "zh-Hans";
    if (tag.startsWith("en")) return "en";
  }
  return languages[0];
}
