import type { CouplingResult } from "@ouhe/coupling";
import { shortNames } from "./short-names.ts";
import { fill, type Language, type Text, type Values } from "./text.ts";
import { traditionalName } from "./traditional.ts";

/** How a picture says names, texts and numbers in the reader's language. */
export interface Words {
  language: Language;
  t(text: Text, values?: Values): string;
  /** At most `digits` decimals, grouped as the language does. */
  number(value: number, digits?: number): string;
  /** A share in [0, 1] as percent. */
  percent(share: number, digits?: number): string;
  /** A park's name; its id when nobody named it. */
  park(id: string): string;
  /** The name for narrow places. */
  parkInShort(id: string): string;
  /** An industry's name; the code when it has none. English falls back to the standard's Chinese. */
  industry(code: string): string;
  /** The same inside a sentence: without capitals, and led by the code where the language has no name of its own. */
  industryInText(code: string): string;
  /** The same for narrow places: English without "Manufacture of", and the code where there is no English name. */
  industryInShort(code: string): string;
  /** An input–output sector's name, by its code without "io:". */
  sector(code: string): string;
  /** The same inside a sentence, without capitals. */
  sectorInText(code: string): string;
  sectorInShort(code: string): string;
}

export interface Vocabulary {
  language: Language;
  /** Park id → name in that language. */
  parks: ReadonlyMap<string, string>;
  /** `names` of the result. */
  names: CouplingResult["names"];
}

const locales: Record<Language, string> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-GB" };

/** Words in one language for one result. */
export function wordsFor({ language, parks, names }: Vocabulary): Words {
  const short = shortNames(parks);
  const named = (key: string, code: string) => {
    const name = names[key];
    if (!name) return code;
    if (language === "en") return name.en ?? name.zh;
    return language === "zh-Hant" ? traditionalName(name.zh) : name.zh;
  };
  const lacksName = (code: string) => language === "en" && names[code]?.en === null;
  const inText = (name: string) => (language === "en" ? withoutCapitals(name) : name);
  return {
    language,
    t: (text, values) => fill(text[language], values),
    number: numberFormat(language),
    percent: percentFormat(language),
    park: (id) => parks.get(id) ?? id,
    parkInShort: (id) => short.get(id) ?? id,
    industry: (code) => named(code, code),
    industryInText: (code) => (lacksName(code) ? `${code} ${named(code, code)}` : inText(named(code, code))),
    industryInShort: (code) => (lacksName(code) ? code : withoutManufacture(named(code, code))),
    sector: (code) => named(`io:${code}`, code),
    sectorInText: (code) => inText(named(`io:${code}`, code)),
    sectorInShort: (code) => withoutManufacture(named(`io:${code}`, code)),
  };
}

/** Names that are somebody's own, and keep their capitals anywhere. */
const own = /\bChina\b|Political Consultative Conference/;

/** "Manufacture of Foods" → "manufacture of foods", as it reads inside an English sentence. */
function withoutCapitals(name: string): string {
  return own.test(name) ? name : name.replace(/\b[A-Z](?=[a-z])/g, (it) => it.toLowerCase());
}

function withoutManufacture(name: string): string {
  const rest = name.replace(/^Manufacture of /, "");
  return rest[0] === undefined ? name : rest[0].toUpperCase() + rest.slice(1);
}

/** Formats of a language by decimals, each made once: making one costs as much as a thousand uses. */
function formatsOf(
  language: Language,
  options: Intl.NumberFormatOptions,
): (value: number, digits: number) => string {
  const made = new Map<number, Intl.NumberFormat>();
  return (value, digits) => {
    const format =
      made.get(digits) ??
      new Intl.NumberFormat(locales[language], { ...options, maximumFractionDigits: digits });
    made.set(digits, format);
    return format.format(value);
  };
}

function numberFormat(language: Language): Words["number"] {
  const format = formatsOf(language, {});
  return (value, digits = 0) => format(value, digits);
}

function percentFormat(language: Language): Words["percent"] {
  const format = formatsOf(language, { style: "percent" });
  return (share, digits = 0) => format(share, digits);
}
