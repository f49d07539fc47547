import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type Text, useSpeech } from "../language.tsx";
import { type CouplingStatus, useMeasureAgain } from "./coupling.ts";
import { messages } from "./messages.ts";

/** How the measurement stands, when there is something to say of it. */
export function CouplingState({ status }: { status: CouplingStatus }) {
  const { t, percent } = useSpeech();
  switch (status.state) {
    case "none":
      return <NothingMeasured />;
    case "queued":
    case "running":
      return (
        <output className="card state-line">
          <span>{t(status.state === "queued" ? messages.queued : messages.running)}</span>
          <progress className="progress" value={status.progress} max={1} aria-label={t(messages.running)} />
          <small>{percent(status.progress)}</small>
        </output>
      );
    case "failed":
      return (
        <Line tone="cinnabar" again>
          {t(messages.failed, { reason: status.failure ?? t(messages.unknownReason) })}
        </Line>
      );
    case "ready":
      return status.stale ? (
        <Line tone="amber" again>
          {t(messages.stale)}
        </Line>
      ) : null;
  }
}

function Line({
  tone,
  again,
  children,
}: {
  tone: "amber" | "cinnabar";
  again: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`card state-line ${tone}`} role={tone === "cinnabar" ? "alert" : "status"}>
      <span>{children}</span>
      {again && <MeasureAgain />}
    </div>
  );
}

/** The button that measures again, with what went wrong beside it. */
export function MeasureAgain({ label = messages.measureAgain }: { label?: Text }) {
  const { t } = useSpeech();
  const measure = useMeasureAgain();
  return (
    <span className="row no-print">
      <button type="button" className="button" disabled={measure.isPending} onClick={() => measure.mutate()}>
        {t(label)}
      </button>
      {measure.error && <small role="alert">{measure.error.message || t(messages.notMeasured)}</small>}
    </span>
  );
}

/** No firms yet, or nobody has measured them: where to begin. */
export function NothingMeasured() {
  const { t } = useSpeech();
  return (
    <section className="card state">
      <h2>{t(messages.startTitle)}</h2>
      <p>{t(messages.startText)}</p>
      <div className="row">
        <Link to="/imports" className="button primary">
          {t(messages.startImport)}
        </Link>
        <MeasureAgain label={messages.measureNow} />
      </div>
    </section>
  );
}
