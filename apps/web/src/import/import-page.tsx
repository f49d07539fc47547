import "../enterprises/controls.css";
import "./import.css";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useSpeech } from "../language.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { sourceWords } from "../sources.ts";
import { QueryState } from "../ui/query-state.tsx";
import { type Batch, isRunning, stepOf, steps } from "./batch.ts";
import { fileSize } from "./file-size.ts";
import { MappingStep } from "./mapping-step.tsx";
import { messages, stepTexts } from "./messages.ts";
import { ProgressStep } from "./progress-step.tsx";
import { useBatch, useStep } from "./questions.ts";
import { CommittedStep, UndoneStep } from "./result-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { StateTag } from "./state-tag.tsx";
import { StoppedStep } from "./stopped-step.tsx";

function Head({ batch }: { batch: Batch }) {
  const speech = useSpeech();
  const { t, number, day } = speech;
  const { table } = batch;
  const facts = [
    fileSize(batch.fileBytes, number),
    table.encoding && table.format === "csv" ? table.encoding.toUpperCase() : null,
    table.sheet && t(messages.sheet, { name: table.sheet }),
    t(messages.headingRow, { n: number(table.headingRow) }),
    table.moneyUnit && t(messages.moneyUnit, { unit: table.moneyUnit }),
    `${t(messages.source)}: ${sourceWords(batch.source, speech)}`,
    batch.asOf && `${t(messages.asOf)}: ${day(batch.asOf)}`,
  ].filter(Boolean);
  return (
    <div>
      <PageTitle>{batch.fileName}</PageTitle>
      <h1 className="row">
        {batch.fileName} <StateTag state={batch.state} />
      </h1>
      <p className="muted">{facts.join(" · ")}</p>
    </div>
  );
}

/** Where the batch stands among the steps. */
function Steps({ batch, editing }: { batch: Batch; editing: boolean }) {
  const { t } = useSpeech();
  const at = steps.indexOf(editing ? "map" : stepOf(batch));
  return (
    <ol className="steps no-print" aria-label={t(messages.stepsLabel)}>
      {steps.map((it, index) => (
        <li
          key={it}
          className={index < at ? "done" : undefined}
          aria-current={index === at ? "step" : undefined}
        >
          {t(stepTexts[it])}
        </li>
      ))}
    </ol>
  );
}

/** The view that belongs to the batch's state: each has a way on, and a reload lands on the same. */
function StateView({ batch }: { batch: Batch }) {
  const step = useStep(batch.id);
  const [editing, setEditing] = useState(false);
  const edit = () => setEditing(true);
  const maps = batch.state === "uploaded" || (editing && !isRunning(batch.state));
  const check = () => step.mutate("check", { onSuccess: () => setEditing(false) });
  const back = batch.state === "checked" ? () => setEditing(false) : undefined;
  const views: Record<Batch["state"], () => ReactNode> = {
    uploaded: () => null,
    checking: () => <ProgressStep batch={batch} step={step} />,
    checked: () => <ReviewStep batch={batch} step={step} onEdit={edit} />,
    committing: () => <ProgressStep batch={batch} step={step} />,
    committed: () => <CommittedStep batch={batch} step={step} />,
    undoing: () => <ProgressStep batch={batch} step={step} />,
    undone: () => <UndoneStep batch={batch} />,
    cancelled: () => <StoppedStep batch={batch} step={step} onEdit={edit} />,
    failed: () => <StoppedStep batch={batch} step={step} onEdit={edit} />,
  };
  return (
    <>
      <Steps batch={batch} editing={maps} />
      {step.error && (
        <div role="alert" className="refusal">
          {step.error.message}
        </div>
      )}
      {maps ? (
        <MappingStep batch={batch} starting={step.isPending} onCheck={check} onBack={back} />
      ) : (
        views[batch.state]()
      )}
    </>
  );
}

/** One file on its way into the register, from its columns to its undoing. */
export function ImportPage() {
  const { t } = useSpeech();
  const { id } = useParams({ from: "/imports/$id" });
  return (
    <>
      <Link to="/imports" className="no-print back">
        ← {t(messages.back)}
      </Link>
      <QueryState query={useBatch(id)}>
        {(batch) => (
          <>
            <Head batch={batch} />
            <StateView key={batch.id} batch={batch} />
          </>
        )}
      </QueryState>
    </>
  );
}
