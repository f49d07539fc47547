import {
  type ColumnMapping,
  enterpriseFields,
  enterpriseSheet,
  keepAsIs,
  type MappingGuess,
  requireFields,
} from "@ouhe/exchange";
import { DomainError, normaliseName } from "@ouhe/vocabulary";
import { columnFates, type ImportState, type ImportTable, type MappingEntry } from "./import.ts";
import type { Park } from "./park.ts";

/** States from which each step may begin. */
const beginnings = {
  mapping: ["uploaded", "checked", "cancelled", "failed"],
  check: ["uploaded", "checked"],
  commit: ["checked"],
  cancel: ["uploaded", "checking", "checked", "committing"],
  resume: ["cancelled", "failed", "checking", "committing", "undoing"],
  undo: ["committed"],
} as const satisfies Record<string, readonly ImportState[]>;

export type ImportStep = keyof typeof beginnings;

/** @throws DomainError import/not-in-state */
export function requireState(state: ImportState, action: ImportStep): void {
  if ((beginnings[action] as readonly string[]).includes(state)) return;
  throw new DomainError("import/not-in-state", { state, action });
}

const fieldIds = new Set(enterpriseFields.map((it) => it.id));
const locales = ["zh-Hans", "zh-Hant", "en"] as const;
const fates = new Set<string>(columnFates);

/**
 * The mapping an upload starts with: what this source was told before, else the guess. Columns that our own
 * error workbook added are left out; columns nobody knows stay undecided.
 *
 * @param remembered heading → field, as chosen for an earlier file of the source
 */
export function firstMapping(
  guesses: readonly MappingGuess[],
  remembered: ReadonlyMap<string, string>,
): MappingEntry[] {
  return guesses.map(({ column, heading, unit, ...guess }) => {
    const known = remembered.get(heading);
    if (known && (fieldIds.has(known) || fates.has(known)))
      return { column, heading, field: known, unit, confidence: 1, why: "remembered" };
    if (guess.why === "own") return { column, heading, field: "ignore", unit, confidence: 1, why: "own" };
    return { column, heading, field: guess.field, unit, confidence: guess.confidence, why: guess.why };
  });
}

/**
 * Keeps the columns that follow our own ones in a file we wrote ourselves: they were kept before. Known by its
 * headings, all of ours in our order, in any language.
 */
export function keepOwnExtras(mapping: readonly MappingEntry[]): MappingEntry[] {
  const ours = locales.map((it) => enterpriseSheet(it).columns.map(({ heading }) => heading));
  const own = ours.find((headings) => headings.every((heading, at) => mapping[at]?.heading === heading));
  if (!own) return [...mapping];
  return mapping.map((it, at) =>
    at < own.length || it.why === "remembered"
      ? it
      : { ...it, field: "extra", confidence: 1, why: "heading" },
  );
}

/** Undoes the guess that a column names the park, when a fixed park was given and some of its cells name none. */
export function doubtParkColumn(
  mapping: readonly MappingEntry[],
  sample: readonly (readonly string[])[],
  findPark: (text: string) => string | undefined,
): MappingEntry[] {
  const isDoubtful = (it: MappingEntry) =>
    it.field === "park" &&
    it.why !== "remembered" &&
    sample.some((cells) => cells[it.column]?.trim() && !findPark(cells[it.column]!));
  return mapping.map((it) => (isDoubtful(it) ? { ...it, field: null, confidence: 0, why: null } : it));
}

/**
 * The mapping after a person's choices; columns not named keep theirs.
 *
 * @throws DomainError input/invalid when a column or field does not exist; import/field-twice
 */
export function chooseFields(
  mapping: readonly MappingEntry[],
  choices: readonly { column: number; field: string | null }[],
): MappingEntry[] {
  const chosen = new Map(choices.map((it) => [it.column, it.field]));
  const errors = choices.flatMap(({ column, field }, at) => {
    const known = field === null || fieldIds.has(field) || fates.has(field);
    if (column >= mapping.length) return [{ pointer: `/mapping/${at}/column`, code: "unknown" }];
    return known ? [] : [{ pointer: `/mapping/${at}/field`, code: "unknown" }];
  });
  if (errors.length > 0) throw new DomainError("input/invalid", { errors });
  const next = mapping.map((it): MappingEntry => {
    const field = chosen.get(it.column);
    return field === undefined || field === it.field
      ? it
      : { ...it, field, confidence: field ? 1 : 0, why: "chosen" };
  });
  requireFieldsOnce(next);
  return next;
}

function requireFieldsOnce(mapping: readonly MappingEntry[]): void {
  const byField = Map.groupBy(
    mapping.filter((it) => it.field !== null && !fates.has(it.field)),
    (it) => it.field!,
  );
  for (const [field, entries] of byField)
    if (entries.length > 1)
      throw new DomainError("import/field-twice", { field, columns: entries.map((it) => it.heading) });
}

/** What a mapping that leaves nothing open says to the reader of rows. */
export function readingOf(mapping: readonly MappingEntry[]): ColumnMapping[] {
  return mapping.map(({ column, heading, field, unit }) => ({
    column,
    heading,
    unit,
    field: field === "ignore" ? null : field === "extra" ? keepAsIs : field,
  }));
}

/**
 * Refuses to check rows before everything is said about them.
 *
 * @throws DomainError import/unmapped-columns, file/sheet-unrecognised (no column for the name), import/park-missing
 */
export function requireComplete(of: {
  fileName: string;
  ownerPark: string | null;
  table: ImportTable;
  mapping: readonly MappingEntry[];
}): void {
  const open = of.mapping.filter((it) => it.field === null).map((it) => it.heading);
  if (open.length > 0) throw new DomainError("import/unmapped-columns", { columns: open });
  const headings = of.table.headings.map((text, column) => ({ column, letter: "", text }));
  requireFields({ name: of.fileName, sheets: of.table.sheets, headings }, of.mapping, enterpriseFields);
  if (of.ownerPark === null && !of.mapping.some((it) => it.field === "park"))
    throw new DomainError("import/park-missing", {});
}

/** What the source's mapping is remembered as: heading → field, undecided columns left out. */
export function rememberedOf(mapping: readonly MappingEntry[]): Record<string, string> {
  return Object.fromEntries(mapping.flatMap((it) => (it.field === null ? [] : [[it.heading, it.field]])));
}

/** Finds a park by its id or any of its names, spelling aside. */
export function parkFinder(
  parks: readonly Pick<Park, "id" | "name">[],
): (text: string) => string | undefined {
  const byName = new Map<string, string>();
  for (const { id, name } of parks)
    for (const text of [id, ...Object.values(name)]) byName.set(normaliseName(text), id);
  const seen = new Map<string, string | undefined>();
  return (text) => {
    if (!seen.has(text) && seen.size < 10_000) seen.set(text, byName.get(normaliseName(text)));
    return seen.get(text) ?? byName.get(normaliseName(text));
  };
}
