// biome-ignore-all format: generated, in the order of the database
/**
 * Rows of every table, as Kysely reads and writes them. Generated from the database by `npm run schema`.
 * `ColumnType<read, insert, update>`; a JSON column is written as text; see `value-types.ts` for how values are read.
 */
import type { ColumnType } from "kysely";

export type ChainTable = {
  id: string;
  owner_park: string | null;
  visibility: ColumnType<string, string | undefined, string>;
  source: string;
  as_of: string | null;
  calibre: string;
  version: ColumnType<number, number | undefined, number>;
  example: ColumnType<boolean, boolean | undefined, boolean>;
  name_zh: string;
  name_en: string | null;
  links: ColumnType<unknown, string, string>;
  steps: ColumnType<unknown, string, string>;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
  updated_at: ColumnType<string, Date | string | undefined, Date | string>;
};

export type CouplingPartTable = {
  run_id: string;
  name: string;
  body: ColumnType<unknown, string, string>;
};

export type CouplingRunTable = {
  id: string;
  state: string;
  options: ColumnType<unknown, string | undefined, string>;
  progress: ColumnType<number, number | undefined, number>;
  result: ColumnType<unknown, string | null, string | null>;
  failure: string | null;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
  finished_at: ColumnType<string | null, Date | string | null, Date | string | null>;
  job_id: string | null;
  stale: ColumnType<boolean, boolean | undefined, boolean>;
};

export type EnterpriseTable = {
  id: string;
  owner_park: string;
  visibility: ColumnType<string, string | undefined, string>;
  source: string;
  as_of: string | null;
  calibre: string;
  version: ColumnType<number, number | undefined, number>;
  example: ColumnType<boolean, boolean | undefined, boolean>;
  name: string;
  name_key: string;
  name_bigrams: string[];
  uscc: string | null;
  registration_number: string | null;
  industry_declared: string | null;
  industry_inferred: string | null;
  industry_confidence: number | null;
  industry_words: ColumnType<string[], string[] | undefined, string[]>;
  industry_corrected: string | null;
  corrected_by: string | null;
  corrected_at: ColumnType<string | null, Date | string | null, Date | string | null>;
  correction_reason: string | null;
  industry_code: ColumnType<string | null, never, never>;
  division: ColumnType<string | null, never, never>;
  business_scope: string | null;
  main_products: string | null;
  legal_type: string | null;
  status: string | null;
  registered_on: string | null;
  capital_wan: ColumnType<string | null, number | string | null, number | string | null>;
  capital_currency: ColumnType<string, string | undefined, string>;
  capital_sort: ColumnType<string | null, never, never>;
  employees: number | null;
  output_wan: ColumnType<string | null, number | string | null, number | string | null>;
  revenue_wan: ColumnType<string | null, number | string | null, number | string | null>;
  tax_wan: ColumnType<string | null, number | string | null, number | string | null>;
  rd_wan: ColumnType<string | null, number | string | null, number | string | null>;
  energy_tce: ColumnType<string | null, number | string | null, number | string | null>;
  land_m2: ColumnType<string | null, number | string | null, number | string | null>;
  building_m2: ColumnType<string | null, number | string | null, number | string | null>;
  above_scale: boolean | null;
  address: string | null;
  admin_code: string | null;
  extra: ColumnType<unknown, string | undefined, string>;
  edited: ColumnType<unknown, string | undefined, string>;
  content_hash: string | null;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
  updated_at: ColumnType<string, Date | string | undefined, Date | string>;
};

export type IdempotencyTable = {
  key: string;
  route: string;
  request_hash: string;
  status: number | null;
  headers: ColumnType<unknown, string | null, string | null>;
  body: string | null;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
};

export type ImportBatchTable = {
  id: string;
  owner_park: string | null;
  file_name: string;
  file_bytes: ColumnType<number, number | undefined, number>;
  source: string;
  as_of: string | null;
  calibre: string;
  source_key: ColumnType<string, string | undefined, string>;
  state: string;
  interrupted: string | null;
  mode: ColumnType<string, string | undefined, string>;
  table_info: ColumnType<unknown, string | undefined, string>;
  mapping: ColumnType<unknown, string | undefined, string>;
  checked_rows: ColumnType<number, number | undefined, number>;
  total_rows: number | null;
  progress: ColumnType<number, number | undefined, number>;
  counts: ColumnType<unknown, string | undefined, string>;
  failure: ColumnType<unknown, string | null, string | null>;
  job: string | null;
  version: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
  updated_at: ColumnType<string, Date | string | undefined, Date | string>;
};

export type ImportChangeTable = {
  import_id: string;
  enterprise_id: string;
  action: string;
  before: ColumnType<unknown, string | null, string | null>;
  version: number;
};

export type ImportFaultTable = {
  import_id: string;
  row_number: number;
  place: number;
  column_index: number | null;
  column_name: string | null;
  field: string | null;
  code: string;
  severity: string;
  value: string;
  data: ColumnType<unknown, string, string>;
};

export type ImportFileTable = {
  import_id: string;
  part: number;
  bytes: ColumnType<Buffer, Uint8Array, Uint8Array>;
};

export type ImportMappingTable = {
  source_key: string;
  mapping: ColumnType<unknown, string, string>;
  updated_at: ColumnType<string, Date | string | undefined, Date | string>;
};

