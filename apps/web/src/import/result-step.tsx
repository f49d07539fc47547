import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog } from "../enterprises/dialog.tsx";
import { useSpeech } from "../language.tsx";
import type { Batch } from "./batch.ts";
import { FaultList } from "./fault-list.tsx";
import { messages } from "./messages.ts";
import type { useStep } from "./questions.ts";
import { CountTiles, useCountWords } from "./review-step.tsx";

type StepAct = ReturnType<typeof useStep>;

function UndoDialog({
  batch,
  step,
  open,
  onClose,
}: {
  batch: Batch;
  step: StepAct;
  open: boolean;
  onClose(): void;
}) {
  const { t } = useSpeech();
  const words = useCountWords();
  return (
    <Dialog open={open} onClose={onClose} title={t(messages.undoQuestion)}>
      <div className="stack">
        <p>{t(messages.undoMeaning, words(batch.counts))}</p>
        <div className="row end">
          <button type="button" className="button" onClick={onClose}>
            {t(messages.undoNo)}
          </button>
          <button
            type="button"
            className="button danger"
            disabled={step.isPending}
            onClick={() => step.mutate("undo", { onSettled: onClose })}
          >
            {t(messages.undoYes)}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function FirmsLink({ batch }: { batch: Batch }) {
  const { t } = useSpeech();
  const newest = { sort: "updated", order: "desc" };
  return (
    <Link
      to="/enterprises"
      search={batch.ownerPark ? { park: batch.ownerPark, ...newest } : newest}
      className="button primary"
    >
      {t(messages.toFirms)}
    </Link>
  );
}

/** Written: what came of it, where to look, and the way back. */
export function CommittedStep({ batch, step }: { batch: Batch; step: StepAct }) {
  const { t } = useSpeech();
  const words = useCountWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <section className="card stack">
        <h2>{t(messages.doneTitle)}</h2>
        <p>{t(messages.doneSentence, words(batch.counts))}</p>
        <CountTiles counts={batch.counts} written />
        <div className="row no-print">
          <FirmsLink batch={batch} />
          <Link to="/alliance" className="button">
            {t(messages.toAlliance)}
          </Link>
          <Link to="/imports" className="button">
            {t(messages.another)}
          </Link>
          <button type="button" className="button danger" onClick={() => setAsking(true)}>
            {t(messages.undo)}
          </button>
        </div>
        <UndoDialog batch={batch} step={step} open={asking} onClose={() => setAsking(false)} />
      </section>
      {batch.counts.refused + batch.counts.warnings > 0 && <FaultList batch={batch} />}
    </>
  );
}

/** Taken back: how much, and what somebody had changed since. */
export function UndoneStep({ batch }: { batch: Batch }) {
  const { t, number } = useSpeech();
  const { undone, notUndone } = batch.counts;
  return (
    <section className="card stack">
      <h2>{t(messages.undoneTitle)}</h2>
      <p>{t(messages.undoneSentence, { n: number(undone) })}</p>
      {notUndone > 0 && <p className="caution">{t(messages.notUndone, { n: number(notUndone) })}</p>}
      <div className="row">
        {notUndone > 0 && <FirmsLink batch={batch} />}
        <Link to="/imports" className="button">
          {t(messages.another)}
        </Link>
      </div>
    </section>
  );
}
