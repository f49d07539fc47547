import { type Language, storeSentence } from "@ouhe/cooperation/server";
import { StoreError } from "@ouhe/store";
import { Misconfigured } from "./configuration.ts";

/** What the machine says of an address or a place it does not let us use. */
interface MachineFault {
  code: string;
  address?: string;
  port?: number;
  path?: string;
}

const placeTexts: Record<Language, (path: string, code: string) => string> = {
  en: (path, code) => `${path} cannot be used (${code}). Choose another directory with OUHE_DATA.`,
  "zh-Hans": (path, code) => `无法使用 ${path}（${code}）。请用 OUHE_DATA 另选目录。`,
  "zh-Hant": (path, code) => `無法使用 ${path}（${code}）。請用 OUHE_DATA 另選目錄。`,
};

const addressFaults: Record<string, Record<Language, (place: string) => string>> = {
  EADDRINUSE: {
    en: (place) => `Another program listens at ${place}. Stop it, or choose another port with PORT.`,
    "zh-Hans": (place) => `${place} 已被另一程序占用。请停止该程序，或用 PORT 另选端口。`,
    "zh-Hant": (place) => `${place} 已被另一程式佔用。請停止該程式，或用 PORT 另選連接埠。`,
  },
  EADDRNOTAVAIL: {
    en: (place) => `This machine has no address ${place}. Choose one of its own with HOST.`,
    "zh-Hans": (place) => `本机没有地址 ${place}。请用 HOST 指定本机的地址。`,
    "zh-Hant": (place) => `本機沒有位址 ${place}。請用 HOST 指定本機的位址。`,
  },
  EACCES: {
    en: (place) => `You may not listen at ${place}. Choose a port above 1023 with PORT.`,
    "zh-Hans": (place) => `没有在 ${place} 上监听的权限。请用 PORT 选择 1023 以上的端口。`,
    "zh-Hant": (place) => `沒有在 ${place} 上監聽的權限。請用 PORT 選擇 1023 以上的連接埠。`,
  },
};

const variableTexts: Record<Language, (it: Misconfigured) => string> = {
  en: (it) => it.message,
  "zh-Hans": (it) => `环境变量 ${it.variable} 为“${it.value}”，应为 ${it.expected}。请更正，或不设置它。`,
  "zh-Hant": (it) => `環境變數 ${it.variable} 為「${it.value}」，應為 ${it.expected}。請更正，或不設定它。`,
};

/**
 * What the person who starts a node can mend, in their language: a wrong variable, a port taken or not allowed,
 * a refused database, a locked or impossible directory.
 *
 * @returns undefined for a fault of ours
 */
export function startSentence(error: unknown, language: Language): string | undefined {
  if (error instanceof Misconfigured) return variableTexts[language](error);
  if (error instanceof StoreError) return storeSentence(error, language);
  const { code, address, port, path } = (error ?? {}) as Partial<MachineFault>;
  if (code === undefined) return undefined;
  if (path !== undefined) return placeTexts[language](path, code);
  const known = addressFaults[code];
  if (!known || address === undefined) return undefined;
  return known[language](`${address}${port === undefined ? "" : `:${port}`}`);
}

/** The language of a terminal by its locale; English without one, since such a terminal often cannot show Chinese. */
export function languageOfTerminal(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "";
  if (/^zh[-_](hant|tw|hk|mo)/i.test(locale)) return "zh-Hant";
  return /^zh/i.test(locale) ? "zh-Hans" : "en";
}
