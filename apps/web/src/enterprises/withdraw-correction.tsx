import { Problem } from "../api.ts";
import { useSpeech } from "../language.tsx";
import type { Enterprise } from "./enterprise.ts";
import { useRecordAct, useReload, withdrawCorrection } from "./record-acts.ts";
import { recordMessages } from "./record-messages.ts";

/** The declared or inferred code counts again. */
export function WithdrawCorrection({ it }: { it: Enterprise }) {
  const { t } = useSpeech();
  const act = useRecordAct(it, { act: () => withdrawCorrection(it), done: recordMessages.withdrawnDone });
  const reload = useReload(it.id);
  const stale = act.error instanceof Problem && act.error.body.status === 412;
  return (
    <>
      <button
        type="button"
        className="button quiet"
        disabled={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t(act.isPending ? recordMessages.withdrawing : recordMessages.withdraw)}
      </button>
      {act.error && (
        <span role="alert" className="fault">
          {act.error.message}{" "}
          {stale && (
            <button type="button" className="button" onClick={() => reload().then(() => act.reset())}>
              {t(recordMessages.reload)}
            </button>
          )}
        </span>
      )}
    </>
  );
}
