import type { Decimal } from "./decimal.ts";

/** An enterprise (企业) as one row of a register describes it. Null: the row does not say. */
export interface EnterpriseRecord {
  name: string;
  uscc: string | null;
  /** A registration number older than the social credit code, 13 or 15 digits, or whatever such a column holds. */
  registrationNumber: string | null;
  /** As written in the row: a name or id the caller resolves; null when the whole file belongs to one park. */
  park: string | null;
  /** GB/T 4754-2017 code without section letter, at the level declared; null when none or unknown. */
  industryCode: string | null;
  businessScope: string | null;
  mainProducts: string | null;
  legalType: string | null;
  status: string | null;
  /** ISO date. */
  registeredOn: string | null;
  /** In ten thousands (万) of `capitalCurrency`. */
  capitalWan: Decimal | null;
  /** ISO 4217; "CNY" unless the row or heading names another. */
  capitalCurrency: string;
  employees: number | null;
  /** Output value, revenue, tax paid and R&D expense in 万元. */
  outputWan: Decimal | null;
  revenueWan: Decimal | null;
  taxWan: Decimal | null;
  rdWan: Decimal | null;
  /** Tonnes of standard coal. */
  energyTce: Decimal | null;
  landM2: Decimal | null;
  buildingM2: Decimal | null;
  aboveScale: boolean | null;
  address: string | null;
  /** GB/T 2260, 6 digits. */
  adminCode: string | null;
  /** The day the row's facts were true, ISO date. */
  asOf: string | null;
  /** Known fields without a place of their own by field id ("phone", "paidInWan"), kept columns by heading. */
  extra: Record<string, string>;
}

/** A record that says nothing yet. */
export function emptyRecord(): EnterpriseRecord {
  return {
    name: "",
    uscc: null,
    registrationNumber: null,
    park: null,
    industryCode: null,
    businessScope: null,
    mainProducts: null,
    legalType: null,
    status: null,
    registeredOn: null,
    capitalWan: null,
    capitalCurrency: "CNY",
    employees: null,
    outputWan: null,
    revenueWan: null,
    taxWan: null,
    rdWan: null,
    energyTce: null,
    landM2: null,
    buildingM2: null,
    aboveScale: null,
    address: null,
    adminCode: null,
    asOf: null,
    extra: {},
  };
}
