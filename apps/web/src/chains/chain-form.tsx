import { type Dispatch, type FormEvent, type SetStateAction, useState } from "react";
import { Problem } from "../api.ts";
import { FormFoot } from "../enterprises/form-foot.tsx";
import { useSpeech } from "../language.tsx";
import type { Chain } from "./chain.ts";
import {
  blankDraft,
  type ChainDraft,
  type ChainFaults,
  draftOf,
  missingIn,
  rebased,
  refusedIn,
  statementOf,
  withLink,
  withoutLink,
  withStep,
} from "./chain-draft.ts";
import { Fault, LinkFields, TextField } from "./link-fields.tsx";
import { messages } from "./messages.ts";
import { loadChain, useSaveChain } from "./questions.ts";
import { StepFields } from "./step-fields.tsx";
import { TemplateChoice } from "./template-choice.tsx";

interface ChainFormProps {
  /** The chain to change; null for a new one. */
  chain: Chain | null;
  onDone(saved: Chain): void;
  onCancel(): void;
}

/** Describes a new chain, from a template or from nothing, or changes one. */
export function ChainForm({ chain, onDone, onCancel }: ChainFormProps) {
  const [base, setBase] = useState(chain);
  const [draft, setDraft] = useState(() => (chain ? draftOf(chain) : blankDraft));
  const [missing, setMissing] = useState<ChainFaults>({});
  const [key] = useState(() => crypto.randomUUID());
  const saving = useSaveChain(onDone);
  const refused = saving.error instanceof Problem ? refusedIn(saving.error.body, draft) : {};
  const faults = { ...refused, ...missing };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = missingIn(draft);
    setMissing(found);
    if (Object.keys(found).length === 0) saving.mutate({ base, body: statementOf(draft), key });
  };
  const change: Dispatch<SetStateAction<ChainDraft>> = (next) => {
    setDraft(next);
    setMissing({});
    if (!isStale(saving.error)) saving.reset();
  };
  const reload = async () => {
    const newest = await loadChain(base!.id);
    setDraft(rebased(draft, draftOf(base!), draftOf(newest)));
    setBase(newest);
    saving.reset();
  };
  return (
    <form className="record-form chain-form" onSubmit={submit} noValidate>
      {chain === null && <TemplateChoice onChoose={(it) => change(it ? draftOf(it) : blankDraft)} />}
      <ChainFields draft={draft} faults={faults} change={change} />
      <FormFoot
        faults={Object.keys(faults).length}
        error={saving.error}
        pending={saving.isPending}
        onCancel={onCancel}
        onReload={reload}
      />
    </form>
  );
}

const isStale = (error: Error | null) => error instanceof Problem && error.body.status === 412;

interface FieldsProps {
  draft: ChainDraft;
  faults: ChainFaults;
  change: Dispatch<SetStateAction<ChainDraft>>;
}

function ChainFields({ draft, faults, change }: FieldsProps) {
  const { t } = useSpeech();
  return (
    <>
      <div className="field-group">
        <TextField
          label={`${t(messages.name)} *`}
          value={draft.zh}
          most={60}
          fault={faults.name}
          onChange={(zh) => change((it) => ({ ...it, zh }))}
        />
        <TextField
          label={t(messages.nameEn)}
          value={draft.en}
          most={100}
          onChange={(en) => change((it) => ({ ...it, en }))}
        />
      </div>
      {draft.links.map((link, at) => (
        <LinkFields
          key={link.key}
          link={link}
          place={at + 1}
          faults={faults}
          onChange={(part) => change((it) => ({ ...it, links: altered(it.links, link.key, part) }))}
          onRemove={() => change((it) => withoutLink(it, link.key))}
        />
      ))}
      <div className="row">
        <button type="button" className="button" onClick={() => change(withLink)}>
          {t(messages.addLink)}
        </button>
        <Fault id="chain-links-fault" fault={faults.links} />
      </div>
      <StepList draft={draft} faults={faults} change={change} />
    </>
  );
}

function StepList({ draft, faults, change }: FieldsProps) {
  const { t } = useSpeech();
  return (
    <fieldset className="link-fields">
      <legend>{t(messages.steps)}</legend>
      <ol className="step-list">
        {draft.steps.map((step, at) => (
          <StepFields
            key={step.key}
            step={step}
            place={at + 1}
            links={draft.links}
            faults={faults}
            onChange={(part) => change((it) => ({ ...it, steps: altered(it.steps, step.key, part) }))}
            onRemove={() =>
              change((it) => ({ ...it, steps: it.steps.filter(({ key }) => key !== step.key) }))
            }
          />
        ))}
      </ol>
      <button type="button" className="button" onClick={() => change(withStep)}>
        {t(messages.addStep)}
      </button>
    </fieldset>
  );
}

const altered = <Entry extends { key: string }>(list: readonly Entry[], key: string, part: Partial<Entry>) =>
  list.map((it) => (it.key === key ? { ...it, ...part } : it));
