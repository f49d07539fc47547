import { bigrams, normaliseName } from "@ouhe/vocabulary";
import { sql } from "kysely";
import type { Context } from "../context.ts";
import type { Enterprise, EnterpriseChange } from "./enterprise.ts";
import { basisExpression } from "./enterprise-list.store.ts";

type Tx = Context["tx"];

const timestamp = (column: "created_at" | "updated_at" | "corrected_at") =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The record as the API shows it, made by the database so that a list and a single read agree. */
const enterpriseJson = sql<Enterprise>`jsonb_build_object(
  'id', id, 'ownerPark', owner_park, 'visibility', visibility, 'source', source, 'asOf', as_of, 'calibre', calibre,
  'version', version, 'example', example, 'name', name, 'uscc', uscc, 'registrationNumber', registration_number,
  'industryDeclared', industry_declared, 'businessScope', business_scope, 'mainProducts', main_products,
  'legalType', legal_type, 'status', status, 'registeredOn', registered_on, 'capitalWan', capital_wan,
  'capitalCurrency', capital_currency, 'employees', employees, 'outputWan', output_wan, 'revenueWan', revenue_wan,
  'taxWan', tax_wan, 'rdWan', rd_wan, 'energyTce', energy_tce, 'landM2', land_m2, 'buildingM2', building_m2,
  'aboveScale', above_scale, 'address', address, 'adminCode', admin_code, 'extra', extra,
  'createdAt', ${timestamp("created_at")}, 'updatedAt', ${timestamp("updated_at")},
  'industry', jsonb_build_object('code', industry_code, 'basis', ${basisExpression}, 'declared', industry_declared,
    'inferred', industry_inferred, 'confidence', industry_confidence, 'words', industry_words,
    'corrected', industry_corrected, 'correctedBy', corrected_by, 'correctedAt', ${timestamp("corrected_at")},
    'correctionReason', correction_reason))`;

export async function selectEnterprise(tx: Tx, id: string): Promise<Enterprise | undefined> {
  const { rows } = await sql<{ record: Enterprise }>`
    select ${enterpriseJson} as record from enterprise where id = ${id}::uuid`.execute(tx.db);
  return rows[0]?.record;
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

export async function insertEnterprise(tx: Tx, columns: Columns): Promise<void> {
  await tx.db
    .insertInto("enterprise")
    .values(given(columns) as never)
    .execute();
}

/** Changes columns if the record is still at `version`; false when it is not. */
export async function updateEnterprise(
  tx: Tx,
  id: string,
  version: number,
  columns: Columns,
): Promise<boolean> {
  const done = await tx.db
    .updateTable("enterprise")
    .set({ ...given(columns), version: version + 1 } as never)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
