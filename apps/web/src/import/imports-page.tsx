import "../enterprises/controls.css";
import "./import.css";
import { Link } from "@tanstack/react-router";
import { useParks } from "../enterprises/questions.ts";
import { useSpeech } from "../language.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { sourceWords } from "../sources.ts";
import { QueryState } from "../ui/query-state.tsx";
import type { Batch } from "./batch.ts";
import { messages } from "./messages.ts";
import { useBatches } from "./questions.ts";
import { StateTag } from "./state-tag.tsx";
import { UploadForm } from "./upload-form.tsx";

function BatchRow({ it, park }: { it: Batch; park: string }) {
  const speech = useSpeech();
  const { t, number, instant } = speech;
  return (
    <tr>
      <td>
        <Link to="/imports/$id" params={{ id: it.id }}>
          {it.fileName}
        </Link>
      </td>
      <td>
        <StateTag state={it.state} />
      </td>
      <td>{park}</td>
      <td>{sourceWords(it.source, speech)}</td>
      <td className="number">
        {it.totalRows === null ? "–" : t(messages.rowsOf, { n: number(it.totalRows) })}
      </td>
      <td className="nowrap">{instant(it.createdAt)}</td>
    </tr>
  );
}

function BatchTable({ batches }: { batches: Batch[] }) {
  const { t, name } = useSpeech();
  const parks = new Map(useParks().data?.map((it) => [it.id, name(it.name)]));
  const parkOf = ({ ownerPark }: Batch) =>
    ownerPark === null ? t(messages.parkColumn) : (parks.get(ownerPark) ?? ownerPark);
  const headings = [
    messages.file,
    messages.state,
    messages.park,
    messages.source,
    messages.rows,
    messages.when,
  ];
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            {headings.map((it) => (
              <th key={it.en} scope="col" className={it === messages.rows ? "number" : undefined}>
                {t(it)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map((it) => (
            <BatchRow key={it.id} it={it} park={parkOf(it)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A new file, and the files so far. */
export function ImportsPage() {
  const { t } = useSpeech();
  const list = useBatches();
  const batches = list.data?.pages.flatMap((it) => it.items) ?? [];
  return (
    <>
      <div>
        <PageTitle>{t(messages.title)}</PageTitle>
        <h1>{t(messages.title)}</h1>
        <p className="muted lead">{t(messages.lead)}</p>
      </div>
      <UploadForm sources={[...new Set(batches.map((it) => it.source))]} />
      <section className="card stack">
        <h2>{t(messages.history)}</h2>
        <QueryState query={list}>
          {() =>
            batches.length > 0 ? (
              <BatchTable batches={batches} />
            ) : (
              <p className="muted">{t(messages.none)}</p>
            )
          }
        </QueryState>
        {list.hasNextPage && (
          <button
            type="button"
            className="button"
            disabled={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {t(messages.more)}
          </button>
        )}
      </section>
    </>
  );
}
