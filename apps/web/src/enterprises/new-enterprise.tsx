import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { ask, Problem } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { useNotice } from "../shell/notices.tsx";
import { byHand } from "../sources.ts";
import { Dialog } from "./dialog.tsx";
import type { Enterprise } from "./enterprise.ts";
import { FormFoot } from "./form-foot.tsx";
import { changeOf, type FieldFaults, faultsOf, formValues } from "./form-values.ts";
import { messages } from "./messages.ts";
import { registerChanged, useParks } from "./questions.ts";
import { recordMessages } from "./record-messages.ts";
import { StatementFields } from "./statement-fields.tsx";

const blank = formValues({});

function useRegistration() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { t } = useSpeech();
  const notice = useNotice();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (body: Partial<Enterprise>) => ask<Enterprise>("/enterprises", { method: "POST", body, key }),
    onSuccess: (made) => {
      registerChanged(client);
      notice(t(recordMessages.addedDone, { name: made.name }));
      navigate({ to: "/enterprises/$id", params: { id: made.id } });
    },
  });
}

function ParkAndSource() {
  const { t, name } = useSpeech();
  const parks = useParks();
  return (
    <fieldset className="field-group">
      <legend>{t(recordMessages.provenance)}</legend>
      <label className="field">
        <span>{t(recordMessages.park)} *</span>
        <select name="ownerPark" className="input" required defaultValue="">
          <option value="" disabled>
            {t(recordMessages.choosePark)}
          </option>
          {parks.data?.map((it) => (
            <option key={it.id} value={it.id}>
              {name(it.name)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t(recordMessages.newSource)} *</span>
        <input name="source" className="input" required maxLength={200} defaultValue={t(byHand)} />
      </label>
    </fieldset>
  );
}

function NewEnterpriseForm({ onCancel }: { onCancel(): void }) {
  const [values, setValues] = useState(blank);
  const [own, setOwn] = useState<FieldFaults>({});
  const registration = useRegistration();
  const refused = registration.error instanceof Problem ? faultsOf(registration.error.body) : {};
  const faults = { ...refused, ...own };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { change, faults } = changeOf(values, blank);
    setOwn(faults);
    if (Object.keys(faults).length > 0) return;
    registration.mutate({
      ...change,
      ownerPark: String(form.get("ownerPark")),
      source: String(form.get("source")),
    });
  };
  return (
    <form className="record-form" onSubmit={submit} noValidate={false}>
      <ParkAndSource />
      <StatementFields
        values={values}
        faults={faults}
        onChange={(field, value) => setValues((before) => ({ ...before, [field]: value }))}
      />
      <FormFoot
        faults={Object.keys(faults).length}
        error={registration.error}
        pending={registration.isPending}
        onCancel={onCancel}
      />
    </form>
  );
}

/** The button that adds one firm by hand, and its form. */
export function NewEnterprise() {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {t(messages.add)}
      </button>
      <Dialog wide open={open} onClose={close} title={t(recordMessages.newTitle)}>
        <NewEnterpriseForm onCancel={close} />
      </Dialog>
    </>
  );
}
