import "../enterprises/controls.css";
import "../styles/analysis.css";
import "./what-if.css";
import { industries, nationalCoefficients } from "@ouhe/vocabulary";
import { Link, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { Problem } from "../api.ts";
import { useSpeech } from "../language.tsx";
import { useWords } from "../measures/analysis.tsx";
import { type Park, useParks } from "../measures/coupling.ts";
import { NothingMeasured } from "../measures/coupling-state.tsx";
import { useWeightId } from "../measures/weight.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { QueryState } from "../ui/query-state.tsx";
import type { MeasurableTable } from "./measuring.ts";
import { messages } from "./messages.ts";
import { useAllianceTable, useScenario } from "./questions.ts";
import type { Scenario } from "./scenario.ts";
import { draftName } from "./use-draft.ts";
import { useMeasured } from "./use-measured.ts";
import { WeightChoice } from "./weight-choice.tsx";
import { type Workshop, WorkshopContext } from "./workshop-context.ts";
import { Workspace } from "./workspace.tsx";

/** What would become of the alliance if a project landed here, or a firm moved or closed. */
export function WhatIfPage() {
  const { t } = useSpeech();
  const parks = useParks();
  const table = useAllianceTable();
  return (
    <>
      <header className="page-head">
        <div>
          <PageTitle>{t(messages.title)}</PageTitle>
          <h1>{t(messages.title)}</h1>
          <p className="muted">{t(messages.lead)}</p>
        </div>
      </header>
      <QueryState query={parks}>
        {(known) => (
          <QueryState query={table}>
            {(sums) =>
              sums.cells.length === 0 ? <NothingMeasured /> : <Measuring parks={known} table={sums} />
            }
          </QueryState>
        )}
      </QueryState>
    </>
  );
}

/** Every name that a plan could bring in: the standard's and the sectors'. */
const names = Object.fromEntries([
  ...industries.map((it) => [it.code, { zh: it.nameZh, en: it.nameEn }] as const),
  ...nationalCoefficients("total").sectors.map(
    (it) => [`io:${it.code}`, { zh: it.nameZh, en: it.nameEn }] as const,
  ),
]);

function Measuring({ parks, table }: { parks: readonly Park[]; table: MeasurableTable }) {
  const { t } = useSpeech();
  const words = useWords(names, parks);
  const chosen = useWeightId();
  const { data: measured, error } = useMeasured(table);
  const workshop = useMemo((): Workshop | null => {
    if (!measured) return null;
    const { base } = measured;
    const weightAt = Math.max(
      0,
      base.views.findIndex((it) => it.weight.id === chosen),
    );
    return { measured, base, before: base.views[weightAt]!, weightAt, words };
  }, [measured, chosen, words]);
  if (error)
    return (
      <p className="card state" role="alert">
        {t(messages.failed, { reason: t(messages.failedReason) })}
      </p>
    );
  return (
    <QueryState query={{ data: workshop ?? undefined, error: null, refetch: () => {} }}>
      {(known) => (
        <WorkshopContext value={known}>
          <WeightChoice />
          <Opened table={table} />
        </WorkshopContext>
      )}
    </QueryState>
  );
}

/** The scenarios that the address names. */
function Opened({ table }: { table: MeasurableTable }) {
  const { scenario: id, beside: besideId } = useSearch({ from: "/what-if" });
  const scenario = useScenario(id);
  const beside = useScenario(besideId);
  if (isMissing(scenario.error)) return <Missing />;
  return (
    <>
      {besideId !== undefined && isMissing(beside.error) && <BesideMissing />}
      {id === undefined ? (
        <Work table={table} scenario={null} beside={beside.data} />
      ) : (
        <QueryState query={scenario}>
          {(known) => <Work table={table} scenario={known} beside={beside.data} />}
        </QueryState>
      )}
    </>
  );
}

const isMissing = (error: Error | null) =>
  error instanceof Problem && (error.body.status === 404 || error.body.status === 400);

function BesideMissing() {
  const { t } = useSpeech();
  return (
    <p className="card state-line amber" role="alert">
      {t(messages.besideMissing)}
    </p>
  );
}

function Missing() {
  const { t } = useSpeech();
  return (
    <div className="card state" role="alert">
      <p>{t(messages.missing)}</p>
      <Link to="/what-if" search={{}} className="button">
        {t(messages.startNew)}
      </Link>
    </div>
  );
}

function Work({
  table,
  scenario,
  beside,
}: {
  table: MeasurableTable;
  scenario: Scenario | null;
  beside: Scenario | undefined;
}) {
  const name = draftName(scenario);
  return <Workspace key={name} name={name} table={table} scenario={scenario} beside={beside} />;
}
