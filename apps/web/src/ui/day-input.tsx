import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useId, useState } from "react";
import { readDay } from "../day.ts";
import { text, useSpeech } from "../language.tsx";

const says = {
  hint: text("如 2026-09-30", "如 2026-09-30", "e.g. 2026-09-30"),
  fault: text(
    "请写年、月、日，如 2026-09-30。",
    "請寫年、月、日，如 2026-09-30。",
    "Write year, month and day, like 2026-09-30.",
  ),
};

interface DayInputProps {
  /** An ISO day, or "" for none. */
  value: string;
  /** Called with an ISO day or "" when the person leaves the field or presses Enter. */
  onSettle(day: string): void;
  id?: string;
  /** Sends the day with the form it stands in. */
  name?: string;
}

/**
 * A day, typed. The browser's own date field writes days as the browser's language does, whatever the page
 * speaks; this one is the same everywhere. What is no day stays in the field, is said to be wrong, and keeps
 * its form from being sent.
 */
export function DayInput({ value, onSettle, id, name }: DayInputProps) {
  const { t } = useSpeech();
  const faultId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const settle = (input: HTMLInputElement) => {
    const day = readDay(input.value);
    setWrong(day === null);
    input.setCustomValidity(day === null ? t(says.fault) : "");
    if (day === null) return;
    setDraft(null);
    if (day !== value) onSettle(day);
  };
  return (
    <>
      <input
        id={id}
        className="input"
        autoComplete="off"
        placeholder={t(says.hint)}
        value={draft ?? value}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? faultId : undefined}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          event.target.setCustomValidity("");
          setDraft(event.target.value);
        }}
        onBlur={(event: FocusEvent<HTMLInputElement>) => settle(event.target)}
        onKeyDown={(event: KeyboardEvent<HTMLInputElement>) =>
          event.key === "Enter" && settle(event.currentTarget)
        }
      />
      {name && <input type="hidden" name={name} value={value} />}
      {isWrong && (
        <small id={faultId} className="fault" role="alert">
          {t(says.fault)}
        </small>
      )}
    </>
  );
}

/** A day under its label. */
export function DayField({ label, ...input }: Omit<DayInputProps, "id"> & { label: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DayInput id={id} {...input} />
    </div>
  );
}
