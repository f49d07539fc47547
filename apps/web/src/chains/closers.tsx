import type { Closer } from "@ouhe/coupling";
import { closersOf, openLinks } from "@ouhe/pictures";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { useParks } from "../measures/coupling.ts";
import { Mixed } from "../ui/mixed.tsx";
import { useChainName } from "./chain-name.ts";
import { FirmsOfLink } from "./firms-of-link.tsx";
import { LinkStateTag } from "./link-state.tsx";
import { messages } from "./messages.ts";
import { type ChainOverParks, measuredOf } from "./questions.ts";

/** Parks shown for a link at first. */
const shown = 4;

/** Every link that is not held, with the parks that stand nearest to it and the firms they have beside it. */
export function ClosersCard({ chain, coverage }: ChainOverParks) {
  const { t } = useSpeech();
  const nameOf = useChainName();
  const links = new Map(chain.links.map((it) => [it.id, it]));
  const open = openLinks(coverage);
  const measured = measuredOf(coverage);
  return (
    <section className="card stack">
      <header>
        <h2>{t(messages.closers)}</h2>
        <p className="muted">
          {t(open.length > 0 ? messages.closersLead : messages.nothingOpen)}{" "}
          {open.length > 0 && <Link to="/what-if">{t(messages.tryProject)}</Link>}
        </p>
      </header>
      <ul className="partners closers">
        {open.map(({ link, state }) => (
          <li key={link}>
            <h3>
              <Mixed>{nameOf(links.get(link)!.name)}</Mixed> <LinkStateTag state={state} />
            </h3>
            <ParksBeside parks={closersOf(measured, link)} links={links} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ParksBeside({
  parks,
  links,
}: {
  parks: readonly Closer[];
  links: ReadonlyMap<string, ChainOverParks["chain"]["links"][number]>;
}) {
  const { t, percent, number, name } = useSpeech();
  const nameOf = useChainName();
  const known = new Map(useParks().data?.map((it) => [it.id, name(it.name)]));
  if (parks.length === 0) return <p className="muted">{t(messages.nobodyNear)}</p>;
  return (
    <ol className="closer-parks">
      {parks.slice(0, shown).map((it) => (
        <li key={it.park}>
          <Link to="/parks/$park" params={{ park: it.park }}>
            {known.get(it.park) ?? it.park}
          </Link>{" "}
          <strong>{t(messages.fit, { share: percent(it.fit) })}</strong>
          <ul>
            {it.neighbours.map((beside) => (
              <li key={beside.link}>
                <FirmsOfLink park={it.park} link={links.get(beside.link)!}>
                  {t(messages.neighbour, {
                    link: nameOf(links.get(beside.link)!.name),
                    n: number(beside.firms),
                  })}
                </FirmsOfLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
