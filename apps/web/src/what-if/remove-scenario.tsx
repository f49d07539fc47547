import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog } from "../enterprises/dialog.tsx";
import { recordMessages } from "../enterprises/record-messages.ts";
import { useSpeech } from "../language.tsx";
import { useNotice } from "../shell/notices.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { messages } from "./messages.ts";
import { useRemoveScenario } from "./questions.ts";
import type { Scenario } from "./scenario.ts";

/** Deletes a scenario after asking once. */
export function RemoveScenario({ scenario }: { scenario: Scenario }) {
  const { t } = useSpeech();
  const notice = useNotice();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const removal = useRemoveScenario(() => {
    notice(t(messages.removed));
    navigate({ to: "/what-if", search: (known) => ({ ...known, scenario: undefined }), resetScroll: false });
  });
  const close = () => setAsks(false);
  return (
    <>
      <button type="button" className="button danger" onClick={() => setAsks(true)}>
        {t(messages.remove)}
      </button>
      <Dialog open={asks} onClose={close} title={t(messages.removeTitle)}>
        <div className="stack">
          <p>
            <Mixed>{t(messages.removeText, { name: scenario.name })}</Mixed>
          </p>
          <div className="form-foot">
            <div role="alert" className="form-alert">
              {removal.error && <p>{removal.error.message}</p>}
            </div>
            <button type="button" className="button" onClick={close}>
              {t(recordMessages.cancel)}
            </button>
            <button
              type="button"
              className="button danger"
              disabled={removal.isPending}
              onClick={() => removal.mutate(scenario)}
            >
              {t(removal.isPending ? messages.removing : messages.remove)}
            </button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
