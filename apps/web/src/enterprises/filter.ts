import type { EnterpriseSearch } from "../router.tsx";

/** Filters of the table, in the order they are shown. Sort, order and view are no filters. */
export const filterKeys = [
  "q",
  "park",
  "section",
  "division",
  "industry",
  "basis",
  "confidenceBelow",
  "minCapital",
  "registeredFrom",
  "registeredTo",
] as const;
export type FilterKey = (typeof filterKeys)[number];

const sentKeys = [...filterKeys, "in", "sort", "order"] as const;

/** What the node is asked for: the address without what only the page needs; blanks left out. */
export function listQuery(search: EnterpriseSearch): Record<string, string> {
  const given = sentKeys.flatMap((key) => (search[key] ? [[key, search[key]] as const] : []));
  const query: Record<string, string> = Object.fromEntries(given);
  if (!query.q) delete query.in;
  return query;
}

/** What an export is asked for: the same rows, in the node's own order. */
export function exportQuery(search: EnterpriseSearch): Record<string, string> {
  const { sort: _sort, order: _order, ...filters } = listQuery(search);
  return filters;
}

/** The filters in force, in the order they are shown. */
export function activeFilters(search: EnterpriseSearch): { key: FilterKey; value: string }[] {
  return filterKeys.flatMap((key) => (search[key] ? [{ key, value: search[key] }] : []));
}

/** The search with some keys changed; an empty value takes the key away. */
export function changed(search: EnterpriseSearch, change: EnterpriseSearch): EnterpriseSearch {
  const merged = { ...search, ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value));
}

/** Everything shown again; the chosen order stays. */
export function withoutFilters({ sort, order }: EnterpriseSearch): EnterpriseSearch {
  return changed({}, { sort, order });
}

/** Whether the address shows exactly what a view remembers. */
export function showsView(search: EnterpriseSearch, query: Record<string, string>): boolean {
  const now = listQuery(search);
  const then = listQuery(query);
  const keys = new Set([...Object.keys(now), ...Object.keys(then)]);
  return [...keys].every((key) => now[key] === then[key]);
}

export const sortKeys = ["name", "capital", "registered", "confidence", "updated"] as const;
export type SortKey = (typeof sortKeys)[number];

/** The order the node uses when none is asked for. */
export const defaultSort = { sort: "capital", order: "desc" } as const;

/** The search after a click on a heading: names start from A, figures from the largest; again turns it round. */
export function sortedBy(search: EnterpriseSearch, sort: SortKey): EnterpriseSearch {
  const now = { ...defaultSort, ...changed({}, { sort: search.sort, order: search.order }) };
  const first = sort === "name" || sort === "confidence" ? "asc" : "desc";
  const order = now.sort === sort ? (now.order === "asc" ? "desc" : "asc") : first;
  return changed(search, { sort, order });
}

/** `aria-sort` of a column. */
export function ariaSort(search: EnterpriseSearch, sort: SortKey): "ascending" | "descending" | "none" {
  const now = { ...defaultSort, ...changed({}, { sort: search.sort, order: search.order }) };
  if (now.sort !== sort) return "none";
  return now.order === "asc" ? "ascending" : "descending";
}
