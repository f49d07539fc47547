import type { Clash, PairView } from "@ouhe/coupling";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Speech, useSpeech } from "../language.tsx";
import { type AnalysisData, useAnalysis } from "../measures/analysis.tsx";
import { LocalMark } from "../measures/local-mark.tsx";
import { FormulaMark, Measure } from "../measures/measure.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { type Column, CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import { messages } from "./messages.ts";

/** Classes in which both parks are specialised, down to the firms of both. */
export function Clashes({ pair }: { pair: PairView }) {
  const speech = useSpeech();
  const analysis = useAnalysis();
  const { t } = speech;
  const { words } = analysis;
  const columns = useMemo(() => columnsOf(pair.parks, speech, analysis), [pair.parks, speech, analysis]);
  const [first] = pair.clashes;
  return (
    <section className="card figure">
      <header className="figure-head">
        <h2>
          {t(messages.clashes)} <FormulaMark formula="location-quotient" />
        </h2>
        <CsvButton fileName={`clashes-${pair.parks.join("-")}`} columns={columns} rows={pair.clashes} />
      </header>
      <p className="figure-sentence">
        <Mixed>
          {first
            ? t(messages.clashesSentence, {
                n: pair.clashes.length,
                industry: words.industryInText(first.code),
              })
            : t(messages.clashesNone)}
        </Mixed>
      </p>
      {first && (
        <SortableTable
          caption={t(messages.clashes)}
          columns={columns}
          rows={pair.clashes}
          keyOf={(it) => it.code}
          limit={10}
        />
      )}
    </section>
  );
}

function columnsOf(
  parks: PairView["parks"],
  { t, percent }: Speech,
  { words }: AnalysisData,
): Column<Clash>[] {
  const sides = [0, 1] as const;
  const named = (side: 0 | 1) => ({ park: words.parkInShort(parks[side]) });
  return [
    {
      id: "class",
      label: t(messages.class),
      value: (it) => `${it.code} ${words.industry(it.code)}`,
      cell: (it) => (
        <>
          {it.code} <Mixed>{words.industry(it.code)}</Mixed> <LocalMark of={it} />
        </>
      ),
    },
    ...sides.map(
      (side): Column<Clash> => ({
        id: `firms-${side}`,
        label: t(messages.firmsOf, named(side)),
        wide: true,
        value: (it) => it.firms[side].map((firm) => firm.name).join("; ") || null,
        cell: (it) => <ClashFirms park={parks[side]} code={it.code} firms={it.firms[side]} />,
      }),
    ),
    ...sides.map(
      (side): Column<Clash> => ({
        id: `lq-${side}`,
        label: t(messages.lq, named(side)),
        numeric: true,
        value: (it) => it.lq[side].value,
        cell: (it) => (
          <Measure
            of={it.lq[side]}
            as="index"
            rows={[{ park: parks[side], industry: it.code }]}
            subject={{ measure: "quotient", park: parks[side], code: it.code }}
          />
        ),
      }),
    ),
    ...sides.map(
      (side): Column<Clash> => ({
        id: `share-${side}`,
        label: t(messages.share, named(side)),
        numeric: true,
        value: (it) => it.share[side],
        cell: (it) => percent(it.share[side], 1),
      }),
    ),
  ];
}

function ClashFirms({ park, code, firms }: { park: string; code: string; firms: Clash["firms"][0] }) {
  const { t } = useSpeech();
  return (
    <ul className="firms">
      {firms.slice(0, 3).map((it) => (
        <li key={it.id}>
          <Link to="/enterprises/$id" params={{ id: it.id }}>
            <Mixed>{it.name}</Mixed>
          </Link>
        </li>
      ))}
      <li>
        <Link to="/enterprises" search={{ park, industry: code }} className="tag">
          {t(messages.allOf)} {code}
        </Link>
      </li>
    </ul>
  );
}
