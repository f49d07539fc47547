import { type FormEvent, useState } from "react";
import { useSpeech } from "../language.tsx";
import type { RegionReference } from "../measures/coupling.ts";
import { useNotice } from "../shell/notices.tsx";
import { Failure } from "../ui/query-state.tsx";
import { messages } from "./messages.ts";
import { useLoadReference } from "./questions.ts";

/** Loads a table of many regions. */
export function ReferenceForm({ onLoaded }: { onLoaded(loaded: RegionReference): void }) {
  const { t } = useSpeech();
  const notice = useNotice();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const loading = useLoadReference((loaded) => {
    notice(t(messages.loaded));
    onLoaded(loaded);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (file instanceof File && file.size > 0)
      loading.mutate({ name: String(form.get("name")).trim(), file, key });
  };
  const changed = () => {
    loading.reset();
    setKey(crypto.randomUUID());
  };
  return (
    <form className="stack" onSubmit={submit} onChange={changed}>
      <p>{t(messages.form)}</p>
      <div className="space-form">
        <label className="field">
          <span>{t(messages.name)}</span>
          <input name="name" className="input" maxLength={200} autoComplete="off" />
        </label>
        <label className="field">
          <span>{t(messages.file)} *</span>
          <input name="file" type="file" className="input" required accept=".csv,.tsv,.txt,.xlsx" />
        </label>
        <button type="submit" className="button primary" disabled={loading.isPending}>
          {t(loading.isPending ? messages.loading : messages.load)}
        </button>
      </div>
      {loading.error && <Failure error={loading.error} />}
    </form>
  );
}
