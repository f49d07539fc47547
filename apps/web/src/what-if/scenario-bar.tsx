import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Problem } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { useNotice } from "../shell/notices.tsx";
import { messages } from "./messages.ts";
import type { Plan } from "./plan.ts";
import { useSaveScenario, useScenarios } from "./questions.ts";
import { RemoveScenario } from "./remove-scenario.tsx";
import type { Scenario } from "./scenario.ts";
import { draftName, forgetDraft } from "./use-draft.ts";

interface BarProps {
  /** The one opened, or none for a new one. */
  scenario: Scenario | null;
  plan: Plan;
  isChanged: boolean;
  beside: string | undefined;
}

/** Open, name, save, share and delete scenarios, and put one beside another. */
export function ScenarioBar({ scenario, plan, isChanged, beside }: BarProps) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const scenarios = useScenarios().data ?? [];
  const go = (search: { scenario?: string; beside?: string }) =>
    navigate({ to: "/what-if", search: (known) => ({ ...known, ...search }), resetScroll: false });
  const others = scenarios.filter((it) => it.id !== scenario?.id);
  return (
    <section className="card stack scenario-bar no-print" aria-label={t(messages.scenario)}>
      <div className="row">
        <label className="field">
          <span>{t(messages.open)}</span>
          <select
            className="input"
            value={scenario?.id ?? ""}
            onChange={({ target }) => go({ scenario: target.value || undefined })}
          >
            <option value="">{t(messages.newOne)}</option>
            {scenarios.map((it) => (
              <option key={it.id} value={it.id}>
                {it.name}
              </option>
            ))}
          </select>
        </label>
        <SaveForm key={scenario?.id} scenario={scenario} plan={plan} isChanged={isChanged} />
        <label className="field">
          <span>{t(messages.beside)}</span>
          <select
            className="input"
            value={beside ?? ""}
            onChange={({ target }) => go({ beside: target.value || undefined })}
          >
            <option value="">{t(messages.besideNone)}</option>
            {others.map((it) => (
              <option key={it.id} value={it.id}>
                {it.name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}

function SaveForm({ scenario, plan, isChanged }: Omit<BarProps, "beside">) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const notice = useNotice();
  const [name, setName] = useState(scenario?.name ?? "");
  const opens = (saved: Scenario) =>
    navigate({
      to: "/what-if",
      search: (known) => ({ ...known, scenario: saved.id }),
      replace: saved.id === scenario?.id,
      resetScroll: false,
    });
  const save = useSaveScenario((saved) => {
    const isRenamed = saved.id === scenario?.id && saved.name !== scenario.name && !isChanged;
    notice(t(isRenamed ? messages.renamed : messages.saved));
    forgetDraft(draftName(scenario));
    opens(saved);
  });
  const body = { name: name.trim(), changes: [...plan] };
  const isRenamed = scenario !== null && body.name !== scenario.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.name === "") return;
    save.mutate(scenario ? { base: scenario, body } : { body });
  };
  const nothingToSave = body.name === "" || (scenario ? !isChanged && !isRenamed : plan.length === 0);
  return (
    <form className="row scenario-save" onSubmit={submit}>
      <label className="field">
        <span>
          {t(messages.name)} {isChanged && <span className="amber-text">· {t(messages.unsaved)}</span>}
        </span>
        <input
          className="input"
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <button type="submit" className="button primary" disabled={save.isPending || nothingToSave}>
        {t(save.isPending ? messages.saving : isRenamed && !isChanged ? messages.rename : messages.save)}
      </button>
      {scenario && (
        <>
          <button
            type="button"
            className="button"
            disabled={save.isPending || body.name === ""}
            onClick={() => save.mutate({ body })}
          >
            {t(messages.saveAs)}
          </button>
          <CopyLink isChanged={isChanged} />
          <RemoveScenario scenario={scenario} />
        </>
      )}
      {save.error && <SaveFault error={save.error} />}
    </form>
  );
}

function SaveFault({ error }: { error: Error }) {
  const { t } = useSpeech();
  const isStale = error instanceof Problem && error.body.status === 412;
  return (
    <p role="alert" className="cinnabar-text">
      {isStale ? t(messages.changedMeanwhile) : error.message}{" "}
      {isStale && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {t(messages.reopen)}
        </button>
      )}
    </p>
  );
}

/** The address alone restores what is saved; it is copied with both scenarios and the weight in it. */
function CopyLink({ isChanged }: { isChanged: boolean }) {
  const { t } = useSpeech();
  const notice = useNotice();
  const copy = () =>
    navigator.clipboard?.writeText(location.href).then(
      () => notice(t(messages.linkCopied)),
      () => notice(t(messages.linkFailed)),
    ) ?? notice(t(messages.linkFailed));
  return (
    <button
      type="button"
      className="button"
      disabled={isChanged}
      title={isChanged ? t(messages.linkAfterSaving) : undefined}
      onClick={copy}
    >
      {t(messages.link)}
    </button>
  );
}
