import type { LinkState } from "@ouhe/coupling";
import { linkStateTexts } from "@ouhe/pictures";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useIndustryNames } from "../enterprises/industry-names.ts";
import { useSpeech } from "../language.tsx";
import { useParks } from "../measures/coupling.ts";
import { Mixed } from "../ui/mixed.tsx";
import { type Column, CsvButton, SortableTable } from "../ui/sortable-table.tsx";
import { useChainName } from "./chain-name.ts";
import { FirmsOfLink } from "./firms-of-link.tsx";
import { LinkStateTag } from "./link-state.tsx";
import { messages } from "./messages.ts";
import type { ChainOverParks } from "./questions.ts";

interface Row {
  id: string;
  name: string;
  state: LinkState;
  firms: number;
  parks: readonly { park: string; firms: number }[];
  codes: readonly string[];
}

/** Every link with its state, its firms by park and its industries, all leading to the firms. */
export function LinksTable({ chain, coverage }: ChainOverParks) {
  const { t } = useSpeech();
  const nameOf = useChainName();
  const columns = useLinkColumns();
  const rows = chain.links.map((link, at): Row => {
    const { state, firms, parks } = coverage.links[at]!;
    return { id: link.id, name: nameOf(link.name), codes: link.codes, state, firms, parks };
  });
  return (
    <section className="card figure">
      <header className="figure-head">
        <h2>{t(messages.links)}</h2>
        <CsvButton fileName="chain-links" columns={columns} rows={rows} />
      </header>
      <SortableTable caption={t(messages.links)} columns={columns} rows={rows} keyOf={(it) => it.id} />
    </section>
  );
}

function useLinkColumns(): Column<Row>[] {
  const { t, name, number } = useSpeech();
  const { ownNameOf } = useIndustryNames();
  const { data: parks } = useParks();
  return useMemo(() => {
    const parkName = new Map(parks?.map((it) => [it.id, name(it.name)]));
    const parkText = ({ park, firms }: Row["parks"][number]) =>
      `${parkName.get(park) ?? park} ${t(messages.nFirms, { n: number(firms) })}`;
    return [
      {
        id: "link",
        label: t(messages.link),
        value: (it) => it.name,
        cell: (it) => <Mixed>{it.name}</Mixed>,
      },
      {
        id: "state",
        label: t(messages.state),
        value: (it) => t(linkStateTexts[it.state]),
        cell: (it) => <LinkStateTag state={it.state} />,
      },
      { id: "firms", label: t(messages.firms), numeric: true, value: (it) => it.firms },
      {
        id: "parks",
        label: t(messages.byPark),
        wide: true,
        value: (it) => it.parks.map(parkText).join("; ") || null,
        cell: (it) => (
          <ul className="firms">
            {it.parks.map((each) => (
              <li key={each.park}>
                <FirmsOfLink park={each.park} link={it}>
                  {parkText(each)}
                </FirmsOfLink>
              </li>
            ))}
          </ul>
        ),
      },
      {
        id: "industries",
        label: t(messages.industries),
        wide: true,
        value: (it) => it.codes.map((code) => `${code} ${ownNameOf(code)}`).join("; "),
        cell: (it) => (
          <ul className="firms">
            {it.codes.map((code) => (
              <li key={code}>
                <Link to="/enterprises" search={{ industry: code }}>
                  <Mixed>{`${code} ${ownNameOf(code)}`}</Mixed>
                </Link>
              </li>
            ))}
          </ul>
        ),
      },
    ];
  }, [t, name, number, parks, ownNameOf]);
}
