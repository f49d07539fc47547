/** Languages the pictures speak. */
export const languages = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof languages)[number];

/** One text in every language; `{name}` is filled from values. */
export type Text = Readonly<Record<Language, string>>;

export type Values = Readonly<Record<string, string | number>>;

export const text = (hans: string, hant: string, en: string): Text => ({
  "zh-Hans": hans,
  "zh-Hant": hant,
  en,
});

/** The text with its values put in; a placeholder without a value stays as it is. */
export const fill = (pattern: string, values: Values = {}): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
