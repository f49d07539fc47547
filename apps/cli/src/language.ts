/** Languages the command speaks. */
export const languages = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof languages)[number];

/**
 * `--lang` if given, else the locale of the environment (LC_ALL, LC_MESSAGES, LANG), else English:
 * a terminal without a locale often cannot show Chinese.
 */
export function readLanguage(
  args: readonly string[],
  environment: Record<string, string | undefined>,
): Language {
  const at = args.findIndex((it) => it === "--lang" || it.startsWith("--lang="));
  const asked = at < 0 ? undefined : args[at]!.includes("=") ? args[at]!.slice(7) : args[at + 1];
  const locale = asked ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "";
  if (/^zh[-_](hant|tw|hk|mo)/i.test(locale)) return "zh-Hant";
  return /^zh/i.test(locale) ? "zh-Hans" : "en";
}
