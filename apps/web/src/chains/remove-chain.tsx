import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Problem } from "../api.ts";
import { Dialog } from "../enterprises/dialog.tsx";
import { recordMessages } from "../enterprises/record-messages.ts";
import { useSpeech } from "../language.tsx";
import { useNotice } from "../shell/notices.tsx";
import type { Chain } from "./chain.ts";
import { useChainName } from "./chain-name.ts";
import { messages } from "./messages.ts";
import { useRemoveChain } from "./questions.ts";

/** Deletes a chain after asking once. */
export function RemoveChain({ chain }: { chain: Chain }) {
  const { t } = useSpeech();
  const notice = useNotice();
  const navigate = useNavigate();
  const nameOf = useChainName();
  const [asks, setAsks] = useState(false);
  const removal = useRemoveChain(() => {
    notice(t(messages.removed));
    navigate({ to: "/chains" });
  });
  const close = () => setAsks(false);
  const stale = removal.error instanceof Problem && removal.error.body.status === 412;
  return (
    <>
      <button type="button" className="button danger" onClick={() => setAsks(true)}>
        {t(messages.remove)}
      </button>
      <Dialog open={asks} onClose={close} title={t(messages.removeTitle)}>
        <div className="stack">
          <p>{t(messages.removeText, { name: nameOf(chain.name) })}</p>
          <div className="form-foot">
            <div role="alert" className="form-alert">
              {removal.error && <p>{stale ? t(messages.changedMeanwhile) : removal.error.message}</p>}
            </div>
            <button type="button" className="button" onClick={close}>
              {t(recordMessages.cancel)}
            </button>
            <button
              type="button"
              className="button danger"
              disabled={removal.isPending || stale}
              onClick={() => removal.mutate(chain)}
            >
              {t(removal.isPending ? messages.removing : messages.remove)}
            </button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
