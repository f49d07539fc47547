import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "../api.ts";
import type { Calibre } from "../enterprises/enterprise.ts";
import { useParks } from "../enterprises/questions.ts";
import { calibreTexts } from "../enterprises/record-messages.ts";
import { useSpeech } from "../language.tsx";
import { DayField } from "../ui/day-input.tsx";
import { DropZone } from "./drop-zone.tsx";
import { fileSize } from "./file-size.ts";
import { messages } from "./messages.ts";
import { useUpload } from "./questions.ts";

const calibres: Calibre[] = ["registration", "declared", "statistical", "assessment"];

/** What the file is and whose: filled once, remembered with every record. */
function FileFacts({ sources }: { sources: string[] }) {
  const { t, name } = useSpeech();
  const parks = useParks();
  const listId = useId();
  const [asOf, setAsOf] = useState("");
  return (
    <div className="file-facts">
      <label className="field">
        <span>{t(messages.park)}</span>
        <select name="park" className="input" defaultValue="">
          <option value="">{t(messages.parkColumn)}</option>
          {parks.data?.map((it) => (
            <option key={it.id} value={it.id}>
              {name(it.name)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t(messages.source)}</span>
        <input name="source" className="input" maxLength={200} list={listId} autoComplete="off" />
        <small>{t(messages.sourceHint)}</small>
        <datalist id={listId}>
          {sources.map((it) => (
            <option key={it} value={it} />
          ))}
        </datalist>
      </label>
      <DayField label={t(messages.asOf)} name="asOf" value={asOf} onSettle={setAsOf} />
      <label className="field">
        <span>{t(messages.calibre)}</span>
        <select name="calibre" className="input" defaultValue="registration">
          {calibres.map((it) => (
            <option key={it} value={it}>
              {t(calibreTexts[it])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The first step: a file, and where it comes from. */
export function UploadForm({ sources }: { sources: string[] }) {
  const { t, number } = useSpeech();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const upload = useUpload((batch) => navigate({ to: "/imports/$id", params: { id: batch.id } }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!file) return;
    const form = new FormData();
    for (const [key, value] of new FormData(event.currentTarget)) if (value !== "") form.append(key, value);
    form.append("file", file, file.name);
    upload.mutate(form);
  };
  const { error } = upload;
  return (
    <form className="card stack" onSubmit={submit}>
      <div className="upload">
        <DropZone
          file={file}
          onChoose={(chosen) => {
            upload.reset();
            setFile(chosen);
          }}
        />
        <FileFacts sources={sources} />
      </div>
      {error && (
        <div role="alert" className="refusal">
          <strong>{error instanceof Problem ? error.body.title : error.name}</strong>
          <p>{error.message}</p>
        </div>
      )}
      <div className="row">
        <button type="submit" className="button primary" disabled={!file || upload.isPending}>
          {upload.isPending && file
            ? t(messages.uploading, { size: fileSize(file.size, number) })
            : t(messages.upload)}
        </button>
      </div>
    </form>
  );
}
