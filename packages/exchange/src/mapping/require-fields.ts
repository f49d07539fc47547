import { DomainError } from "@ouhe/vocabulary";
import type { Table } from "../table/table.ts";
import type { ColumnMapping, FieldCatalogue } from "./field.ts";

/**
 * Refuses a table that lacks a required field: a sheet of another shape.
 *
 * @param required field ids; by default those the catalogue marks
 * @throws DomainError file/sheet-unrecognised
 */
export function requireFields(
  table: Pick<Table, "name" | "sheets" | "headings">,
  mapping: readonly ColumnMapping[],
  catalogue: FieldCatalogue,
  required: readonly string[] = catalogue.filter((it) => it.required).map((it) => it.id),
): void {
  const mapped = new Set(mapping.map((it) => it.field));
  const missing = required.filter((it) => !mapped.has(it));
  if (missing.length === 0) return;
  const headings = table.headings.slice(0, 50).map((it) => it.text);
  throw new DomainError("file/sheet-unrecognised", {
    name: table.name,
    sheets: table.sheets,
    headings,
    missing,
  });
}
