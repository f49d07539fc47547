import type { EnterpriseRecord } from "../enterprise/record.ts";
import type { Locale } from "../locales/sentences.ts";
import { enterpriseFields } from "../mapping/enterprise-fields.ts";
import type { Field, FieldType } from "../mapping/field.ts";
import type { ColumnKind, SheetColumn } from "./sheet-xml.ts";

/** Enterprise records as a table: its columns, and a record's cells in their order. */
export interface EnterpriseSheet {
  columns: readonly SheetColumn[];
  cells(record: EnterpriseRecord): string[];
}

const units: Partial<Record<FieldType, Record<Locale, string>>> = {
  money: { "zh-Hans": "（万元）", "zh-Hant": "（萬元）", en: " (10k yuan)" },
  area: { "zh-Hans": "（平方米）", "zh-Hant": "（平方米）", en: " (m2)" },
  energy: { "zh-Hans": "（吨标准煤）", "zh-Hant": "（噸標準煤）", en: " (tce)" },
};

const kinds: Partial<Record<FieldType, ColumnKind>> = {
  money: "number",
  area: "number",
  energy: "number",
  integer: "number",
  date: "date",
};

function columnOf(field: Field, locale: Locale): SheetColumn {
  const width = field.type === "long-text" ? 48 : field.id === "name" || field.id === "address" ? 32 : 18;
  return {
    heading: field.headings[locale] + (units[field.type]?.[locale] ?? ""),
    kind: kinds[field.type] ?? "text",
    width,
  };
}

const yesNo: Record<Locale, [yes: string, no: string]> = {
  "zh-Hans": ["是", "否"],
  "zh-Hant": ["是", "否"],
  en: ["yes", "no"],
};

function cellOf(record: EnterpriseRecord, field: Field, locale: Locale): string {
  if (field.id === "capitalCurrency" && record.capitalWan === null) return "";
  const value = (record as unknown as Record<string, unknown>)[field.id] ?? record.extra[field.id] ?? "";
  return typeof value === "boolean" ? yesNo[locale][value ? 0 : 1] : String(value);
}

/**
 * The table in which enterprises leave: all fields in catalogue order, headings in the language, units in
 * brackets; then the kept columns asked for. Imported again, the records are the same.
 *
 * @param extraHeadings headings of kept columns, as keys of `record.extra`
 */
export function enterpriseSheet(locale: Locale, extraHeadings: readonly string[] = []): EnterpriseSheet {
  const fields = enterpriseFields.filter((it) => it.id !== "serial" && it.type !== "money-unit");
  const ids = new Set(fields.map((it) => it.id));
  const kept = extraHeadings.filter((it) => !ids.has(it));
  return {
    columns: [
      ...fields.map((it) => columnOf(it, locale)),
      ...kept.map((heading) => ({ heading, kind: "text" as const })),
    ],
    cells: (record) => [
      ...fields.map((it) => cellOf(record, it, locale)),
      ...kept.map((heading) => record.extra[heading] ?? ""),
    ],
  };
}
