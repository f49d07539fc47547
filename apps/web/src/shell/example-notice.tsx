import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";
import { useNode } from "./node.ts";

/** Says on every page that the data are an example, and removes them. */
export function ExampleNotice() {
  const { t } = useSpeech();
  const node = useNode();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const removal = useMutation({
    mutationFn: () => ask("/example", { method: "DELETE" }),
    onSuccess: () => client.resetQueries(),
  });
  if (!node.data?.example) return null;
  return (
    <div className="notice no-print" role="note">
      <div className="notice-in">
        <span>{t(asked ? messages.removeConfirm : messages.exampleNotice)}</span>
        {asked ? (
          <>
            <button
              type="button"
              className="button danger"
              disabled={removal.isPending}
              onClick={() => removal.mutate()}
            >
              {t(removal.isPending ? messages.removing : messages.yes)}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsked(false)}>
              {t(messages.no)}
            </button>
          </>
        ) : (
          <button type="button" className="button quiet" onClick={() => setAsked(true)}>
            {t(messages.removeExample)}
          </button>
        )}
        {removal.error && <span role="alert">{removal.error.message}</span>}
      </div>
    </div>
  );
}
