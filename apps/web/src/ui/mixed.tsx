import { useSpeech } from "../language.tsx";
import { chineseRuns } from "./mixed-runs.ts";

/**
 * A text that may hold Chinese: names of firms, and of industries below division, have no English. On an
 * English page those stretches are marked as Chinese, so that they are spoken and set as such.
 */
export function Mixed({ children }: { children: string }) {
  const { language } = useSpeech();
  if (language !== "en") return children;
  let at = 0;
  return chineseRuns(children).map(({ text, isChinese }) => {
    const key = at;
    at += text.length;
    return isChinese ? (
      <span key={key} lang="zh-Hans">
        {text}
      </span>
    ) : (
      text
    );
  });
}
