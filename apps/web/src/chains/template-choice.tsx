import { useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { useChainName } from "./chain-name.ts";
import { messages } from "./messages.ts";
import { type ChainTemplate, useTemplates } from "./questions.ts";

/** Chooses what a new chain begins with. */
export function TemplateChoice({ onChoose }: { onChoose(template: ChainTemplate | null): void }) {
  const { t } = useSpeech();
  const nameOf = useChainName();
  const templates = useTemplates();
  return (
    <QueryState query={templates}>
      {(list) => (
        <label className="field template-choice">
          <span>{t(messages.from)}</span>
          <select
            className="input"
            defaultValue=""
            onChange={(event) => onChoose(list.find((it) => it.id === event.target.value) ?? null)}
          >
            <option value="">{t(messages.blank)}</option>
            <optgroup label={t(messages.templates)}>
              {list.map((it) => (
                <option key={it.id} value={it.id}>
                  {nameOf(it.name)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      )}
    </QueryState>
  );
}
