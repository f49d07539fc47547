import { hash } from "node:crypto";
import type { EnterpriseRecord, Fault } from "@ouhe/exchange";
import { bigramsOfKey, normaliseName } from "@ouhe/vocabulary";
import type { InferredIndustry } from "./enterprise.rules.ts";

/**
 * Columns an import fills, the same in the register and in staged rows. A row that says nothing of one
 * leaves what the register has: an import adds and corrects, and never empties a field.
 */
export const statedColumns = [
  "name",
  "name_key",
  "name_bigrams",
  "uscc",
  "registration_number",
  "industry_declared",
  "business_scope",
  "main_products",
  "legal_type",
  "status",
  "registered_on",
  "capital_wan",
  "capital_currency",
  "employees",
  "output_wan",
  "revenue_wan",
  "tax_wan",
  "rd_wan",
  "energy_tce",
  "land_m2",
  "building_m2",
  "above_scale",
  "address",
  "admin_code",
  "as_of",
] as const;

/** Columns the classifier fills from the words the record will hold; they follow the words, and never make a change by themselves. */
export const inferredColumns = ["industry_inferred", "industry_confidence", "industry_words"] as const;

/** Columns of `import_row`, in the order of `stagedRow`. */
export const stagedColumns = [
  "import_id",
  "row_number",
  "id",
  "owner_park",
  ...statedColumns,
  ...inferredColumns,
  "extra",
  "content_hash",
] as const;

/** What is known of a good row besides its record. */
export interface RowSetting {
  importId: string;
  row: number;
  /** Id for the enterprise, should the row create one. */
  id: string;
  park: string;
  /** The day of the whole file, for rows that name none. */
  asOf: string | null;
}

/** Characters the register keeps of a field, as everywhere else it is written. */
const longest: Partial<Record<keyof EnterpriseRecord, number>> = {
  name: 200,
  registrationNumber: 40,
  legalType: 100,
  status: 100,
  address: 500,
  businessScope: 20_000,
  mainProducts: 20_000,
};

/** Fields longer than the register keeps, and the limit of each. */
export function tooLong(record: EnterpriseRecord): [field: string, limit: number][] {
  return Object.entries(longest).filter(
    ([field, limit]) => ((record[field as "name"] as string | null) ?? "").length > limit,
  );
}

/** Scope and products as one text to infer an industry from; "" when there are neither. */
export function wordsOf(scope: string | null, products: string | null): string {
  return [scope, products].filter(Boolean).join("；");
}

/** The words an industry is inferred from; "" when there are none. */
export function industryText({ businessScope, mainProducts }: EnterpriseRecord): string {
  return wordsOf(businessScope, mainProducts);
}

/** 132 bits over all that a row says, so that an equal row is known without comparing. */
function contentHash(record: EnterpriseRecord, asOf: string | null): string {
  return hash("sha256", JSON.stringify([record, asOf]), "base64url").slice(0, 22);
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

/** A name's bigrams as PostgreSQL writes an array; ready-made, because every row has a dozen or more. */
export function bigramArray(key: string): string {
  const texts = bigramsOfKey(key);
  const isPlain = texts.length > 0 && !/["\\]/.test(key);
  return isPlain ? `{"${texts.join('","')}"}` : `{${texts.map(quoted).join(",")}}`;
}

/** A row as `import_row` holds it. */
export function stagedRow(
  setting: RowSetting,
  record: EnterpriseRecord,
  inferred: InferredIndustry,
): unknown[] {
  const asOf = record.asOf ?? setting.asOf;
  const key = normaliseName(record.name);
  const hasWords = record.businessScope !== null || record.mainProducts !== null;
  return [
    setting.importId,
    setting.row,
    setting.id,
    setting.park,
    record.name,
    key,
    bigramArray(key),
    record.uscc,
    record.registrationNumber,
    record.industryCode,
    record.businessScope,
    record.mainProducts,
    record.legalType,
    record.status,
    record.registeredOn,
    record.capitalWan,
    record.capitalWan === null ? null : record.capitalCurrency,
    record.employees,
    record.outputWan,
    record.revenueWan,
    record.taxWan,
    record.rdWan,
    record.energyTce,
    record.landM2,
    record.buildingM2,
    record.aboveScale,
    record.address,
    record.adminCode,
    asOf,
    inferred.code,
    inferred.confidence,
    hasWords ? inferred.words : null,
    record.extra,
    contentHash({ ...record, park: setting.park }, asOf),
  ];
}

/** Columns of `import_fault`, in the order of `stagedFaults`. */
export const faultColumns = [
  "import_id",
  "row_number",
  "place",
  "column_index",
  "column_name",
  "field",
  "code",
  "severity",
  "value",
  "data",
] as const;

/** A row's faults as `import_fault` holds them. */
export function stagedFaults(importId: string, faults: readonly Fault[]): unknown[][] {
  return faults.map((it, place) => [
    importId,
    it.row,
    place,
    it.columnIndex,
    it.column,
    it.field,
    it.code,
    it.severity,
    it.value,
    it.data,
  ]);
}