export type ImportRowTable = {
  import_id: string;
  row_number: number;
  id: string;
  owner_park: string;
  name: string;
  name_key: string;
  name_bigrams: string[];
  uscc: string | null;
  registration_number: string | null;
  industry_declared: string | null;
  industry_inferred: string | null;
  industry_confidence: number | null;
  industry_words: string[] | null;
  inferred_from: string | null;
  business_scope: string | null;
  main_products: string | null;
  legal_type: string | null;
  status: string | null;
  registered_on: string | null;
  capital_wan: ColumnType<string | null, number | string | null, number | string | null>;
  capital_currency: string | null;
  employees: number | null;
  output_wan: ColumnType<string | null, number | string | null, number | string | null>;
  revenue_wan: ColumnType<string | null, number | string | null, number | string | null>;
  tax_wan: ColumnType<string | null, number | string | null, number | string | null>;
  rd_wan: ColumnType<string | null, number | string | null, number | string | null>;
  energy_tce: ColumnType<string | null, number | string | null, number | string | null>;
  land_m2: ColumnType<string | null, number | string | null, number | string | null>;
  building_m2: ColumnType<string | null, number | string | null, number | string | null>;
  above_scale: boolean | null;
  address: string | null;
  admin_code: string | null;
  as_of: string | null;
  extra: ColumnType<unknown, string, string>;
  content_hash: string;
};

export type JobTable = {
  id: string;
  name: string;
  data: ColumnType<unknown, string, string>;
  singleton_key: string | null;
  state: ColumnType<string, string | undefined, string>;
  attempt: ColumnType<number, number | undefined, number>;
  max_attempts: number;
  run_after: ColumnType<string, Date | string | undefined, Date | string>;
  owner: number | null;
  heartbeat_at: ColumnType<string | null, Date | string | null, Date | string | null>;
  cancelling: ColumnType<boolean, boolean | undefined, boolean>;
  progress: ColumnType<unknown, string | null, string | null>;
  result: ColumnType<unknown, string | null, string | null>;
  failure: string | null;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
  started_at: ColumnType<string | null, Date | string | null, Date | string | null>;
  finished_at: ColumnType<string | null, Date | string | null, Date | string | null>;
};

export type OutboxTable = {
  id: ColumnType<number, never, never>;
  type: string;
  payload: ColumnType<unknown, string, string>;
  actor: ColumnType<string | null, string | null | undefined, string | null>;
  at: ColumnType<string, Date | string | undefined, Date | string>;
  published_at: ColumnType<string | null, Date | string | null, Date | string | null>;
};

export type ParkTable = {
  id: string;
  owner_park: ColumnType<string, never, never>;
  visibility: ColumnType<string, string | undefined, string>;
  source: string;
  as_of: string | null;
  calibre: string;
  version: ColumnType<number, number | undefined, number>;
  example: ColumnType<boolean, boolean | undefined, boolean>;
  name_zh_hans: string;
  name_zh_hant: string;
  name_en: string;
  division_code: string | null;
  area_km2: ColumnType<string | null, number | string | null, number | string | null>;
  area_note: string | null;
  longitude: number | null;
  latitude: number | null;
  facts: ColumnType<unknown, string | undefined, string>;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
  updated_at: ColumnType<string, Date | string | undefined, Date | string>;
};

export type ReferenceTableTable = {
  id: string;
  owner_park: string | null;
  visibility: ColumnType<string, string | undefined, string>;
  name: string;
  source: string;
  as_of: string | null;
  calibre: string;
  version: ColumnType<number, number | undefined, number>;
  unit: string;
  level: string;
  regions: number;
  cells: ColumnType<unknown, string, string>;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
};

export type SavedViewTable = {
  id: string;
  owner: string;
  name: string;
  query: ColumnType<unknown, string, string>;
  version: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
};

export type ScenarioTable = {
  id: string;
  owner_park: string | null;
  visibility: ColumnType<string, string | undefined, string>;
  source: string;
  as_of: string | null;
  calibre: string;
  version: ColumnType<number, number | undefined, number>;
  name: string;
  changes: ColumnType<unknown, string, string>;
  made_by: string;
  created_at: ColumnType<string, Date | string | undefined, Date | string>;
  updated_at: ColumnType<string, Date | string | undefined, Date | string>;
};

export type SettingTable = {
  key: string;
  value: ColumnType<unknown, string, string>;
  updated_at: ColumnType<string, Date | string | undefined, Date | string>;
  updated_by: ColumnType<string | null, string | null | undefined, string | null>;
};

/** Every table by its name. */
export type Tables = {
  chain: ChainTable;
  coupling_part: CouplingPartTable;
  coupling_run: CouplingRunTable;
  enterprise: EnterpriseTable;
  idempotency: IdempotencyTable;
  import_batch: ImportBatchTable;
  import_change: ImportChangeTable;
  import_fault: ImportFaultTable;
  import_file: ImportFileTable;
  import_mapping: ImportMappingTable;
  import_row: ImportRowTable;
  job: JobTable;
  outbox: OutboxTable;
  park: ParkTable;
  reference_table: ReferenceTableTable;
  saved_view: SavedViewTable;
  scenario: ScenarioTable;
  setting: SettingTable;
};
