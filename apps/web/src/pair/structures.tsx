import type { Level, PairView } from "@ouhe/coupling";
import { levels, levelTexts } from "@ouhe/pictures";
import { useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { FormulaMark, Measure } from "../measures/measure.tsx";
import { type Column, CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import { messages } from "./messages.ts";

/** Similarity and Krugman distance at every level, so that nobody takes a coarse level for the truth. */
export function Structures({ pair }: { pair: PairView }) {
  const { t, number } = useSpeech();
  const columns = useMemo((): Column<Level>[] => {
    const rows = pair.parks.map((park) => ({ park }));
    return [
      { id: "level", label: t(messages.level), value: (it) => t(levelTexts[it]) },
      {
        id: "similarity",
        label: t(messages.similarity),
        numeric: true,
        value: (it) => pair.similarity[it].value,
        cell: (it) => (
          <Measure
            of={pair.similarity[it]}
            as="index"
            rows={rows}
            subject={{ measure: "similarity", a: pair.parks[0], b: pair.parks[1], level: it }}
          />
        ),
      },
      {
        id: "krugman",
        label: t(messages.krugman),
        numeric: true,
        value: (it) => pair.krugman[it].value,
        cell: (it) => <Measure of={pair.krugman[it]} as="index" rows={rows} />,
      },
    ];
  }, [pair, t]);
  const { section, class: finest } = pair.similarity;
  const sentence =
    section.value === null || finest.value === null
      ? t(messages.structuresRefused)
      : t(messages.structuresSentence, {
          coarse: number(section.value, 2),
          fine: number(finest.value, 2),
        });
  return (
    <section className="card figure">
      <header className="figure-head">
        <h2>
          {t(messages.structures)} <FormulaMark formula="krugman-distance" />
        </h2>
        <CsvButton fileName={`structures-${pair.parks.join("-")}`} columns={columns} rows={levels} />
      </header>
      <p className="figure-sentence">{sentence}</p>
      <SortableTable caption={t(messages.structures)} columns={columns} rows={levels} keyOf={(it) => it} />
    </section>
  );
}
