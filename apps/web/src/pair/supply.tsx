import { Tabs } from "@base-ui/react/tabs";
import type { Direction, Gap, PairView } from "@ouhe/coupling";
import { sankeyPicture } from "@ouhe/pictures";
import { useMemo } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { type AnalysisData, useAnalysis } from "../measures/analysis.tsx";
import { FirmList } from "../measures/firm-list.tsx";
import { LocalMark } from "../measures/local-mark.tsx";
import { FormulaMark, Measure } from "../measures/measure.tsx";
import { unitText } from "../measures/weight.ts";
import { Figure } from "../ui/figure.tsx";
import { type Column, CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import { messages } from "./messages.ts";

/** What each park could supply to the other: flows between sectors, and gaps down to firms. */
export function Supply({ pair }: { pair: PairView }) {
  const { t } = useSpeech();
  const { words } = useAnalysis();
  return (
    <Tabs.Root defaultValue={pair.directions[0].from} className="stack">
      <Tabs.List className="segments" aria-label={t(messages.directions)}>
        {pair.directions.map((it) => (
          <Tabs.Tab key={it.from} value={it.from}>
            {words.parkInShort(it.from)} → {words.parkInShort(it.to)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {pair.directions.map((it) => (
        <Tabs.Panel key={it.from} value={it.from} className="stack">
          <Flows direction={it} />
          <Gaps direction={it} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

function Flows({ direction }: { direction: Direction }) {
  const { t } = useSpeech();
  const { view, words } = useAnalysis();
  const unit = unitText(view.weight, t);
  const picture = useMemo(() => sankeyPicture(direction, unit, words), [direction, unit, words]);
  return (
    <Figure
      title={t(messages.flows)}
      picture={picture}
      fileName={`flows-${direction.from}-${direction.to}`}
      about={<FormulaMark formula="couplability" />}
      note={t(messages.flowsNote)}
    />
  );
}

function Gaps({ direction }: { direction: Direction }) {
  const speech = useSpeech();
  const analysis = useAnalysis();
  const { t } = speech;
  const columns = useMemo(() => gapColumns(direction, speech, analysis), [direction, speech, analysis]);
  return (
    <section className="card figure">
      <header className="figure-head">
        <h2>
          {t(messages.gaps)} <FormulaMark formula="covered-share" />
        </h2>
        <CsvButton
          fileName={`gaps-${direction.from}-${direction.to}`}
          columns={columns}
          rows={direction.gaps}
        />
      </header>
      <p className="figure-sentence">{gapsSentence(direction, speech, analysis)}</p>
      {direction.gaps.length > 0 && (
        <SortableTable
          caption={t(messages.gaps)}
          columns={columns}
          rows={direction.gaps}
          keyOf={(it) => it.sector}
          limit={10}
        />
      )}
    </section>
  );
}

function gapsSentence(
  { from, to, gaps }: Direction,
  { t, percent }: Speech,
  { words }: AnalysisData,
): string {
  const names = { from: words.park(from), to: words.park(to) };
  const first = gaps.find((it) => it.coveredShare.value !== null);
  if (!first) return t(messages.gapsNone, names);
  const share = percent(first.coveredShare.value!);
  return t(messages.gapsSentence, {
    ...names,
    n: gaps.length,
    sector: words.sectorInText(first.sector),
    share,
  });
}

function gapColumns(
  { from, to }: Direction,
  { t, number }: Speech,
  { words, view }: AnalysisData,
): Column<Gap>[] {
  const rows = [{ park: from }, { park: to }];
  const unit = unitText(view.weight, t);
  const amount = (id: "need" | "own" | "surplus"): Column<Gap> => ({
    id,
    label: t(messages[id], { unit }),
    numeric: true,
    value: (it) => it[id],
    cell: (it) => number(it[id], 1),
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
    {
      id: "covered",
      label: t(messages.covered),
      numeric: true,
      value: (it) => it.coveredShare.value,
      cell: (it) => <Measure of={it.coveredShare} as="share" rows={rows} />,
    },
    {
      id: "firms",
      label: t(messages.firms),
      wide: true,
      value: (it) => it.firms.map((firm) => firm.name).join("; ") || null,
      cell: (it) => <FirmList park={from} firms={it.firms} allLabel={t(messages.allOf)} />,
    },
    amount("need"),
    amount("own"),
    amount("surplus"),
  ];
}
