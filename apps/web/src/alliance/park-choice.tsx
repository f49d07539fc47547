import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { messages } from "./messages.ts";

interface ParkChoiceProps {
  label: string;
  chosen: string | null;
  choose(park: string | null): void;
  /** Whether "all" may be chosen, as null. */
  all?: boolean;
}

const buttonsAtMost = 6;

/** Chooses one park, or all: buttons for a few, a list for many. */
export function ParkChoice({ label, chosen, choose, all = false }: ParkChoiceProps) {
  const { t } = useSpeech();
  const { view, words } = useAnalysis();
  const parks = view.parks.map((it) => ({ id: it.id as string | null, name: words.parkInShort(it.id) }));
  const choices = all ? [{ id: null, name: t(messages.all) }, ...parks] : parks;
  if (parks.length > buttonsAtMost)
    return (
      <select
        className="input narrow"
        aria-label={label}
        value={chosen ?? ""}
        onChange={(event) => choose(event.target.value || null)}
      >
        {choices.map((it) => (
          <option key={it.id} value={it.id ?? ""}>
            {it.name}
          </option>
        ))}
      </select>
    );
  return (
    <fieldset className="segments" aria-label={label}>
      {choices.map((it) => (
        <button key={it.id} type="button" aria-pressed={it.id === chosen} onClick={() => choose(it.id)}>
          {it.name}
        </button>
      ))}
    </fieldset>
  );
}
