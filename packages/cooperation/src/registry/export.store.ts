import type { EnterpriseRecord } from "@ouhe/exchange";
import { sql } from "kysely";
import type { Context } from "../context.ts";
import type { EnterpriseFilter } from "./enterprise.ts";
import { filterConditions, whereAll } from "./enterprise-list.store.ts";

type Tx = Context["tx"];

/** An enterprise as it leaves, and the id to go on from. */
export interface ExportedRow extends EnterpriseRecord {
  id: string;
  park: string;
}

const exact = (column: string) => sql`trim_scale(${sql.ref(column)})::text`;

/** The next enterprises by id that the filter lets through; `park` is the owner's id. */
export async function selectExported(
  tx: Tx,
  filter: EnterpriseFilter,
  after: string | null,
  limit: number,
): Promise<ExportedRow[]> {
  const conditions = filterConditions(filter);
  if (after !== null) conditions.push(sql`id > ${after}::uuid`);
  const { rows } = await sql<ExportedRow>`
    select id, name, uscc, registration_number as "registrationNumber", owner_park as park,
           industry_declared as "industryCode", business_scope as "businessScope", main_products as "mainProducts",
           legal_type as "legalType", status, registered_on::text as "registeredOn", ${exact("capital_wan")} as "capitalWan",
           capital_currency as "capitalCurrency", employees, ${exact("output_wan")} as "outputWan",
           ${exact("revenue_wan")} as "revenueWan", ${exact("tax_wan")} as "taxWan", ${exact("rd_wan")} as "rdWan",
           ${exact("energy_tce")} as "energyTce", ${exact("land_m2")} as "landM2", ${exact("building_m2")} as "buildingM2",
           above_scale as "aboveScale", address, admin_code as "adminCode", as_of::text as "asOf", extra
      from enterprise where ${whereAll(conditions)} order by id limit ${limit}`.execute(tx.db);
  return rows;
}

/** Keys of `extra` among the enterprises the filter lets through. */
export async function selectExtraKeys(tx: Tx, filter: EnterpriseFilter): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct key from enterprise, jsonb_object_keys(extra) as key
     where extra <> '{}' and ${whereAll(filterConditions(filter))} order by key`.execute(tx.db);
  return rows.map((it) => it.key);
}
