import type { Language } from "../http.ts";

/** Kind of failure of a run whose job was given up. */
export const gaveUp = "coupling/given-up";

const sentences: Record<Language, string> = {
  "zh-Hans": "测算进程多次意外中断，已不再自动重试；请重新测算，若仍中断，请查看节点日志与可用内存。",
  "zh-Hant": "測算程序多次意外中斷，已不再自動重試；請重新測算，若仍中斷，請查看節點日誌與可用記憶體。",
  en: "the process that measured ended unexpectedly several times, so it is not tried again by itself; measure again, and if it ends once more, see the node's log and its free memory.",
};

/** Why a run failed, for a reader; the kind of a refusal as it is, null for a fault, which the log tells of. */
export function failureSentence(failure: string | null, language: Language): string | null {
  return failure === gaveUp ? sentences[language] : failure;
}
