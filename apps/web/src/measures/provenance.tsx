import type { Reference } from "@ouhe/coupling";
import { levelTexts, referenceName, referenceSource, unitName } from "@ouhe/pictures";
import type { ReactNode } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { type Column, SortableTable } from "../ui/sortable-table.tsx";
import { type AnalysisData, useAnalysis } from "./analysis.tsx";
import { messages } from "./messages.ts";

/** What this result was computed from, and how. */
export function Provenance() {
  const { t, number, percent, instant } = useSpeech();
  const { summary, view } = useAnalysis();
  const { made, classification: codes, inputOutput: io } = summary;
  const kind = t(io.kind === "total" ? messages.ioTotal : messages.ioDomestic);
  const origins = t(messages.origins, {
    declared: number(codes.declared),
    inferred: number(codes.inferred),
    unclassified: number(codes.unclassified),
  });
  const confidence =
    codes.meanConfidence === null
      ? ""
      : ` · ${t(messages.meanConfidence, { share: percent(codes.meanConfidence) })}`;
  const row = (label: string, value: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <section className="card formula" id="data">
      <h2>{t(messages.dataTitle)}</h2>
      <dl className="explained">
        {row(t(messages.madeAt), instant(made.at))}
        {row(t(messages.madeBy), made.by)}
        {row(t(messages.intervals), t(messages.bootstrap, { n: made.replicates, seed: made.seed }))}
        {row(t(messages.standard), codes.standard)}
        {row(t(messages.industryCodes), origins + confidence)}
        {row(t(messages.inputOutput), t(messages.ioTable, { year: io.year, sectors: io.sectors, kind }))}
        {row(
          t(messages.cuts),
          t(messages.cutsText, { m: percent(view.cuts.couplability), s: number(view.cuts.similarity, 2) }),
        )}
      </dl>
    </section>
  );
}

/** What measures compare with. */
export function References() {
  const speech = useSpeech();
  const analysis = useAnalysis();
  const { t } = speech;
  return (
    <section className="card formula" id="references">
      <h2>{t(messages.referencesTitle)}</h2>
      <SortableTable
        caption={t(messages.referencesTitle)}
        columns={referenceColumns(speech, analysis)}
        rows={Object.values(analysis.summary.references)}
        keyOf={(it) => it.id}
      />
    </section>
  );
}

function referenceColumns({ t, day }: Speech, { words }: AnalysisData): Column<Reference>[] {
  return [
    {
      id: "name",
      label: t(messages.referenceName),
      value: (it) => referenceName(it.id, words, it.name),
      wide: true,
    },
    {
      id: "source",
      label: t(messages.source),
      value: (it) => referenceSource(it.source, words) || null,
      wide: true,
    },
    { id: "asOf", label: t(messages.asOf), value: (it) => (it.asOf ? day(it.asOf) : null) },
    { id: "unit", label: t(messages.unit), value: (it) => unitName(it.unit, words) || null },
    {
      id: "levels",
      label: t(messages.levels),
      value: (it) => it.levels.map((level) => t(levelTexts[level])).join(" · "),
    },
  ];
}
