import { useEffect, useId, useRef, useState } from "react";
import { useSpeech } from "../language.tsx";
import type { EnterpriseSearch } from "../router.tsx";
import { messages } from "./messages.ts";

/** Long enough for a fast typist's next key, short enough to feel live. */
const pause = 250;

/**
 * A text that follows the keyboard, and is handed on once typing rests. While an input method composes
 * (pinyin not yet turned into characters) nothing is handed on.
 */
function useRestingText(given: string, onRest: (text: string) => void) {
  const [text, setText] = useState(given);
  const [composing, setComposing] = useState(false);
  const handed = useRef(given);
  const rest = useRef(onRest);
  rest.current = onRest;
  useEffect(() => {
    if (given === handed.current) return;
    handed.current = given;
    setText(given);
  }, [given]);
  useEffect(() => {
    const wanted = text.trim();
    if (composing || wanted === handed.current) return;
    const timer = setTimeout(() => {
      handed.current = wanted;
      rest.current(wanted);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return {
    value: text,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: () => setComposing(false),
  };
}

const hints = { name: messages.searchName, uscc: messages.searchUscc, scope: messages.searchScope } as const;

/** Search by name, code or scope. */
export function SearchBox({
  search,
  onChange,
}: {
  search: EnterpriseSearch;
  onChange(change: EnterpriseSearch): void;
}) {
  const { t } = useSpeech();
  const id = useId();
  const field = search.in === "uscc" || search.in === "scope" ? search.in : "name";
  const typing = useRestingText(search.q ?? "", (q) => onChange({ q, in: q ? search.in : "" }));
  const [chosen, setChosen] = useState<string>(field);
  const choose = (value: string) => {
    setChosen(value);
    onChange({ in: value === "name" ? "" : value });
  };
  const shown = search.q ? field : chosen;
  return (
    <search className="search-box">
      <label className="visually-hidden" htmlFor={`${id}-in`}>
        {t(messages.searchIn)}
      </label>
      <select id={`${id}-in`} value={shown} onChange={(event) => choose(event.target.value)}>
        <option value="name">{t(messages.inName)}</option>
        <option value="uscc">{t(messages.inUscc)}</option>
        <option value="scope">{t(messages.inScope)}</option>
      </select>
      <label className="visually-hidden" htmlFor={id}>
        {t(messages.search)}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        maxLength={100}
        placeholder={t(hints[shown as keyof typeof hints] ?? messages.searchName)}
        {...typing}
      />
    </search>
  );
}
