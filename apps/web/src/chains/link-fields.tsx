import { type ReactNode, useId } from "react";
import { IndustryChooser } from "../enterprises/industry-chooser.tsx";
import { useIndustryNames } from "../enterprises/industry-names.ts";
import { useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import type { ChainFaults, LinkDraft } from "./chain-draft.ts";
import { type ChainFault, chainFaultTexts, messages } from "./messages.ts";

/** A text that is typed, with its label and what is wrong with it. */
export function TextField({
  label,
  value,
  fault,
  most,
  onChange,
}: {
  label: string;
  value: string;
  fault?: ChainFault;
  most: number;
  onChange(value: string): void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="input"
        autoComplete="off"
        maxLength={most}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <Fault id={`${id}-fault`} fault={fault} />
    </div>
  );
}

/** What is wrong with a field; nothing where nothing is. */
export function Fault({ id, fault }: { id: string; fault?: ChainFault }) {
  const { t } = useSpeech();
  if (!fault) return null;
  return (
    <small id={id} className="fault">
      {t(chainFaultTexts[fault])}
    </small>
  );
}

interface LinkFieldsProps {
  link: LinkDraft;
  place: number;
  faults: ChainFaults;
  onChange(change: Partial<LinkDraft>): void;
  onRemove(): void;
}

/** One link of a chain being edited. */
export function LinkFields({ link, place, faults, onChange, onRemove }: LinkFieldsProps) {
  const { t } = useSpeech();
  const told = link.zh.trim();
  const title = told ? t(messages.linkNamed, { n: place, name: told }) : t(messages.linkNumber, { n: place });
  return (
    <fieldset className="link-fields">
      <legend>
        <Mixed>{title}</Mixed>
      </legend>
      <div className="field-group">
        <TextField
          label={`${t(messages.name)} *`}
          value={link.zh}
          most={60}
          fault={faults[`${link.key}.zh`]}
          onChange={(zh) => onChange({ zh })}
        />
        <TextField
          label={t(messages.nameEn)}
          value={link.en}
          most={100}
          onChange={(en) => onChange({ en })}
        />
      </div>
      <Codes link={link} fault={faults[`${link.key}.codes`]} onChange={(codes) => onChange({ codes })}>
        <button
          type="button"
          className="button quiet"
          aria-label={`${title} ${t(messages.removeLink)}`}
          onClick={onRemove}
        >
          {t(messages.removeLink)}
        </button>
      </Codes>
    </fieldset>
  );
}

function Codes({
  link: { codes },
  fault,
  onChange,
  children,
}: {
  link: LinkDraft;
  fault?: ChainFault;
  onChange(codes: readonly string[]): void;
  children: ReactNode;
}) {
  const { t } = useSpeech();
  const { ownNameOf } = useIndustryNames();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t(messages.codes)} *</label>
      <div className="row">
        {codes.map((code) => (
          <button
            key={code}
            type="button"
            className="tag code-chip"
            aria-label={t(messages.removeCode, { code })}
            onClick={() => onChange(codes.filter((it) => it !== code))}
          >
            <Mixed>{`${code} ${ownNameOf(code)}`}</Mixed> <span aria-hidden="true">×</span>
          </button>
        ))}
      </div>
      <div className="row between">
        <div className="code-chooser">
          <IndustryChooser
            id={id}
            code=""
            onChoose={(it) => it && !codes.includes(it.code) && onChange([...codes, it.code])}
          />
        </div>
        {children}
      </div>
      <Fault id={`${id}-fault`} fault={fault} />
    </div>
  );
}
