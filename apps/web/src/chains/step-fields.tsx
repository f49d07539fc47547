import { useId } from "react";
import { useSpeech } from "../language.tsx";
import type { ChainFaults, LinkDraft, StepDraft } from "./chain-draft.ts";
import { chainName } from "./chain-name.ts";
import { Fault } from "./link-fields.tsx";
import { messages } from "./messages.ts";

interface StepFieldsProps {
  step: StepDraft;
  place: number;
  links: readonly LinkDraft[];
  faults: ChainFaults;
  onChange(change: Partial<StepDraft>): void;
  onRemove(): void;
}

/** One step of a chain being edited: who supplies whom. */
export function StepFields({ step, place, links, faults, onChange, onRemove }: StepFieldsProps) {
  const { t, language } = useSpeech();
  const id = useId();
  const fault = faults[step.key];
  const nameOf = ({ zh, en }: LinkDraft) =>
    zh.trim() ? chainName({ zh, en: en.trim() || null }, language) : t(messages.nameless);
  const end = (side: "from" | "to", label: string) => (
    <select
      className="input"
      aria-label={`${t(messages.stepNumber, { n: place })} ${label}`}
      aria-invalid={fault ? true : undefined}
      aria-describedby={fault ? `${id}-fault` : undefined}
      value={links.some((it) => it.key === step[side]) ? step[side] : ""}
      onChange={(event) => onChange({ [side]: event.target.value })}
    >
      <option value="" disabled>
        {t(messages.choose)}
      </option>
      {links.map((it) => (
        <option key={it.key} value={it.key}>
          {nameOf(it)}
        </option>
      ))}
    </select>
  );
  return (
    <li>
      <div className="step-fields">
        {end("from", t(messages.supplier))}
        <span aria-hidden="true">→</span>
        {end("to", t(messages.buyer))}
        <button
          type="button"
          className="button quiet"
          aria-label={t(messages.removeStep, { n: place })}
          onClick={onRemove}
        >
          ×
        </button>
      </div>
      <Fault id={`${id}-fault`} fault={fault} />
    </li>
  );
}
