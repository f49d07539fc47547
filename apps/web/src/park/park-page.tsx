import "../styles/analysis.css";
import { Link, useParams } from "@tanstack/react-router";
import { PublishedFacts } from "../alliance/park-cards.tsx";
import { useSpeech } from "../language.tsx";
import { Analysis, useAnalysis } from "../measures/analysis.tsx";
import { Basis } from "../measures/basis.tsx";
import { useParkPart, useParks } from "../measures/coupling.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { ParkClashes } from "./clashes.tsx";
import { Industries } from "./industries.tsx";
import { Lacks } from "./lacks.tsx";
import { messages } from "./messages.ts";
import { Opportunities } from "./opportunities.tsx";
import { Positioning } from "./positioning.tsx";

/** One park: what it is best at, what it is made of, what it lacks, with whom it clashes. */
export function ParkPage() {
  const { park } = useParams({ from: "/parks/$park" });
  const { name } = useSpeech();
  const known = useParks().data?.find((it) => it.id === park);
  const title = known ? name(known.name) : park;
  return (
    <>
      <header className="page-head">
        <PageTitle>{title}</PageTitle>
        <h1>{title}</h1>
        <ParkLinks current={park} />
      </header>
      <Analysis>
        <Measured key={park} park={park} />
      </Analysis>
      {known && <PublishedFacts park={known} />}
    </>
  );
}

function ParkLinks({ current }: { current: string }) {
  const { t, name } = useSpeech();
  const parks = useParks().data ?? [];
  return (
    <nav className="segments no-print" aria-label={t(messages.parks)}>
      {parks.map((it) => (
        <Link
          key={it.id}
          to="/parks/$park"
          params={{ park: it.id }}
          search={true}
          aria-current={it.id === current ? "true" : undefined}
        >
          {name(it.name)}
        </Link>
      ))}
    </nav>
  );
}

function Measured({ park }: { park: string }) {
  const { weightAt, runId } = useAnalysis();
  const part = useParkPart(runId, park);
  return (
    <>
      <Basis />
      <QueryState query={part}>
        {({ views }) => {
          const shown = views[weightAt]!.park;
          return (
            <>
              <Positioning park={shown} />
              <Industries park={shown} />
              <Lacks park={shown} />
              <ParkClashes park={park} />
              <Opportunities park={park} />
            </>
          );
        }}
      </QueryState>
    </>
  );
}
