import "../import/import.css";
import { type FormEvent, useState } from "react";
import { DropZone } from "../import/drop-zone.tsx";
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
  const [file, setFile] = useState<File | null>(null);
  const loading = useLoadReference((loaded) => {
    notice(t(messages.loaded));
    onLoaded(loaded);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (file) loading.mutate({ name: String(form.get("name")).trim(), file, key });
  };
  const changed = () => {
    loading.reset();
    setKey(crypto.randomUUID());
  };
  const choose = (chosen: File) => {
    changed();
    setFile(chosen);
  };
  return (
    <form className="stack" onSubmit={submit} onChange={changed}>
      <p>{t(messages.form)}</p>
      <div className="space-form">
        <label className="field">
          <span>{t(messages.name)}</span>
          <input name="name" className="input" maxLength={200} autoComplete="off" />
        </label>
        <DropZone file={file} onChoose={choose} />
        <button type="submit" className="button primary" disabled={loading.isPending || !file}>
          {t(loading.isPending ? messages.loading : messages.load)}
        </button>
      </div>
      {loading.error && <Failure error={loading.error} />}
    </form>
  );
}
