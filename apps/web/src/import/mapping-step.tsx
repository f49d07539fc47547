import { useCallback, useMemo, useRef } from "react";
import { Problem } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { QueryState } from "../ui/query-state.tsx";
import type { Batch, ImportField } from "./batch.ts";
import { isComplete, keepUndecided, type MappingGaps, samplesOf, withField } from "./mapping.ts";
import { useMappingDraft } from "./mapping-draft.ts";
import { MappingRow } from "./mapping-row.tsx";
import { MappingSettings } from "./mapping-settings.tsx";
import { messages } from "./messages.ts";
import { useImportFields } from "./questions.ts";

const columns = [messages.column, messages.heading, messages.samples, messages.becomes, messages.why];

/** The node's word on a stale version asks to load again, which has been done by then. */
const isStale = (error: Error) => error instanceof Problem && error.body.status === 412;

/** What is still open, and the ways to close it. */
function OpenPoints({ gaps, onKeepRest }: { gaps: MappingGaps; onKeepRest(): void }) {
  const { t, number } = useSpeech();
  const next = gaps.undecided[0];
  const goTo = (column: number) => document.getElementById(`column-${column}`)?.focus();
  return (
    <div className="open-points" aria-live="polite">
      {next !== undefined && (
        <p className="row">
          <strong>{t(messages.remaining, { n: number(gaps.undecided.length) })}</strong>
          <button type="button" className="button" onClick={() => goTo(next)}>
            {t(messages.nextUndecided)}
          </button>
          <button type="button" className="button" onClick={onKeepRest}>
            {t(messages.keepRest)}
          </button>
        </p>
      )}
      {gaps.doubled.size > 0 && <p>{t(messages.hasDoubled)}</p>}
      {gaps.lacksName && <p>{t(messages.lacksName)}</p>}
      {gaps.lacksPark && <p>{t(messages.lacksPark)}</p>}
    </div>
  );
}

interface MappingStepProps {
  batch: Batch;
  /** A dry run has been asked for and not begun yet. */
  starting: boolean;
  onCheck(): void;
  /** Offered when a dry run has been made already. */
  onBack?: () => void;
}

/** Says what each column of the file holds; nothing is checked before every column is decided. */
export function MappingStep(props: MappingStepProps) {
  return (
    <QueryState query={useImportFields()}>{({ items }) => <Mapping fields={items} {...props} />}</QueryState>
  );
}

function Mapping({ fields, batch, starting, onCheck, onBack }: MappingStepProps & { fields: ImportField[] }) {
  const { t, number } = useSpeech();
  const { draft, gaps, decide, saving, error } = useMappingDraft(batch);
  const latest = useRef({ draft, decide });
  latest.current = { draft, decide };
  const choose = useCallback((column: number, field: string | null) => {
    const { draft, decide } = latest.current;
    decide({ ...draft, mapping: withField(draft.mapping, column, field) });
  }, []);
  const { sample } = batch.table;
  const samples = useMemo(
    () => batch.mapping.map((it) => samplesOf(sample, it.column)),
    [batch.mapping, sample],
  );
  const openCount = gaps.undecided.length;
  return (
    <section className="card stack mapping">
      <div>
        <h2>{t(messages.mapTitle)}</h2>
        <p className="muted">{t(messages.mapLead)}</p>
      </div>
      <MappingSettings draft={draft} onDecide={decide} />
      <table className="mapping-table">
        <thead>
          <tr>
            {columns.map((it) => (
              <th key={it.en} scope="col">
                {t(it)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.mapping.map((entry, at) => (
            <MappingRow
              key={entry.column}
              entry={entry}
              samples={samples[at] ?? []}
              fields={fields}
              doubled={gaps.doubled.has(entry.column)}
              onChoose={choose}
            />
          ))}
        </tbody>
      </table>
      <div className="step-foot">
        <OpenPoints
          gaps={gaps}
          onKeepRest={() => decide({ ...draft, mapping: keepUndecided(draft.mapping) })}
        />
        {error && (
          <p role="alert" className="fault">
            {isStale(error) ? t(messages.stale) : error.message}
          </p>
        )}
        <div className="row">
          {onBack && (
            <button type="button" className="button" onClick={onBack}>
              {t(messages.backToReview)}
            </button>
          )}
          <button
            type="button"
            className="button primary"
            disabled={!isComplete(gaps) || saving || starting}
            onClick={onCheck}
          >
            {saving
              ? t(messages.saving)
              : openCount > 0
                ? t(messages.remaining, { n: number(openCount) })
                : t(messages.check)}
          </button>
          <small>{t(messages.checkHint)}</small>
        </div>
      </div>
    </section>
  );
}
