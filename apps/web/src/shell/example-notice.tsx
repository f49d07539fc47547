import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";
import { useNode } from "./node.ts";
import { useNotice } from "./notices.tsx";

/** Says on every page that the data are an example, and removes them. */
export function ExampleNotice() {
  const { t } = useSpeech();
  const notice = useNotice();
  const node = useNode();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const removal = useMutation({
    mutationFn: () => ask("/example", { method: "DELETE" }),
    onSuccess: () => {
      notice(t(messages.removed));
      return client.resetQueries();
    },
  });
  if (!node.data?.example) return null;
  return (
    <div className="notice" role="note">
      <div className="notice-in">
        <span>{t(asked ? messages.removeConfirm : messages.exampleNotice)}</span>
        {asked ? (
          <>
            <button
              type="button"
              className="button danger no-print"
              disabled={removal.isPending}
              onClick={() => removal.mutate()}
            >
              {t(removal.isPending ? messages.removing : messages.yes)}
            </button>
            <button type="button" className="button quiet no-print" onClick={() => setAsked(false)}>
              {t(messages.no)}
            </button>
          </>
        ) : (
          <button type="button" className="button quiet no-print" onClick={() => setAsked(true)}>
            {t(messages.removeExample)}
          </button>
        )}
        {removal.error && <span role="alert">{removal.error.message}</span>}
      </div>
    </div>
  );
}
