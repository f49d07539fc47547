import { useState } from "react";
import { useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { useAnalysis } from "./analysis.tsx";
import { explanationMessages } from "./explanation-messages.ts";
import { partsOf } from "./explanation-parts.tsx";
import { type Explained, isExplained, type Subject, useExplained } from "./explanation-subject.ts";
import { explainedSentence } from "./explanation-words.ts";

/** Parts shown in the popover. */
const shown = 3;

interface BriefProps {
  subject: Subject;
  show(value: number): string;
  showAll(): void;
}

/** What makes a number, in brief: asked for when opened, with the way to all of it. */
export function ExplanationBrief(props: BriefProps) {
  const { t } = useSpeech();
  const { view } = useAnalysis();
  const [open, setOpen] = useState(false);
  if (!isExplained(view.weight.id)) return null;
  return (
    <section className="what-makes">
      <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? explanationMessages.hide : explanationMessages.what)}
      </button>
      {open && <Brief {...props} weight={view.weight.id} />}
    </section>
  );
}

function Brief({ subject, weight, show, showAll }: BriefProps & { weight: string }) {
  const query = useExplained(subject, weight);
  return <QueryState query={query}>{(it) => <Told it={it} show={show} showAll={showAll} />}</QueryState>;
}

function Told({ it, show, showAll }: { it: Explained } & Omit<BriefProps, "subject">) {
  const speech = useSpeech();
  const analysis = useAnalysis();
  const parts = partsOf(it, analysis);
  return (
    <>
      <p>{explainedSentence(it, speech, analysis.words)}</p>
      <ul className="parts">
        {parts.slice(0, shown).map((part) => (
          <li key={part.id}>
            <span>{part.label}</span> <strong>{part.value === null ? "–" : show(part.value)}</strong>
          </li>
        ))}
      </ul>
      {parts.length > 0 && (
        <button type="button" className="button" onClick={showAll}>
          {speech.t(explanationMessages.showAll, { n: parts.length })}
        </button>
      )}
    </>
  );
}
