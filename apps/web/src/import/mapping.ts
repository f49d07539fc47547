import type { MappingEntry } from "./batch.ts";

/** What keeps a mapping from being checked. */
export interface MappingGaps {
  /** Columns nobody has decided about, by index. */
  undecided: number[];
  /** Columns that share their field with another. */
  doubled: Set<number>;
  /** No column holds the firms' names. */
  lacksName: boolean;
  /** Neither the batch nor a column says whose the firms are. */
  lacksPark: boolean;
}

const isField = (field: string | null): field is string =>
  field !== null && field !== "extra" && field !== "ignore";

function doubledColumns(mapping: readonly MappingEntry[]): Set<number> {
  const columns = new Map<string, number[]>();
  for (const { column, field } of mapping)
    if (isField(field)) columns.set(field, [...(columns.get(field) ?? []), column]);
  return new Set([...columns.values()].filter((it) => it.length > 1).flat());
}

/** What is still open in a mapping. */
export function mappingGaps(mapping: readonly MappingEntry[], park: string | null): MappingGaps {
  const has = (field: string) => mapping.some((it) => it.field === field);
  return {
    undecided: mapping.filter((it) => it.field === null).map((it) => it.column),
    doubled: doubledColumns(mapping),
    lacksName: !has("name"),
    lacksPark: park === null && !has("park"),
  };
}

/** Whether the rows can be checked. */
export const isComplete = (gaps: MappingGaps): boolean =>
  gaps.undecided.length === 0 && gaps.doubled.size === 0 && !gaps.lacksName && !gaps.lacksPark;

/** The mapping after a person's choice for one column. */
export function withField(
  mapping: readonly MappingEntry[],
  column: number,
  field: string | null,
): MappingEntry[] {
  return mapping.map((it) =>
    it.column === column ? { ...it, field, confidence: field === null ? 0 : 1, why: "chosen" } : it,
  );
}

/** Every undecided column kept under its own heading. */
export function keepUndecided(mapping: readonly MappingEntry[]): MappingEntry[] {
  return mapping.map((it) =>
    it.field === null ? { ...it, field: "extra", confidence: 1, why: "chosen" } : it,
  );
}

/** A column's letter as spreadsheets show it: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

/** The first different texts of a column, to recognise it by. */
export function samplesOf(sample: readonly (readonly string[])[], column: number, most = 3): string[] {
  const texts = sample.map((row) => row[column]?.trim() ?? "").filter(Boolean);
  return [...new Set(texts)].slice(0, most);
}
