import { Link } from "@tanstack/react-router";
import { type Text, useSpeech } from "../language.tsx";
import type { Batch, BatchCounts } from "./batch.ts";
import { FaultList } from "./fault-list.tsx";
import { messages, modeTexts } from "./messages.ts";
import { PreviewTable } from "./preview-table.tsx";
import type { useStep } from "./questions.ts";

const tiles = [
  { key: "good", before: messages.good, after: messages.good, colour: "" },
  { key: "refused", before: messages.refused, after: messages.refused, colour: "cinnabar" },
  { key: "warnings", before: messages.warnings, after: messages.warnings, colour: "amber" },
  { key: "create", before: messages.create, after: messages.created, colour: "jade" },
  { key: "update", before: messages.update, after: messages.updated, colour: "jade" },
  { key: "unchanged", before: messages.unchanged, after: messages.unchanged, colour: "" },
] as const satisfies { key: keyof BatchCounts; before: Text; after: Text; colour: string }[];

/** The counts at a glance. */
export function CountTiles({ counts, written = false }: { counts: BatchCounts; written?: boolean }) {
  const { t, number } = useSpeech();
  return (
    <dl className="tiles">
      {tiles.map(({ key, before, after, colour }) => (
        <div key={key} className={counts[key] > 0 ? colour : ""}>
          <dt>{t(written ? after : before)}</dt>
          <dd>{number(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The counts as words can take them. */
export function useCountWords(): (counts: BatchCounts) => Record<string, string> {
  const { number } = useSpeech();
  return ({ byFault: _, ...counts }) =>
    Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, number(value)]));
}

/** What the dry run found, and the decision to write. */
export function ReviewStep({
  batch,
  step,
  onEdit,
}: {
  batch: Batch;
  step: ReturnType<typeof useStep>;
  onEdit(): void;
}) {
  const { t, number } = useSpeech();
  const words = useCountWords();
  const { counts } = batch;
  const writes = counts.create + counts.update;
  const total = number(batch.totalRows ?? counts.good + counts.refused);
  return (
    <>
      <section className="card stack">
        <h2>{t(messages.reviewTitle)}</h2>
        <p>
          {t(messages.reviewSentence, { total, ...words(counts) })}{" "}
          {counts.skipped > 0 &&
            t(messages.skippedNote, { n: number(counts.skipped), mode: t(modeTexts[batch.mode].name) })}
        </p>
        <CountTiles counts={counts} />
        {writes === 0 && (
          <p className="caution">{t(counts.good > 0 ? messages.nothingToWrite : messages.nothingGood)}</p>
        )}
        <div className="row no-print">
          {writes > 0 ? (
            <button
              type="button"
              className="button primary"
              disabled={step.isPending}
              onClick={() => step.mutate("commit")}
            >
              {t(messages.commit)}
            </button>
          ) : (
            counts.good > 0 && (
              <Link
                to="/enterprises"
                search={batch.ownerPark ? { park: batch.ownerPark } : {}}
                className="button"
              >
                {t(messages.toFirms)}
              </Link>
            )
          )}
          <button type="button" className="button" onClick={onEdit}>
            {t(messages.editMapping)}
          </button>
          <small>{t(messages.mappingForgets)}</small>
        </div>
      </section>
      <FaultList batch={batch} />
      {counts.good > 0 && <PreviewTable batch={batch} />}
    </>
  );
}
