import { useSpeech } from "../language.tsx";
import type { Batch } from "./batch.ts";
import { messages } from "./messages.ts";
import type { useStep } from "./questions.ts";

const titles = {
  checking: messages.checking,
  committing: messages.committing,
  undoing: messages.undoing,
} as const;

/** The node at work: how far it is, and the way out. */
export function ProgressStep({ batch, step }: { batch: Batch; step: ReturnType<typeof useStep> }) {
  const { t, number, percent } = useSpeech();
  const title = t(titles[batch.state as keyof typeof titles]);
  const mayCancel = batch.state !== "undoing";
  return (
    <section className="card stack">
      <h2>{title}</h2>
      <div className="row">
        <progress className="progress" value={batch.progress} max={1} aria-label={title} />
        <strong>{percent(batch.progress)}</strong>
        {batch.checkedRows > 0 && (
          <span className="muted">{t(messages.progressOf, { n: number(batch.checkedRows) })}</span>
        )}
      </div>
      <p className="muted">
        {batch.state === "committing" && t(messages.commitCancel)} {t(messages.leave)}
      </p>
      {mayCancel && (
        <div className="row">
          <button
            type="button"
            className="button"
            disabled={step.isPending}
            onClick={() => step.mutate("cancel")}
          >
            {t(step.isPending ? messages.cancelling : messages.cancel)}
          </button>
        </div>
      )}
    </section>
  );
}
