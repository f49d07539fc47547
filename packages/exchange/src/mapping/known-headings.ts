import { enterpriseFields } from "./enterprise-fields.ts";
import type { Field, FieldCatalogue } from "./field.ts";
import { foldHeading, readHeading } from "./heading-text.ts";

/** A field a heading names, and whether by its own heading or by a synonym. */
export interface NamedField {
  field: Field;
  by: "heading" | "synonym";
}

/** All fields of a catalogue by folded heading; a synonym shared by several fields names each of them. */
export type HeadingIndex = ReadonlyMap<string, readonly NamedField[]>;

const indexes = new WeakMap<FieldCatalogue, HeadingIndex>();

function buildIndex(catalogue: FieldCatalogue): HeadingIndex {
  const index = new Map<string, NamedField[]>();
  const add = (text: string, field: Field, by: NamedField["by"]) => {
    const key = foldHeading(text.replace(/[(（].*[)）]/g, ""));
    const named = index.get(key) ?? [];
    if (!named.some((it) => it.field === field)) index.set(key, [...named, { field, by }]);
  };
  for (const field of catalogue)
    for (const text of Object.values(field.headings)) add(text, field, "heading");
  for (const field of catalogue)
    for (const text of [field.id, ...field.synonyms]) add(text, field, "synonym");
  return index;
}

/** The catalogue's headings, folded; built once per catalogue. */
export function headingIndex(catalogue: FieldCatalogue): HeadingIndex {
  const built = indexes.get(catalogue) ?? buildIndex(catalogue);
  indexes.set(catalogue, built);
  return built;
}

/** A test for headings of the catalogue's fields, units and remarks in brackets aside. */
export function headingTest(catalogue: FieldCatalogue = enterpriseFields): (text: string) => boolean {
  const index = headingIndex(catalogue);
  return (text) => {
    if (text.length > 60) return false;
    const { folded, part } = readHeading(text);
    return index.has(folded) || index.has(part);
  };
}
