import type { Difference } from "@ouhe/coupling";
import { useMemo } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { type Column, CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import { type Headline, type HeadlineValue, headlinesFirst, keyOf } from "./headline.ts";
import { changeText, headlineNames, headlineText } from "./headline-text.ts";
import { messages } from "./messages.ts";
import { useWorkshop, type Workshop } from "./workshop-context.ts";

/** Names of headline numbers as three columns. */
export function nameColumns<Row>(
  of: (row: Row) => Headline,
  { t }: Speech,
  { words }: Workshop,
): Column<Row>[] {
  return (["measure", "about", "detail"] as const).map((id) => ({
    id,
    wide: id === "detail",
    label: t(messages[id]),
    value: (row) => headlineNames(of(row), words)[id],
  }));
}

/** A value as a table sorts, exports and shows it. */
export function valueColumn<Row>(
  head: { id: string; label: string },
  of: (row: Row) => readonly [Headline, HeadlineValue],
  { words }: Workshop,
): Column<Row> {
  return {
    ...head,
    numeric: true,
    value: (row) => {
      const [name, value] = of(row);
      return typeof value === "number" ? value : headlineText(name, value, words);
    },
    cell: (row) => headlineText(...of(row), words),
  };
}

/** Whether before and after read differently: a change beyond the decimals shown would stand there as 0. */
function isSeen(it: Difference, { words }: Workshop): boolean {
  if (it.before === null && it.after === null) return false;
  return headlineText(it, it.before, words) !== headlineText(it, it.after, words);
}

/** Every headline number that differs, before and after. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const speech = useSpeech();
  const workshop = useWorkshop();
  const { t } = speech;
  const known = differences.filter((it) => isSeen(it, workshop));
  const rows = headlinesFirst(known, (it) => it);
  const columns = useMemo(() => differenceColumns(speech, workshop), [speech, workshop]);
  return (
    <section className="card figure what-if-numbers" aria-labelledby="differences">
      <header className="figure-head">
        <h2 id="differences">{t(messages.differences)}</h2>
        <CsvButton fileName="what-if" columns={columns} rows={rows} />
      </header>
      <p className="figure-sentence">{t(messages.differencesSentence, { n: rows.length })}</p>
      <SortableTable
        caption={t(messages.differences)}
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        limit={20}
      />
    </section>
  );
}

function differenceColumns(speech: Speech, workshop: Workshop): Column<Difference>[] {
  const { t } = speech;
  const { words } = workshop;
  return [
    ...nameColumns<Difference>((it) => it, speech, workshop),
    valueColumn({ id: "before", label: t(messages.before) }, (it) => [it, it.before], workshop),
    valueColumn({ id: "after", label: t(messages.after) }, (it) => [it, it.after], workshop),
    {
      id: "change",
      label: t(messages.change),
      numeric: true,
      value: ({ before, after }) =>
        typeof before === "number" && typeof after === "number" ? after - before : null,
      cell: (it) => changeText(it, it.before, it.after, words),
    },
  ];
}
