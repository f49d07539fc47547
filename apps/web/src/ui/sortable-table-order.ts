import type { TableValue } from "./sortable-table-export.ts";

export interface SortOrder {
  column: number;
  descending: boolean;
}

/** What pressing a heading does: best first for numbers, A first for texts, then the other way round. */
export function nextOrder(order: SortOrder | null, column: number, isNumeric: boolean): SortOrder {
  if (order?.column === column) return { column, descending: !order.descending };
  return { column, descending: isNumeric };
}

/** Numbers by size, texts as the language orders them; what is missing comes last either way. */
export function compareValues(a: TableValue, b: TableValue, descending: boolean, locale: string): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const rising =
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a).localeCompare(String(b), locale, { numeric: true });
  return descending ? -rising : rising;
}
