import { type FormEvent, useState } from "react";
import { Problem } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { Dialog } from "./dialog.tsx";
import type { Enterprise, EnterpriseStatement } from "./enterprise.ts";
import { FormFoot } from "./form-foot.tsx";
import { changeOf, type FieldFaults, faultsOf, formValues, rebase } from "./form-values.ts";
import { changeEnterprise, useRecordAct, useReload } from "./record-acts.ts";
import { recordMessages } from "./record-messages.ts";
import { StatementFields } from "./statement-fields.tsx";

function EditForm({ it, onDone }: { it: Enterprise; onDone(): void }) {
  const [base, setBase] = useState(it);
  const before = formValues(base);
  const [values, setValues] = useState(before);
  const [own, setOwn] = useState<FieldFaults>({});
  const act = useRecordAct(it, {
    act: (change: Partial<EnterpriseStatement>) => changeEnterprise(base, change),
    done: recordMessages.savedDone,
    onDone,
  });
  const load = useReload(it.id);
  const refused = act.error instanceof Problem ? faultsOf(act.error.body) : {};
  const faults = { ...refused, ...own };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { change, faults } = changeOf(values, before);
    setOwn(faults);
    if (Object.keys(faults).length > 0) return;
    if (Object.keys(change).length === 0) onDone();
    else act.mutate(change);
  };
  const reload = async () => {
    const newest = await load();
    setValues(rebase(values, before, formValues(newest)));
    setBase(newest);
    act.reset();
  };
  return (
    <form className="record-form" onSubmit={submit}>
      <StatementFields
        values={values}
        faults={faults}
        onChange={(field, value) => setValues((typed) => ({ ...typed, [field]: value }))}
      />
      <FormFoot
        faults={Object.keys(faults).length}
        error={act.error}
        pending={act.isPending}
        onCancel={onDone}
        onReload={reload}
      />
    </form>
  );
}

/** Changes what is stated about a firm. */
export function EditDialog({ it, open, onClose }: { it: Enterprise; open: boolean; onClose(): void }) {
  const { t } = useSpeech();
  return (
    <Dialog wide open={open} onClose={onClose} title={t(recordMessages.editTitle)}>
      <EditForm it={it} onDone={onClose} />
    </Dialog>
  );
}
