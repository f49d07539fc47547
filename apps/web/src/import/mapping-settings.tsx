import { useParks } from "../enterprises/questions.ts";
import { useSpeech } from "../language.tsx";
import { DayField } from "../ui/day-input.tsx";
import { importModes } from "./batch.ts";
import type { MappingDraft } from "./mapping-draft.ts";
import { messages, modeTexts } from "./messages.ts";

/** Whose the firms are, how old the facts, and what may be written. */
export function MappingSettings({
  draft,
  onDecide,
}: {
  draft: MappingDraft;
  onDecide(draft: MappingDraft): void;
}) {
  const { t, name } = useSpeech();
  const parks = useParks();
  return (
    <div className="file-facts">
      <label className="field">
        <span>{t(messages.park)}</span>
        <select
          className="input"
          value={draft.park ?? ""}
          onChange={(event) => onDecide({ ...draft, park: event.target.value || null })}
        >
          <option value="">{t(messages.parkColumn)}</option>
          {parks.data?.map((it) => (
            <option key={it.id} value={it.id}>
              {name(it.name)}
            </option>
          ))}
        </select>
      </label>
      <DayField
        label={t(messages.asOf)}
        value={draft.asOf ?? ""}
        onSettle={(day) => onDecide({ ...draft, asOf: day || null })}
      />
      <fieldset className="modes">
        <legend>{t(messages.mode)}</legend>
        {importModes.map((it) => (
          <label key={it}>
            <input
              type="radio"
              name="mode"
              checked={draft.mode === it}
              onChange={() => onDecide({ ...draft, mode: it })}
            />
            <span>
              {t(modeTexts[it].name)} <small>{t(modeTexts[it].meaning)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
