import { Link, useSearch } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { Failure } from "../ui/query-state.tsx";
import { messages } from "./messages.ts";
import { useEnterprises } from "./questions.ts";

export function EnterprisesPage() {
  const { t, wan, day } = useSpeech();
  const search = useSearch({ from: "/enterprises" });
  const list = useEnterprises(search);
  const rows = list.data?.pages.flatMap((it) => it.items) ?? [];
  if (list.error) return <Failure error={list.error} again={() => list.refetch()} />;
  return (
    <>
      <h1>{t(messages.title)}</h1>
      <div className="card scroll">
        <table>
          <thead>
            <tr>
              <th>{t(messages.name)}</th>
              <th>{t(messages.industry)}</th>
              <th className="number">{t(messages.capital)}</th>
              <th>{t(messages.registered)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((it) => (
              <tr key={it.id}>
                <td>
                  <Link to="/enterprises/$id" params={{ id: it.id }}>
                    {it.name}
                  </Link>
                </td>
                <td>{it.industry.code}</td>
                <td className="number">{it.capitalWan !== null && wan(it.capitalWan)}</td>
                <td>{it.registeredOn && day(it.registeredOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {list.hasNextPage && (
          <button type="button" className="button" onClick={() => list.fetchNextPage()}>
            {t(messages.more)}
          </button>
        )}
      </div>
    </>
  );
}
