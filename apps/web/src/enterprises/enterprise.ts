/** Where a firm's industry comes from; a person's correction outranks the register, the register the classifier. */
export type IndustryBasis = "declared" | "inferred" | "corrected";

/** Statistical calibre (口径) of a record. */
export type Calibre = "statistical" | "assessment" | "registration" | "declared" | "example";

/** One line of the table. Amounts in 万元 of `capitalCurrency`. */
export interface EnterpriseRow {
  id: string;
  ownerPark: string;
  name: string;
  uscc: string | null;
  industry: { code: string | null; basis: IndustryBasis | null; confidence: number | null };
  capitalWan: number | null;
  capitalCurrency: string;
  registeredOn: string | null;
  employees: number | null;
  asOf: string | null;
  source: string;
  version: number;
  example: boolean;
}

/** What an office states about a firm: amounts in 万元, areas in m², energy in tonnes of standard coal. */
export interface EnterpriseStatement {
  name: string;
  uscc: string | null;
  registrationNumber: string | null;
  industryDeclared: string | null;
  businessScope: string | null;
  mainProducts: string | null;
  legalType: string | null;
  status: string | null;
  registeredOn: string | null;
  capitalWan: number | null;
  capitalCurrency: string;
  employees: number | null;
  outputWan: number | null;
  revenueWan: number | null;
  taxWan: number | null;
  rdWan: number | null;
  energyTce: number | null;
  landM2: number | null;
  buildingM2: number | null;
  aboveScale: boolean | null;
  address: string | null;
  adminCode: string | null;
  asOf: string | null;
}

/** A firm with everything known of it. */
export interface Enterprise extends EnterpriseStatement {
  id: string;
  ownerPark: string;
  visibility: "private" | "pair" | "alliance" | "public";
  source: string;
  calibre: Calibre;
  version: number;
  example: boolean;
  industry: {
    code: string | null;
    basis: IndustryBasis | null;
    declared: string | null;
    inferred: string | null;
    /** Of the inferred code, in [0, 1]. */
    confidence: number | null;
    /** Words of the scope that decided the inferred code. */
    words: string[];
    corrected: string | null;
    correctedBy: string | null;
    correctedAt: string | null;
    correctionReason: string | null;
  };
  /** Columns of the source that have no field of their own, by field id or heading. */
  extra: Record<string, string>;
  createdAt: string;
  updatedAt: string;
}

/** One page of a list; `count` is sent with the first page only. */
export interface Page<T> {
  items: T[];
  next: string | null;
  count: { value: number; exact: boolean } | null;
}

/** A remembered set of filters. */
export interface SavedView {
  id: string;
  name: string;
  query: Record<string, string>;
  version: number;
}
