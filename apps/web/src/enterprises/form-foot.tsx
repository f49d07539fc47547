import { useEffect, useRef } from "react";
import { Problem } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { recordMessages } from "./record-messages.ts";

/** Foot of a form: what is wrong, cancel, save. The first field at fault takes the keyboard. */
export function FormFoot({
  faults = 0,
  error,
  pending,
  onCancel,
  onReload,
}: {
  faults?: number;
  error: Error | null;
  pending: boolean;
  onCancel(): void;
  /** Offered when somebody else changed the record meanwhile. */
  onReload?: () => void;
}) {
  const { t, number } = useSpeech();
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults > 0) foot.current?.closest("form")?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [faults]);
  const stale = error instanceof Problem && error.body.status === 412;
  return (
    <div className="form-foot" ref={foot}>
      <div role="alert" className="form-alert">
        {faults > 0 && <p>{t(recordMessages.fixFields, { n: number(faults) })}</p>}
        {stale && (
          <p>
            {t(recordMessages.conflict)}{" "}
            {onReload && (
              <button type="button" className="button" onClick={onReload}>
                {t(recordMessages.reload)}
              </button>
            )}
          </p>
        )}
        {error && !stale && faults === 0 && <p>{error.message || error.name}</p>}
      </div>
      <button type="button" className="button" onClick={onCancel}>
        {t(recordMessages.cancel)}
      </button>
      <button type="submit" className="button primary" disabled={pending || stale}>
        {t(pending ? recordMessages.saving : recordMessages.save)}
      </button>
    </div>
  );
}
