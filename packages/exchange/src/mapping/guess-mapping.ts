import type { Row } from "../table/table.ts";
import { type ContentProfile, contentField, contentFit, profileColumn } from "./content.ts";
import { defaultUnits, type FieldCatalogue, type MappingGuess } from "./field.ts";
import { readHeading } from "./heading-text.ts";
import { headingIndex, type NamedField } from "./known-headings.ts";
import { ownColumn } from "./own-columns.ts";

interface Candidate {
  column: number;
  field: string;
  confidence: number;
  why: "heading" | "synonym" | "content";
}

const headingConfidence = { heading: 1, synonym: 0.95 };

/** Fields whose longest heading or synonym occurs within the text: "企业注册地址详细" holds 注册地址. */
function partialNames(catalogue: FieldCatalogue, text: string): readonly NamedField[] {
  let longest = 0;
  let found: readonly NamedField[] = [];
  for (const [key, named] of headingIndex(catalogue)) {
    const needed = /[^\x20-\x7e]/.test(key) ? 3 : 6;
    if (key.length < needed || key.length <= longest || !text.includes(key)) continue;
    longest = key.length;
    found = named;
  }
  return found;
}

function headingCandidates(
  catalogue: FieldCatalogue,
  column: number,
  text: string,
  profile: ContentProfile,
): Candidate[] {
  const index = headingIndex(catalogue);
  const { folded, part } = readHeading(text);
  const whole = index.get(folded) ?? index.get(part);
  const named = whole ?? partialNames(catalogue, part);
  return named.map(({ field, by }) => {
    const fit = contentFit(field.type, profile);
    const sure = whole ? headingConfidence[by] : 0.7;
    return { column, field: field.id, confidence: sure * fit, why: whole ? by : "synonym" };
  });
}

/** Each column takes its best field, each field its best column; the surest pairs choose first. */
function assign(candidates: readonly Candidate[]): Map<number, Candidate> {
  const taken = new Set<string>();
  const chosen = new Map<number, Candidate>();
  for (const it of [...candidates].sort((a, b) => b.confidence - a.confidence || a.column - b.column)) {
    if (taken.has(it.field) || chosen.has(it.column)) continue;
    taken.add(it.field);
    chosen.set(it.column, it);
  }
  return chosen;
}

/** Units of fields that have one and no unit column of their own among those mapped. */
function assumedUnits(catalogue: FieldCatalogue, mapped: ReadonlySet<string>): Map<string, string> {
  const told = new Set(
    catalogue.filter((it) => it.type === "money-unit" && mapped.has(it.id)).map((it) => it.unitOf),
  );
  const needing = catalogue.filter((it) => it.type in defaultUnits && !told.has(it.id));
  return new Map(needing.map((it) => [it.id, defaultUnits[it.type as keyof typeof defaultUnits]]));
}

/**
 * Guesses what each column means: by its heading (own, synonym, part of one; the unit in brackets read
 * apart), else by its content. A field is given to one column only. Columns nobody knows get `field: null`
 * and are for a person to decide; they are never dropped in silence.
 *
 * @param headings the table's headings, in order
 * @param sampleRows some of its rows, as `Table.sample` holds them
 */
export function guessMapping(
  headings: readonly string[],
  sampleRows: readonly Pick<Row, "cells">[],
  catalogue: FieldCatalogue,
): MappingGuess[] {
  const ids = new Set(catalogue.map((it) => it.id));
  const candidates = headings.flatMap((heading, column) => {
    if (ownColumn(heading)) return [];
    const profile = profileColumn(sampleRows.map((it) => it.cells[column] ?? ""));
    const named = headingCandidates(catalogue, column, heading, profile);
    const content = named.length === 0 ? contentField(profile) : null;
    return content && ids.has(content.field) ? [{ column, ...content, why: "content" as const }] : named;
  });
  const chosen = assign(candidates);
  const assumed = assumedUnits(catalogue, new Set([...chosen.values()].map((it) => it.field)));
  return headings.map((heading, column) => {
    const own = ownColumn(heading);
    const { field = null, confidence = 0, why = null } = chosen.get(column) ?? {};
    const { unit } = readHeading(heading);
    const assumedUnit = unit === null && field !== null ? (assumed.get(field) ?? null) : null;
    return { column, heading, field, unit, confidence, why: own ? "own" : why, assumedUnit };
  });
}
