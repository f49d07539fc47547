import "./controls.css";
import "../styles/register.css";
import { Link, useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { queryOf } from "../api.ts";
import { useSpeech } from "../language.tsx";
import type { EnterpriseSearch } from "../router.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { Failure } from "../ui/query-state.tsx";
import { EnterpriseTable } from "./enterprise-table.tsx";
import { activeFilters, changed, exportQuery, sortedBy, withoutFilters } from "./filter.ts";
import { FilterBar } from "./filter-bar.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { messages } from "./messages.ts";
import { NewEnterprise } from "./new-enterprise.tsx";
import { useEnterprises } from "./questions.ts";
import { SavedViews } from "./saved-views.tsx";

function ExportLinks({ search }: { search: EnterpriseSearch }) {
  const { t, language } = useSpeech();
  return (
    <span className="export">
      <span className="muted" aria-hidden="true">
        {t(messages.export)}
      </span>
      {["xlsx", "csv"].map((format) => (
        <a
          key={format}
          className="button"
          download
          aria-label={t(messages.exportAs, { format: format.toUpperCase() })}
          href={`/api/v1/enterprises/export${queryOf({ ...exportQuery(search), format, lang: language })}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}

function Nothing({ search, onClear }: { search: EnterpriseSearch; onClear(): void }) {
  const { t } = useSpeech();
  const filtered = activeFilters(search).length > 0;
  return (
    <div className="state">
      <h2>{t(filtered ? messages.noMatch : messages.empty)}</h2>
      <p>{t(filtered ? messages.noMatchHint : messages.emptyHint)}</p>
      {filtered ? (
        <button type="button" className="button primary" onClick={onClear}>
          {t(messages.clear)}
        </button>
      ) : (
        <Link to="/imports" className="button primary">
          {t(messages.toImport)}
        </Link>
      )}
    </div>
  );
}

/** The register: filter, sort, search, save, export; the address holds it all. */
export function EnterprisesPage() {
  const { t, number } = useSpeech();
  const search = useSearch({ from: "/enterprises" });
  const navigate = useNavigate({ from: "/enterprises" });
  const list = useEnterprises(search);
  const router = useRouter();
  const show = (next: EnterpriseSearch) => {
    // Typing that comes to rest after somebody has opened a firm must not call them back.
    if (router.latestLocation.pathname !== "/enterprises") return;
    return navigate({ search: next, replace: true, resetScroll: false });
  };
  const change = (part: EnterpriseSearch) => show(changed(search, part));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rows = useMemo(() => list.data?.pages.flatMap((it) => it.items) ?? [], [list.data]);
  const count = list.data?.pages[0]?.count;
  const counted = count && t(messages.count, { n: `${number(count.value)}${count.exact ? "" : "+"}` });
  return (
    <>
      <div className="page-head">
        <div className="row">
          <PageTitle>{t(messages.title)}</PageTitle>
          <h1>{t(messages.title)}</h1>
          <output className="muted">
            {list.isPlaceholderData || !counted ? t(messages.counting) : counted}
          </output>
        </div>
        <div className="row no-print">
          <SavedViews search={search} onChoose={show} />
          <ExportLinks search={search} />
          <NewEnterprise />
        </div>
      </div>
      <FilterBar search={search} onChange={change} />
      <FilterChips
        search={search}
        onRemove={(key) => change({ [key]: "" })}
        onClear={() => show(withoutFilters(search))}
      />
      {list.error ? (
        <Failure error={list.error} again={() => list.refetch()} />
      ) : list.data && rows.length === 0 ? (
        <Nothing search={search} onClear={() => show(withoutFilters(search))} />
      ) : (
        <EnterpriseTable
          rows={rows}
          total={count?.exact ? count.value : null}
          search={search}
          stale={list.isPlaceholderData || list.isPending}
          onSort={(key) => show(sortedBy(search, key))}
          onNearEnd={onNearEnd}
        />
      )}
      {rows.length > 0 && (
        <p className="muted table-end">
          {t(isFetchingNextPage ? messages.loadingMore : hasNextPage ? messages.printed : messages.end, {
            n: number(rows.length),
          })}
        </p>
      )}
    </>
  );
}
