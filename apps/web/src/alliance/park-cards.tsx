import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import type { Park } from "../measures/coupling.ts";
import { sourceWords } from "../sources.ts";
import { factWords } from "./fact.ts";
import { messages } from "./messages.ts";

/** One card a park: size, firms, capital, how fresh its register is. */
export function ParkCards({ parks }: { parks: readonly Park[] }) {
  return (
    <div className="grid-4">
      {parks.map((it) => (
        <ParkCard key={it.id} park={it} />
      ))}
    </div>
  );
}

function ParkCard({ park }: { park: Park }) {
  const { t, number, name, wan, day, percent } = useSpeech();
  const { newestAsOf, staleShare } = park.freshness;
  return (
    <article className="card park-card">
      <h2 className="row between">
        <Link to="/parks/$park" params={{ park: park.id }} search={true}>
          {name(park.name)}
        </Link>
        {park.example && <span className="tag amber">{t(messages.example)}</span>}
      </h2>
      <dl className="facts">
        <div>
          <dt>{t(messages.firms)}</dt>
          <dd>
            <Link to="/enterprises" search={{ park: park.id }}>
              {t(messages.nFirms, { n: number(park.firms) })}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t(messages.capital)}</dt>
          <dd>{park.capitalWan === null ? t(messages.unknown) : wan(park.capitalWan)}</dd>
        </div>
        <div>
          <dt>{t(park.areaNote === "planned" ? messages.planned : messages.area)}</dt>
          <dd>
            {park.areaKm2 === null
              ? t(messages.unknown)
              : t(messages.areaKm2, { n: number(park.areaKm2, 1) })}
          </dd>
        </div>
        <div>
          <dt>{t(messages.freshness)}</dt>
          <dd>
            {newestAsOf ? t(messages.newest, { day: day(newestAsOf) }) : t(messages.unknown)}
            {staleShare !== null && (
              <small className={staleShare > 0.3 ? "amber-text" : undefined}>
                {t(messages.stale, { share: percent(staleShare) })}
              </small>
            )}
          </dd>
        </div>
      </dl>
    </article>
  );
}

/** What a park has published, with the source. */
export function PublishedFacts({ park }: { park: Park }) {
  const speech = useSpeech();
  const { t, name } = speech;
  const sources = [...new Set(park.facts.map((it) => sourceWords(it.source, speech)))];
  if (park.facts.length === 0) return null;
  return (
    <section className="card published">
      <header className="row between">
        <h2>{t(messages.published, { park: name(park.name) })}</h2>
        <small>{t(messages.source, { source: sources.join(" · ") })}</small>
      </header>
      <dl>
        {park.facts.map((it) => {
          const words = factWords(it, speech);
          return (
            <div key={it.id}>
              <dt>{words.name}</dt>
              <dd>{words.value}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
