import { bigrams, normaliseName } from "@ouhe/vocabulary";
import { type RawBuilder, sql } from "kysely";
import type { Context } from "../context.ts";
import type { Enterprise, EnterpriseChange } from "./enterprise.ts";

type Tx = Context["tx"];

/** Columns of one record, in the order of the table. */
const recordColumns = `id, owner_park, visibility, source, as_of, calibre, version, example, name, uscc,
  registration_number, industry_declared, industry_inferred, industry_confidence, industry_words, industry_corrected,
  corrected_by, corrected_at, correction_reason, industry_code, business_scope, main_products, legal_type, status,
  registered_on, capital_wan::float8 as capital_wan, capital_currency, employees, output_wan::float8 as output_wan,
  revenue_wan::float8 as revenue_wan, tax_wan::float8 as tax_wan, rd_wan::float8 as rd_wan,
  energy_tce::float8 as energy_tce, land_m2::float8 as land_m2, building_m2::float8 as building_m2, above_scale,
  address, admin_code, extra, created_at, updated_at`;

interface RecordRow {
  [column: string]: unknown;
  industry_corrected: string | null;
  industry_declared: string | null;
  industry_inferred: string | null;
}

function basisOf(row: RecordRow): Enterprise["industry"]["basis"] {
  if (row.industry_corrected !== null) return "corrected";
  if (row.industry_declared !== null) return "declared";
  return row.industry_inferred === null ? null : "inferred";
}

const toEnterprise = (it: RecordRow): Enterprise =>
  ({
    id: it.id,
    ownerPark: it.owner_park,
    visibility: it.visibility,
    source: it.source,
    asOf: it.as_of,
    calibre: it.calibre,
    version: it.version,
    example: it.example,
    name: it.name,
    uscc: it.uscc,
    registrationNumber: it.registration_number,
    industryDeclared: it.industry_declared,
    industry: {
      code: it.industry_code,
      basis: basisOf(it),
      declared: it.industry_declared,
      inferred: it.industry_inferred,
      confidence: it.industry_confidence,
      words: it.industry_words,
      corrected: it.industry_corrected,
      correctedBy: it.corrected_by,
      correctedAt: it.corrected_at,
      correctionReason: it.correction_reason,
    },
    businessScope: it.business_scope,
    mainProducts: it.main_products,
    legalType: it.legal_type,
    status: it.status,
    registeredOn: it.registered_on,
    capitalWan: it.capital_wan,
    capitalCurrency: it.capital_currency,
    employees: it.employees,
    outputWan: it.output_wan,
    revenueWan: it.revenue_wan,
    taxWan: it.tax_wan,
    rdWan: it.rd_wan,
    energyTce: it.energy_tce,
    landM2: it.land_m2,
    buildingM2: it.building_m2,
    aboveScale: it.above_scale,
    address: it.address,
    adminCode: it.admin_code,
    extra: it.extra,
    createdAt: it.created_at,
    updatedAt: it.updated_at,
  }) as Enterprise;

/** One firm, or undefined when the id is nobody's. */
export async function selectEnterprise(tx: Tx, id: string): Promise<Enterprise | undefined> {
  const [row] = await tx.query<RecordRow>(`select ${recordColumns} from enterprise where id = $1`, [id], {
    name: "enterprise-by-id",
  });
  return row && toEnterprise(row);
}

/** Id of the park's firm that already has the code, if another than `except` has it. */
export async function findByUscc(
  tx: Tx,
  park: string,
  uscc: string,
  except?: string,
): Promise<string | undefined> {
  const found = await tx.db
    .selectFrom("enterprise")
    .select("id")
    .where("owner_park", "=", park)
    .where("uscc", "=", uscc)
    .executeTakeFirst();
  return found && found.id !== except ? found.id : undefined;
}

const amount = (value: number | null | undefined) =>
  value === undefined ? undefined : (value?.toString() ?? null);

/** Columns of what an office states; absent fields stay absent. */
export function statementColumns(it: EnterpriseChange) {
  return {
    ...(it.name !== undefined && {
      name: it.name,
      name_key: normaliseName(it.name),
      name_bigrams: bigrams(it.name),
    }),
    uscc: it.uscc,
    registration_number: it.registrationNumber,
    industry_declared: it.industryDeclared,
    business_scope: it.businessScope,
    main_products: it.mainProducts,
    legal_type: it.legalType,
    status: it.status,
    registered_on: it.registeredOn,
    capital_wan: amount(it.capitalWan),
    capital_currency: it.capitalCurrency,
    employees: it.employees,
    output_wan: amount(it.outputWan),
    revenue_wan: amount(it.revenueWan),
    tax_wan: amount(it.taxWan),
    rd_wan: amount(it.rdWan),
    energy_tce: amount(it.energyTce),
    land_m2: amount(it.landM2),
    building_m2: amount(it.buildingM2),
    above_scale: it.aboveScale,
    address: it.address,
    admin_code: it.adminCode,
    as_of: it.asOf,
  };
}

type Columns = Record<string, unknown>;

const given = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

/**
 * Adds a record and gives it back as it now stands.
 *
 * @returns undefined when there is no such park, or another firm of it took the code first
 */
export async function insertEnterprise(tx: Tx, columns: Columns): Promise<Enterprise | undefined> {
  const entries = Object.entries(given(columns));
  const names = entries.map(([name]) => name);
  const places = entries.map((_, at) => `$${at + 1}`);
  const [row] = await tx.query<RecordRow>(
    `insert into enterprise (${names.join(", ")})
     select ${places.join(", ")} where exists (select 1 from park where id = $${names.indexOf("owner_park") + 1})
     on conflict (owner_park, uscc) where uscc is not null do nothing
     returning ${recordColumns}`,
    entries.map(([, value]) => value),
  );
  return row && toEnterprise(row);
}

/** Columns a person states that an import would not contend for: one follows from the name, one dates the whole. */
const uncontended = new Set(["name_bigrams", "as_of"]);

/**
 * `edited` after a person has stated these columns: for each that now differs from what imports say, what they
 * said; a column that is put back to that is no longer edited. The database compares, so that amounts and days
 * are equal whenever they mean the same.
 */
function editedAfter(stated: Columns): RawBuilder<unknown> {
  const names = Object.keys(stated).filter((it) => !uncontended.has(it));
  const stands = sql`to_jsonb(jsonb_populate_record(enterprise, ${JSON.stringify(stated)}::jsonb))`;
  return sql`(
    select coalesce(jsonb_object_agg(name, said), '{}')
      from (select name, coalesce(edited -> name, to_jsonb(enterprise) -> name) as said, ${stands} -> name as stands
              from (select jsonb_object_keys(edited) union select unnest(${names}::text[])) it (name)) it
     where said is distinct from stands)`;
}

/**
 * Changes columns if the record is still at `version`; false when it is not.
 *
 * @param stated those of the columns that a person states and imports state too: see `edited`
 */
export async function updateEnterprise(
  tx: Tx,
  id: string,
  version: number,
  columns: Columns,
  stated: Columns = {},
): Promise<boolean> {
  const edits = given(stated);
  const edited = Object.keys(edits).length > 0 && { edited: editedAfter(edits) };
  const done = await tx.db
    .updateTable("enterprise")
    .set({ ...given(columns), ...edits, ...edited, version: version + 1 } as never)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
