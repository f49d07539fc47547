import type { Industry } from "@ouhe/vocabulary";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { ask } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { Dialog } from "./dialog.tsx";
import type { Enterprise } from "./enterprise.ts";
import { ConfidenceBar } from "./enterprise-cells.tsx";
import { FormFoot } from "./form-foot.tsx";
import { IndustryChooser } from "./industry-chooser.tsx";
import { useIndustryNames } from "./industry-names.ts";
import { correctIndustry, useRecordAct, useReload } from "./record-acts.ts";
import { recordMessages } from "./record-messages.ts";

interface Classification {
  candidates: { code: string; confidence: number }[];
  words: string[];
}

/** Likely industries of the firm's own words. */
function useSuggestions(it: Enterprise) {
  const text = [it.businessScope, it.mainProducts].filter(Boolean).join("；").slice(0, 20_000);
  return useQuery({
    queryKey: ["classify", text],
    enabled: text !== "",
    queryFn: ({ signal }) =>
      ask<Classification>("/classify", { method: "POST", body: { text, top: 5, level: "class" }, signal }),
  });
}

/** Less would be shown as 0 %. */
const worthShowing = 0.005;

function Suggestions({ it, code, onChoose }: { it: Enterprise; code: string; onChoose(code: string): void }) {
  const { t } = useSpeech();
  const { nameOf, ownNameOf } = useIndustryNames();
  const suggestions = useSuggestions(it);
  const candidates = suggestions.data?.candidates.filter((it) => it.confidence >= worthShowing) ?? [];
  const say = suggestions.error
    ? recordMessages.suggestionsFailed
    : suggestions.isLoading
      ? recordMessages.suggesting
      : recordMessages.noSuggestions;
  return (
    <fieldset className="suggestions">
      <legend>{t(recordMessages.suggestions)}</legend>
      {candidates.length === 0 && <p className="muted">{t(say)}</p>}
      {candidates.map((candidate) => (
        <label key={candidate.code} className="suggestion">
          <input
            type="radio"
            name="suggestion"
            checked={candidate.code === code}
            onChange={() => onChoose(candidate.code)}
          />
          <span>
            <code>{candidate.code}</code> <Mixed>{ownNameOf(candidate.code)}</Mixed>
            {nameOf(candidate.code) !== ownNameOf(candidate.code) && <small> {nameOf(candidate.code)}</small>}
          </span>
          <ConfidenceBar share={candidate.confidence} />
        </label>
      ))}
    </fieldset>
  );
}

const notSection = (it: Industry) => it.level !== "section";

function CorrectionForm({ it, onDone }: { it: Enterprise; onDone(): void }) {
  const { t } = useSpeech();
  const id = useId();
  const [code, setCode] = useState(it.industry.corrected ?? "");
  const [lacksCode, setLacksCode] = useState(false);
  const act = useRecordAct(it, {
    act: (body: { code: string; reason: string }) => correctIndustry(it, body),
    done: recordMessages.correctedDone,
    onDone,
  });
  const reload = useReload(it.id);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLacksCode(!code);
    const reason = String(new FormData(event.currentTarget).get("reason")).trim();
    if (code && reason) act.mutate({ code, reason });
  };
  return (
    <form className="record-form" onSubmit={submit}>
      <p className="muted">{t(recordMessages.correctHint)}</p>
      <div className="field">
        <label htmlFor={`${id}-code`}>{t(recordMessages.newCode)} *</label>
        <IndustryChooser
          id={`${id}-code`}
          code={code}
          accepts={notSection}
          onChoose={(chosen) => setCode(chosen?.code ?? "")}
        />
        {lacksCode && !code && (
          <small className="fault" role="alert">
            {t(recordMessages.chooseCode)}
          </small>
        )}
      </div>
      <Suggestions it={it} code={code} onChoose={setCode} />
      <div className="field">
        <label htmlFor={`${id}-reason`}>{t(recordMessages.reason)} *</label>
        <textarea
          id={`${id}-reason`}
          name="reason"
          className="input"
          rows={3}
          required
          maxLength={500}
          defaultValue={it.industry.correctionReason ?? ""}
          placeholder={t(recordMessages.reasonHint)}
        />
      </div>
      <FormFoot
        error={act.error}
        pending={act.isPending}
        onCancel={onDone}
        onReload={() => reload().then(() => act.reset())}
      />
    </form>
  );
}

/** A person says what the firm does, and why. */
export function CorrectionDialog({ it, open, onClose }: { it: Enterprise; open: boolean; onClose(): void }) {
  const { t } = useSpeech();
  return (
    <Dialog open={open} onClose={onClose} title={t(recordMessages.correct)}>
      <CorrectionForm it={it} onDone={onClose} />
    </Dialog>
  );
}
