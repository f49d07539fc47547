import type { MappingGuess, Table } from "@ouhe/exchange";
import { CommandRefusal } from "../refusal.ts";

/**
 * The column that names each row's park: the one asked for, by heading or letter, or the one mapped to the
 * park field.
 *
 * @throws CommandRefusal column/unknown, or park/column-missing with the column that looks most like one
 */
export function parkColumn(
  table: Pick<Table, "name" | "headings" | "sample">,
  mapping: readonly MappingGuess[],
  asked: string | null,
): number {
  if (asked !== null) return columnNamed(table, asked);
  const mapped = mapping.find((it) => it.field === "park");
  if (mapped) return mapped.column;
  const headings = headingTexts(table);
  const suggested = likeliestColumn(table, mapping);
  throw new CommandRefusal("park/column-missing", { name: table.name, headings, suggested });
}

/** A column by its heading, or by its letter when no heading is so called. @throws CommandRefusal column/unknown */
export function columnNamed(table: Pick<Table, "name" | "headings">, asked: string): number {
  const fold = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  const found =
    table.headings.find((it) => it.text === asked) ??
    table.headings.find((it) => fold(it.text) === fold(asked)) ??
    table.headings.find((it) => it.letter === asked.toUpperCase());
  if (found) return found.column;
  throw new CommandRefusal("column/unknown", {
    name: table.name,
    column: asked,
    headings: headingTexts(table),
  });
}

const headingTexts = (table: Pick<Table, "headings">) => table.headings.slice(0, 60).map((it) => it.text);

/** Fields whose values group firms as parks do, likeliest first. */
const placeFields = ["county", "city", "adminCode", "province"];

/** A place field, else the unmapped text column with the fewest different values that repeat. */
function likeliestColumn(
  table: Pick<Table, "headings" | "sample">,
  mapping: readonly MappingGuess[],
): string | null {
  const groups = (column: number) => new Set(table.sample.map((it) => it.cells[column]).filter(Boolean)).size;
  // A register sorted by park shows one park in its first rows: for a field of places that is enough.
  const isGrouping = (column: number, least: number) =>
    groups(column) >= least && groups(column) * 2 <= table.sample.length;
  const place = placeFields
    .flatMap((field) => mapping.filter((it) => it.field === field))
    .find((it) => isGrouping(it.column, 1));
  if (place) return place.heading;
  const texts = mapping.filter((it) => it.field === null && isGrouping(it.column, 2));
  return texts.sort((a, b) => groups(a.column) - groups(b.column))[0]?.heading ?? null;
}

/** A park's id from a cell: full-width folded, spaces single, ends cut; "" when the cell names none. */
export function parkId(cell: string): string {
  return cell.normalize("NFKC").replace(/\s+/g, " ").trim();
}
