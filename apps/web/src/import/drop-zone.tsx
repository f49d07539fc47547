import { type DragEvent, useId, useState } from "react";
import { useSpeech } from "../language.tsx";
import { fileSize } from "./file-size.ts";
import { messages } from "./messages.ts";

/** Where a file is dropped or chosen; a keyboard reaches the same through the file button. */
export function DropZone({ file, onChoose }: { file: File | null; onChoose(file: File): void }) {
  const { t, number } = useSpeech();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onChoose(dropped);
  };
  return (
    <label
      htmlFor={id}
      className={`drop-zone${over ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file ? (
        <>
          <strong>{file.name}</strong>
          <span>{fileSize(file.size, number)}</span>
        </>
      ) : (
        <strong>{t(messages.dropHere)}</strong>
      )}
      <span className="button" aria-hidden="true">
        {t(file ? messages.otherFile : messages.chooseFile)}
      </span>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={t(messages.chooseFile)}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onChoose(chosen);
        }}
      />
      <small>{t(messages.fileKinds)}</small>
    </label>
  );
}
