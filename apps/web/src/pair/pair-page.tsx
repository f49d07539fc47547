import "../styles/analysis.css";
import type { PairView } from "@ouhe/coupling";
import { sensitivityPicture } from "@ouhe/pictures";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { useSpeech } from "../language.tsx";
import { Analysis, useAnalysis } from "../measures/analysis.tsx";
import { Basis } from "../measures/basis.tsx";
import { usePairPart, useParks } from "../measures/coupling.ts";
import { FormulaMark } from "../measures/measure.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { Figure } from "../ui/figure.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { Clashes } from "./clashes.tsx";
import { Headline } from "./headline.tsx";
import { messages } from "./messages.ts";
import { neighbours } from "./neighbours.ts";
import { Structures } from "./structures.tsx";
import { Supply } from "./supply.tsx";

/** Two parks: how they couple, where they clash, down to firms. */
export function PairPage() {
  const { first, second } = useParams({ from: "/pairs/$first/$second" });
  const { t, name } = useSpeech();
  const parks = useParks().data ?? [];
  const named = (id: string) => {
    const park = parks.find((it) => it.id === id);
    return park ? name(park.name) : id;
  };
  const title = t(messages.title, { a: named(first), b: named(second) });
  return (
    <>
      <header className="page-head">
        <PageTitle>{title}</PageTitle>
        <h1>{title}</h1>
        <div className="row">
          {[first, second].map((it) => (
            <Link key={it} to="/parks/$park" params={{ park: it }} search={true}>
              {named(it)}
            </Link>
          ))}
        </div>
      </header>
      <Analysis>
        <Measured key={`${first} ${second}`} pair={[first, second]} />
      </Analysis>
    </>
  );
}

function Measured({ pair }: { pair: readonly [string, string] }) {
  const { weightAt, runId } = useAnalysis();
  const part = usePairPart(runId, pair);
  return (
    <>
      <Basis>
        <Neighbours pair={pair} />
      </Basis>
      <QueryState query={part}>
        {({ views }) => {
          const shown = views[weightAt]!.pair;
          return (
            <>
              <Headline pair={shown} />
              <Supply pair={shown} />
              <Clashes pair={shown} />
              <div className="grid-2">
                <Structures pair={shown} />
                <Sensitivity pair={shown} />
              </div>
            </>
          );
        }}
      </QueryState>
    </>
  );
}

function Neighbours({ pair }: { pair: readonly [string, string] }) {
  const { t } = useSpeech();
  const { view } = useAnalysis();
  const { place, previous, next } = neighbours(
    view.pairs.map((it) => it.parks),
    pair,
  );
  const link = (to: readonly [string, string] | undefined, text: string) =>
    to && (
      <Link
        to="/pairs/$first/$second"
        params={{ first: to[0], second: to[1] }}
        search={true}
        className="button"
      >
        {text}
      </Link>
    );
  if (place === 0) return null;
  return (
    <nav className="row no-print" aria-label={t(messages.neighbours)}>
      {link(previous, t(messages.previous))}
      <small>{t(messages.place, { n: place, of: view.pairs.length })}</small>
      {link(next, t(messages.next))}
    </nav>
  );
}

function Sensitivity({ pair }: { pair: PairView }) {
  const { t } = useSpeech();
  const { words } = useAnalysis();
  const picture = useMemo(() => sensitivityPicture(pair.directions, words), [pair, words]);
  return (
    <Figure
      title={t(messages.sensitivity)}
      picture={picture}
      fileName={`sensitivity-${pair.parks.join("-")}`}
      about={<FormulaMark formula="couplability-flegg" />}
    />
  );
}
