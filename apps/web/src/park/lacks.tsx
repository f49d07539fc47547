import type { Lack, ParkView } from "@ouhe/coupling";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { type AnalysisData, useAnalysis } from "../measures/analysis.tsx";
import { FirmList } from "../measures/firm-list.tsx";
import { LocalMark } from "../measures/local-mark.tsx";
import { FormulaMark, Measure } from "../measures/measure.tsx";
import { unitText } from "../measures/weight.ts";
import { type Column, CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import { messages } from "./messages.ts";

/** What a park buys more of than it makes, and which parks, with which firms, could supply it. */
export function Lacks({ park }: { park: ParkView }) {
  const speech = useSpeech();
  const analysis = useAnalysis();
  const { t } = speech;
  const columns = useMemo(() => columnsOf(park.id, speech, analysis), [park.id, speech, analysis]);
  return (
    <section className="card figure">
      <header className="figure-head">
        <h2>
          {t(messages.lacks)} <FormulaMark formula="uncovered-share" />
        </h2>
        <CsvButton fileName={`lacks-${park.id}`} columns={columns} rows={park.lacks} />
      </header>
      <p className="figure-sentence">{sentenceOf(park, speech, analysis)}</p>
      <SortableTable
        caption={t(messages.lacks)}
        columns={columns}
        rows={park.lacks}
        keyOf={(it) => it.sector}
        limit={8}
      />
    </section>
  );
}

function sentenceOf({ id, lacks }: ParkView, { t, percent }: Speech, { words }: AnalysisData): string {
  const [first] = lacks;
  if (!first) return t(messages.lacksNone);
  const [supplier] = first.suppliers;
  return t(supplier ? messages.lacksSentence : messages.lacksAlone, {
    park: words.park(id),
    sector: words.sectorInText(first.sector),
    share: percent((first.need - first.own) / first.need),
    supplier: supplier ? words.park(supplier.park) : "",
  });
}

function columnsOf(park: string, { t, number }: Speech, { words, view }: AnalysisData): Column<Lack>[] {
  const unit = unitText(view.weight, t);
  const amount = (id: string, label: string, value: (it: Lack) => number): Column<Lack> => ({
    id,
    label,
    numeric: true,
    value,
    cell: (it) => number(value(it), 1),
  });
  return [
    {
      id: "sector",
      label: t(messages.sector),
      value: (it) => words.sector(it.sector),
      cell: (it) => (
        <>
          {words.sector(it.sector)} <LocalMark of={it} />
        </>
      ),
    },
    amount("need", t(messages.need, { unit }), (it) => it.need),
    amount("own", t(messages.own, { unit }), (it) => it.own),
    {
      id: "uncovered",
      label: t(messages.uncovered),
      numeric: true,
      value: (it) => it.uncoveredShare.value,
      cell: (it) => <Measure of={it.uncoveredShare} as="share" rows={[{ park }]} />,
    },
    {
      id: "suppliers",
      label: t(messages.suppliers),
      wide: true,
      value: (it) => it.suppliers.map((at) => words.park(at.park)).join("; ") || null,
      cell: (it) => <Suppliers park={park} lack={it} />,
    },
  ];
}

function Suppliers({ park, lack }: { park: string; lack: Lack }) {
  const { t, percent } = useSpeech();
  const { words } = useAnalysis();
  if (lack.suppliers.length === 0) return <span className="muted">{t(messages.noSupplier)}</span>;
  return lack.suppliers.slice(0, 3).map((it) => (
    <details key={it.park}>
      <summary>
        <Link to="/pairs/$first/$second" params={{ first: park, second: it.park }} search={true}>
          {words.parkInShort(it.park)}
        </Link>{" "}
        {t(messages.covers, { share: percent(it.share) })}
      </summary>
      <FirmList park={it.park} firms={it.firms} allLabel={t(messages.allOf)} />
    </details>
  ));
}
