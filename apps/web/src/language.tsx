import { fill, type Language, languages, type Text, text, type Values } from "@ouhe/pictures";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

export { type Language, languages, type Text, text };

const storageKey = "ouhe.language";

function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    if (/^zh-(hant|tw|hk|mo)/i.test(tag)) return "zh-Hant";
    if (/^zh/i.test(tag)) return "zh-Hans";
    if (/^en/i.test(tag)) return "en";
  }
  return "zh-Hans";
}

function rememberedLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return languages.find((it) => it === stored) ?? browserLanguage();
}

/** How the reader's language says texts, numbers and dates. */
export interface Speech {
  language: Language;
  choose(language: Language): void;
  t(text: Text, values?: Values): string;
  /** A number with at most `digits` decimals, grouped as the language does. */
  number(value: number, digits?: number): string;
  /** A number with exactly `digits` decimals. */
  fixed(value: number, digits: number): string;
  /** A share in [0, 1] as percent. */
  percent(share: number, digits?: number): string;
  /** An amount in 万元, in 亿元 from 10 000 on. */
  wan(amountWan: number): string;
  /** An ISO date or instant as a day. */
  day(iso: string): string;
  /** An ISO instant as day and time. */
  instant(iso: string): string;
  /** The name in the reader's language out of a record's names. */
  name(names: { "zh-Hans": string; "zh-Hant": string; en: string }): string;
}

/** 1 亿元 = 10 000 万元 = 100 million yuan. */
const wanOfYi = 10_000;
const yi = text("{n} 亿元", "{n} 億元", "CNY {n} m");
const wan = text("{n} 万元", "{n} 萬元", "CNY {n} m");

function speechOf(language: Language, choose: (language: Language) => void): Speech {
  const locale = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-GB" }[language];
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const t = (text: Text, values?: Values) => fill(text[language], values);
  const amount = (value: number) => {
    if (language === "en") return t(yi, { n: number(value / 100, value < wanOfYi ? 2 : 0) });
    return value >= wanOfYi ? t(yi, { n: number(value / wanOfYi, 2) }) : t(wan, { n: number(value, 2) });
  };
  return {
    language,
    choose,
    t,
    number,
    fixed: (value, digits) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      ),
    percent: (share, digits = 0) =>
      new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share),
    wan: amount,
    day: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso)),
    instant: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso)),
    name: (names) => names[language],
  };
}

const SpeechContext = createContext<Speech | null>(null);

/** Remembers the chosen language; starts from the browser's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(rememberedLanguage);
  const speech = useMemo(
    () =>
      speechOf(language, (chosen) => {
        localStorage.setItem(storageKey, chosen);
        setLanguage(chosen);
      }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech outside LanguageProvider");
  return speech;
}
