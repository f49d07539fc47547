import { useEffect, useId, useState } from "react";
import { useIndustryNames } from "../enterprises/industry-names.ts";
import { useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { messages } from "./messages.ts";
import { firmStanding, holdsFirm, type Plan } from "./plan.ts";
import { useFirmsByName } from "./questions.ts";
import type { ScenarioChange } from "./scenario.ts";
import { useWorkshop } from "./workshop-context.ts";

/** Long enough for a fast typist's next key. */
const pause = 250;

/** Finds a firm of the register by a part of its name and takes it into the plan, where it stands. */
export function FirmChoice({ plan, onAdd }: { plan: Plan; onAdd(change: ScenarioChange): void }) {
  const { t } = useSpeech();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const take = (change: ScenarioChange) => {
    onAdd(change);
    setTyped("");
    setWanted("");
  };
  return (
    <section className="card stack what-if-form">
      <h2>{t(messages.addFirm)}</h2>
      <div className="field">
        <label htmlFor={id}>{t(messages.findFirm)}</label>
        <input
          id={id}
          type="search"
          className="input"
          maxLength={100}
          autoComplete="off"
          placeholder={t(messages.firmHint)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {wanted !== "" && <Found q={wanted} plan={plan} onTake={take} />}
    </section>
  );
}

function Found({ q, plan, onTake }: { q: string; plan: Plan; onTake(change: ScenarioChange): void }) {
  const { t } = useSpeech();
  const { words } = useWorkshop();
  const { nameOf } = useIndustryNames();
  return (
    <QueryState query={useFirmsByName(q)}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="muted" role="status">
            {t(messages.noFirm)}
          </p>
        ) : (
          <ul className="firms-found">
            {items.map((it) => (
              <li key={it.id}>
                <button
                  type="button"
                  className="button quiet"
                  aria-label={t(messages.take, { name: it.name, park: words.park(it.ownerPark) })}
                  disabled={holdsFirm(plan, it.id)}
                  onClick={() => onTake(firmStanding(it))}
                >
                  <strong>
                    <Mixed>{it.name}</Mixed>
                  </strong>
                  <small>
                    {words.parkInShort(it.ownerPark)}
                    {it.industry.code && (
                      <Mixed>{` · ${it.industry.code} ${nameOf(it.industry.code)}`}</Mixed>
                    )}
                    {holdsFirm(plan, it.id) && ` · ${t(messages.alreadyIn)}`}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        )
      }
    </QueryState>
  );
}
