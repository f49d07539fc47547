import { type Language, languages, useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";

const labels: Record<Language, string> = { "zh-Hans": "简", "zh-Hant": "繁", en: "EN" };

export function LanguageSwitch() {
  const { language, choose, t } = useSpeech();
  return (
    <fieldset className="languages" aria-label={t(messages.languages)}>
      {languages.map((it) => (
        <button key={it} type="button" lang={it} aria-pressed={it === language} onClick={() => choose(it)}>
          {labels[it]}
        </button>
      ))}
    </fieldset>
  );
}
