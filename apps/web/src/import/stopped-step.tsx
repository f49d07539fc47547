import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import type { Batch } from "./batch.ts";
import { stepOf } from "./batch.ts";
import { failureTexts, messages, stepTexts } from "./messages.ts";
import type { useStep } from "./questions.ts";

function FailureReason({ failure }: { failure: NonNullable<Batch["failure"]> }) {
  const { t } = useSpeech();
  const words = failureTexts[failure.kind];
  return (
    <p>
      {t(messages.failedWhy)}: {words ? t(words) : <code>{failure.kind}</code>}{" "}
      <a href={`/problems/${failure.kind}`}>{t(messages.failedMore)}</a>
    </p>
  );
}

/** Cancelled or failed: why, and the ways on. */
export function StoppedStep({
  batch,
  step,
  onEdit,
}: {
  batch: Batch;
  step: ReturnType<typeof useStep>;
  onEdit(): void;
}) {
  const { t } = useSpeech();
  const failed = batch.state === "failed";
  return (
    <section className="card stack">
      <h2>{t(failed ? messages.failedTitle : messages.cancelledTitle)}</h2>
      <p>
        {failed
          ? t(messages.failedStep, { step: t(stepTexts[stepOf(batch)]) })
          : t(messages.cancelledSentence)}
      </p>
      {batch.failure && <FailureReason failure={batch.failure} />}
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={step.isPending}
          onClick={() => step.mutate("resume")}
        >
          {t(step.isPending ? messages.resuming : messages.resume)}
        </button>
        {batch.interrupted !== "undoing" && (
          <button type="button" className="button" onClick={onEdit}>
            {t(messages.editMapping)}
          </button>
        )}
        <Link to="/imports" className="button">
          {t(messages.another)}
        </Link>
      </div>
    </section>
  );
}
