import { useMemo } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { type Column, CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import { nameColumns, valueColumn } from "./differences.tsx";
import { beside, keyOf, type ThreeValues } from "./headline.ts";
import { headlineText } from "./headline-text.ts";
import { messages } from "./messages.ts";
import type { After } from "./use-measured.ts";
import { useWorkshop, type Workshop } from "./workshop-context.ts";

/** A scenario under its name, measured. */
export interface Named {
  name: string;
  after: After;
}

/** Before, a first scenario and a second: what differs between the two is marked. */
export function SideBySide({ scenarios }: { scenarios: readonly [Named, Named] }) {
  const speech = useSpeech();
  const workshop = useWorkshop();
  const { t } = speech;
  const { before, weightAt, words } = workshop;
  const [a, b] = scenarios;
  const [first, second] = [a.after, b.after];
  const rows = useMemo(
    () =>
      beside(
        before,
        [first, second].map((after) => ({
          view: after.result.views[weightAt]!,
          differences: after.differences[weightAt]!,
        })),
      ).filter((it) => [it.before, ...it.values].some((value) => value !== null)),
    [before, first, second, weightAt],
  );
  const isDiffering = ({ of, values }: ThreeValues) =>
    headlineText(of, values[0]!, words) !== headlineText(of, values[1]!, words);
  const columns = useMemo(
    () => besideColumns([a.name, b.name], speech, workshop),
    [a.name, b.name, speech, workshop],
  );
  const differing = rows.filter(isDiffering).length;
  return (
    <section className="card figure what-if-numbers beside" aria-labelledby="side-by-side">
      <header className="figure-head">
        <h2 id="side-by-side">{t(messages.besideTitle)}</h2>
        <CsvButton fileName="what-if-side-by-side" columns={columns} rows={rows} />
      </header>
      <p className="figure-sentence">
        <Mixed>{t(messages.besideSentence, { a: a.name, b: b.name, n: rows.length, differing })}</Mixed>
      </p>
      <SortableTable
        caption={t(messages.besideTitle)}
        columns={columns}
        rows={rows}
        keyOf={({ of }) => keyOf(of)}
        limit={20}
      />
    </section>
  );
}

function besideColumns(
  names: readonly [string, string],
  speech: Speech,
  workshop: Workshop,
): Column<ThreeValues>[] {
  const { t } = speech;
  const { words } = workshop;
  const of = (at: 0 | 1): Column<ThreeValues> => {
    const plain = valueColumn<ThreeValues>(
      { id: `scenario ${at}`, label: names[at] },
      (it) => [it.of, it.values[at]!],
      workshop,
    );
    return {
      ...plain,
      cell: (it) => {
        const [first, second] = it.values.map((value) => headlineText(it.of, value, words));
        const shown = plain.cell!(it);
        return first === second ? shown : <mark title={t(messages.differs)}>{shown}</mark>;
      },
    };
  };
  return [
    ...nameColumns<ThreeValues>((it) => it.of, speech, workshop),
    valueColumn({ id: "before", label: t(messages.before) }, (it) => [it.of, it.before], workshop),
    of(0),
    of(1),
  ];
}
