import { keepPreviousData, type QueryClient, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ask, queryOf } from "../api.ts";
import type { EnterpriseSearch } from "../router.tsx";
import type { Enterprise, EnterpriseRow, Page, SavedView } from "./enterprise.ts";
import { listQuery } from "./filter.ts";

export { useParks } from "../measures/coupling.ts";

/** Rows fetched at a time: two screens of a large monitor. */
const pageSize = 100;

/** The table's rows, page by page; the rows of the last question stay until the next answer. */
export function useEnterprises(search: EnterpriseSearch) {
  const query = listQuery(search);
  return useInfiniteQuery({
    queryKey: ["enterprises", query],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => {
      const page = { cursor: pageParam, limit: pageSize, count: pageParam === "" ? true : undefined };
      return ask<Page<EnterpriseRow>>(`/enterprises${queryOf({ ...query, ...page })}`, { signal });
    },
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export const enterpriseKey = (id: string) => ["enterprise", id];

export const useEnterprise = (id: string) =>
  useQuery({
    queryKey: enterpriseKey(id),
    queryFn: ({ signal }) => ask<Enterprise>(`/enterprises/${id}`, { signal }),
  });

/** What was known of firms, of parks' totals and of the measured coupling is asked again where it is shown. */
export function registerChanged(client: QueryClient): void {
  for (const key of ["enterprises", "enterprise", "parks", "coupling"])
    client.invalidateQueries({ queryKey: [key] });
}

export const viewsKey = ["views"];

export const useViews = () =>
  useQuery({
    queryKey: viewsKey,
    queryFn: ({ signal }) => ask<{ items: SavedView[] }>("/views", { signal }),
  });
