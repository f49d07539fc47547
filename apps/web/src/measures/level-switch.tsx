import type { Level } from "@ouhe/coupling";
import { levels, levelTexts } from "@ouhe/pictures";
import { useSpeech } from "../language.tsx";

/** Chooses a level of the classification. */
export function LevelSwitch({
  label,
  chosen,
  choose,
}: {
  label: string;
  chosen: Level;
  choose(level: Level): void;
}) {
  const { t } = useSpeech();
  return (
    <fieldset className="segments" aria-label={label}>
      {levels.map((it) => (
        <button key={it} type="button" aria-pressed={it === chosen} onClick={() => choose(it)}>
          {t(levelTexts[it])}
        </button>
      ))}
    </fieldset>
  );
}
