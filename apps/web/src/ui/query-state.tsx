import type { ReactNode } from "react";
import { Problem } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { messages } from "../shell/messages.ts";

/** A refusal or fault with its number and a way on. */
export function Failure({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useSpeech();
  const body = error instanceof Problem ? error.body : null;
  return (
    <div className="state" role="alert">
      {body?.title && <strong>{body.title}</strong>}
      <p>{body?.detail || t(messages.unreachable)}</p>
      {body?.instance && (
        <small>
          {t(messages.number)} {body.instance}
        </small>
      )}
      {again && (
        <button type="button" className="button" onClick={again}>
          {t(messages.again)}
        </button>
      )}
    </div>
  );
}

/** As much of a query as its states need. */
interface Question<T> {
  data: T | undefined;
  error: Error | null;
  refetch(): unknown;
}

/** Loading and error states of one question; the children show its answer. */
export function QueryState<T>({ query, children }: { query: Question<T>; children: (data: T) => ReactNode }) {
  const { t } = useSpeech();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} again={() => query.refetch()} />;
  return (
    <output className="state" aria-busy="true">
      {t(messages.loading)}
    </output>
  );
}
