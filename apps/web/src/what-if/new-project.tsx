import { type FormEvent, useId, useState } from "react";
import { IndustryChooser } from "../enterprises/industry-chooser.tsx";
import { type Text, useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";
import type { ScenarioChange } from "./scenario.ts";
import { useWorkshop } from "./workshop-context.ts";

/** What was typed as an amount: null for nothing, NaN for what is no amount. */
function amountOf(typed: string): number | null {
  const plain = typed.trim().replaceAll(/[,，]/g, "");
  if (plain === "") return null;
  const amount = Number(plain);
  return amount >= 0 && amount <= 1e12 ? amount : Number.NaN;
}

/** A project described in three fields and put on a park. */
export function NewProject({ onAdd }: { onAdd(change: ScenarioChange): void }) {
  const { t } = useSpeech();
  const { base, words } = useWorkshop();
  const parks = base.views[0]!.parks.map((it) => it.id);
  const id = useId();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [capital, setCapital] = useState("");
  const [park, setPark] = useState(parks[0] ?? "");
  const [fault, setFault] = useState<Text | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const capitalWan = amountOf(capital);
    const wrong =
      name.trim() === ""
        ? messages.needsName
        : code === ""
          ? messages.needsIndustry
          : Number.isNaN(capitalWan)
            ? messages.badCapital
            : null;
    setFault(wrong);
    if (wrong) return;
    onAdd({ kind: "open", park, name: name.trim(), code, capitalWan, isInferred: false });
    setName("");
  };
  return (
    <form className="card stack what-if-form" onSubmit={submit} noValidate>
      <h2>{t(messages.addProject)}</h2>
      <div className="what-if-fields">
        <div className="field">
          <label htmlFor={`${id}-name`}>{t(messages.projectName)}</label>
          <input
            id={`${id}-name`}
            className="input"
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-industry`}>{t(messages.industry)}</label>
          <IndustryChooser
            id={`${id}-industry`}
            code={code}
            accepts={isBelowSection}
            onChoose={(chosen) => setCode(chosen?.code ?? "")}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-capital`}>{t(messages.capital)}</label>
          <input
            id={`${id}-capital`}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            value={capital}
            onChange={(event) => setCapital(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-park`}>{t(messages.landIn)}</label>
          <select
            id={`${id}-park`}
            className="input"
            value={park}
            onChange={(event) => setPark(event.target.value)}
          >
            {parks.map((it) => (
              <option key={it} value={it}>
                {words.park(it)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="row">
        <button type="submit" className="button primary">
          {t(messages.add)}
        </button>
        {fault && (
          <small className="cinnabar-text" role="alert">
            {t(fault)}
          </small>
        )}
      </div>
    </form>
  );
}

/** Sections are letters; what lands has a division at least. */
const isBelowSection = (it: { level: string }) => it.level !== "section";
