import "../enterprises/controls.css";
import { Dialog } from "../enterprises/dialog.tsx";
import { type Speech, useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import { useAnalysis } from "./analysis.tsx";
import { explanationMessages } from "./explanation-messages.ts";
import { partsOf, usePartColumns } from "./explanation-parts.tsx";
import { type Explained, type Subject, useExplained } from "./explanation-subject.ts";
import { explainedSentence, subjectTitle } from "./explanation-words.ts";

interface DialogProps {
  subject: Subject;
  show(value: number): string;
  onClose(): void;
}

/** Everything that makes a number, as a table to sort and take away. */
export function ExplanationDialog({ subject, show, onClose }: DialogProps) {
  const speech = useSpeech();
  const { words, view } = useAnalysis();
  const query = useExplained(subject, view.weight.id);
  const title = subjectTitle(subject, speech, words);
  return (
    <Dialog wide open onClose={onClose} title={title}>
      <div className="stack">
        <QueryState query={query}>{(it) => <AllParts it={it} title={title} show={show} />}</QueryState>
      </div>
    </Dialog>
  );
}

function AllParts({ it, title, show }: { it: Explained; title: string; show(value: number): string }) {
  const speech = useSpeech();
  const analysis = useAnalysis();
  const columns = usePartColumns(it, show);
  const parts = partsOf(it, analysis);
  return (
    <>
      <p>{explainedSentence(it, speech, analysis.words)}</p>
      <div className="row between">
        <small>
          {shownOf(it, speech)} {speech.t(explanationMessages.now)}
        </small>
        <CsvButton fileName={`what-makes-${it.measure}`} columns={columns} rows={parts} />
      </div>
      <SortableTable caption={title} columns={columns} rows={parts} keyOf={(part) => part.id} />
    </>
  );
}

/** How much of all is listed, where that is not everything. */
function shownOf(it: Explained, { t, number }: Speech): string {
  if (it.measure === "quotient" && it.firms.length < it.firmCount)
    return t(explanationMessages.mostFirms, { n: number(it.firmCount), shown: it.firms.length });
  const sum = it.measure === "similarity" ? it.industries.reduce((all, each) => all + each.part, 0) : 0;
  if (it.measure === "similarity" && it.similarity - sum > 1e-9)
    return t(explanationMessages.mostIndustries, { shown: it.industries.length });
  return "";
}
