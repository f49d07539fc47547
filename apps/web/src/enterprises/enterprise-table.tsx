// biome-ignore-all lint/a11y/noRedundantRoles: laid out as a CSS grid, a table loses its roles in some browsers
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useRef } from "react";
import { useSpeech } from "../language.tsx";
import type { EnterpriseSearch } from "../router.tsx";
import type { EnterpriseRow } from "./enterprise.ts";
import { EnterpriseCells } from "./enterprise-cells.tsx";
import { ariaSort, listQuery, type SortKey } from "./filter.ts";
import { messages } from "./messages.ts";
import { useParks } from "./questions.ts";
import { rowAfterKey } from "./row-keys.ts";
import { useRowWindow } from "./row-window.ts";

const columns: { id: string; text: (typeof messages)["name"]; sort?: SortKey }[] = [
  { id: "c-name", text: messages.name, sort: "name" },
  { id: "c-park", text: messages.park },
  { id: "c-uscc", text: messages.uscc },
  { id: "c-industry", text: messages.industry, sort: "confidence" },
  { id: "c-capital number", text: messages.capital, sort: "capital" },
  { id: "c-registered", text: messages.registered, sort: "registered" },
  { id: "c-employees number", text: messages.employees },
  { id: "c-as-of", text: messages.asOf },
];

function Headings({ search, onSort }: { search: EnterpriseSearch; onSort(key: SortKey): void }) {
  const { t } = useSpeech();
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {columns.map(({ id, text, sort }) => (
          <th
            key={id}
            role="columnheader"
            scope="col"
            className={id}
            aria-sort={sort && ariaSort(search, sort)}
          >
            {sort ? (
              <button type="button" className="sort" onClick={() => onSort(sort)}>
                {t(text)}
              </button>
            ) : (
              t(text)
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/**
 * The register as a grid of real rows, of which only those near the screen exist. One row is active: arrow
 * keys, Home, End and Page keys move it, Enter opens it. Rows are of one height, so that the table's
 * height is known and going back lands where one left.
 *
 * @param total matching firms, or null when there are too many to count
 */
export function EnterpriseTable({
  rows,
  total,
  search,
  stale,
  onSort,
  onNearEnd,
}: {
  rows: readonly EnterpriseRow[];
  total: number | null;
  search: EnterpriseSearch;
  stale: boolean;
  onSort(key: SortKey): void;
  onNearEnd(): void;
}) {
  const { t, name } = useSpeech();
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  const { shown, height, active, moveTo, screen, flows } = useRowWindow(body, {
    count: rows.length,
    question: JSON.stringify(listQuery(search)),
    onNearEnd,
  });
  const parks = new Map(useParks().data?.map((it) => [it.id, name(it.name)]));
  const press = (event: KeyboardEvent) => {
    const row = rows[active];
    if (
      event.key === "Enter" &&
      row &&
      event.target === event.currentTarget.querySelector(`[data-index="${active}"]`)
    )
      navigate({ to: "/enterprises/$id", params: { id: row.id } });
    const to = rowAfterKey(event.key, active, rows.length, screen());
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moveTo(to);
  };
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the keyboard
      role="grid"
      className={`register${flows ? " flows" : ""}${stale ? " stale" : ""}`}
      aria-label={t(messages.title)}
      aria-rowcount={total === null ? -1 : total + 1}
      aria-colcount={columns.length}
      aria-busy={stale}
    >
      <Headings search={search} onSort={onSort} />
      <tbody ref={body} role="rowgroup" style={flows ? undefined : { blockSize: height }} onKeyDown={press}>
        {shown.map(({ index, start }) => {
          const it = rows[index];
          if (!it) return null;
          return (
            <tr
              key={it.id}
              role="row"
              data-index={index}
              aria-rowindex={index + 2}
              tabIndex={index === active ? 0 : -1}
              style={flows ? undefined : { transform: `translateY(${start}px)` }}
              onFocus={() => index !== active && moveTo(index, false)}
            >
              <EnterpriseCells it={it} park={parks.get(it.ownerPark) ?? it.ownerPark} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
