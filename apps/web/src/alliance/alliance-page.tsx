import "../styles/analysis.css";
import { useSpeech } from "../language.tsx";
import { Analysis } from "../measures/analysis.tsx";
import { Basis } from "../measures/basis.tsx";
import { useCoupling, useParks } from "../measures/coupling.ts";
import { MeasureAgain } from "../measures/coupling-state.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { QueryState } from "../ui/query-state.tsx";
import { messages } from "./messages.ts";
import { ParkCards, PublishedFacts } from "./park-cards.tsx";
import { ParksMap } from "./parks-map.tsx";
import { Matrix, Plane } from "./plane-and-matrix.tsx";
import { Ranking } from "./ranking.tsx";
import { Sentences } from "./sentences.tsx";

/** The alliance on one page: its parks, where they couple, where they clash, whom to talk to. */
export function AlliancePage() {
  const parks = useParks();
  return (
    <>
      <Head />
      <QueryState query={parks}>{(known) => <ParkCards parks={known} />}</QueryState>
      <Analysis>
        <Measured />
      </Analysis>
      {parks.data?.map((it) => (
        <PublishedFacts key={it.id} park={it} />
      ))}
    </>
  );
}

function Head() {
  const { t, number, instant } = useSpeech();
  const parks = useParks().data;
  const status = useCoupling().data;
  const firms = parks?.reduce((sum, it) => sum + it.firms, 0) ?? 0;
  return (
    <header className="page-head">
      <div>
        <PageTitle>{t(messages.title)}</PageTitle>
        <h1>{t(messages.title)}</h1>
        {parks && status?.madeAt && (
          <p className="muted">
            {t(messages.lead, { parks: parks.length, firms: number(firms), at: instant(status.madeAt) })}
          </p>
        )}
      </div>
      {status?.summary && (
        <div className="row no-print">
          <a className="button" href="/api/v1/coupling/result" download="coupling.json">
            {t(messages.download)}
          </a>
          {status.state === "ready" && !status.stale && <MeasureAgain />}
        </div>
      )}
    </header>
  );
}

function Measured() {
  return (
    <>
      <Basis />
      <Sentences />
      <div className="grid-plane">
        <Plane />
        <Matrix />
      </div>
      <Ranking />
      <ParksMap />
    </>
  );
}
