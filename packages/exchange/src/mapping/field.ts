/** What a field holds; decides how its cells are read and what its content looks like. */
export type FieldType =
  | "text"
  | "long-text"
  | "uscc"
  | "industry-code"
  | "division-code"
  | "date"
  | "integer"
  | "decimal"
  | "money"
  | "money-unit"
  | "currency"
  | "area"
  | "energy"
  | "yes-no";

/** Units of columns that name none. */
export const defaultUnits = { money: "万元", area: "平方米", energy: "吨标准煤" } as const;

/** One field a column can be mapped to. */
export interface Field {
  id: string;
  type: FieldType;
  required?: true;
  /** The heading we write ourselves, in each language; no unit in it. */
  headings: { "zh-Hans": string; "zh-Hant": string; en: string };
  /** Other headings in use, any language; folded by `foldHeading` before comparing. */
  synonyms: readonly string[];
  /** For "money-unit" and "currency": the money field whose unit stands in this column. */
  unitOf?: string;
}

export type FieldCatalogue = readonly Field[];

/** Mapping target of a column that is kept under its own heading. */
export const keepAsIs = "extra";

/** What is known of one column's meaning. */
export interface ColumnMapping {
  /** Index of the column from 0. */
  column: number;
  heading: string;
  /** A field id, "extra" to keep the column as it is, null when nobody knows yet. */
  field: string | null;
  /** Unit named in the heading: "万元", "亩"; null when there is none. */
  unit: string | null;
}

/** A guessed mapping and why. */
export interface MappingGuess extends ColumnMapping {
  /** In [0, 1]; 0 when no field was found. */
  confidence: number;
  /** "own": a column our error workbook added; null: nothing spoke for any field. */
  why: "heading" | "synonym" | "content" | "own" | null;
  /** Unit taken for granted because neither the heading nor a column beside it names one; worth showing. */
  assumedUnit: string | null;
}
