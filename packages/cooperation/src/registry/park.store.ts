import { sql } from "kysely";
import type { Context } from "../context.ts";
import type { NewPark, Park, ParkChange } from "./park.ts";

type Tx = Context["tx"];

interface ParkRow {
  id: string;
  visibility: Park["visibility"];
  source: string;
  as_of: string | null;
  calibre: Park["calibre"];
  version: number;
  example: boolean;
  name_zh_hans: string;
  name_zh_hant: string;
  name_en: string;
  division_code: string | null;
  area_km2: string | null;
  area_note: string | null;
  longitude: number | null;
  latitude: number | null;
  facts: Park["facts"];
  firms: string;
  capital: string | null;
  newest: string | null;
  oldest: string | null;
  stale: string | null;
  changed: string | null;
}

const toPark = (row: ParkRow): Park => ({
  id: row.id,
  ownerPark: row.id,
  visibility: row.visibility,
  source: row.source,
  asOf: row.as_of,
  calibre: row.calibre,
  version: row.version,
  example: row.example,
  name: { "zh-Hans": row.name_zh_hans, "zh-Hant": row.name_zh_hant, en: row.name_en },
  divisionCode: row.division_code,
  areaKm2: row.area_km2 === null ? null : Number(row.area_km2),
  areaNote: row.area_note,
  longitude: row.longitude,
  latitude: row.latitude,
  facts: row.facts,
  firms: Number(row.firms),
  capitalWan: row.capital === null ? null : Number(row.capital),
  freshness: {
    newestAsOf: row.newest,
    oldestAsOf: row.oldest,
    staleShare: row.stale === null ? null : Number(row.stale),
    updatedAt: row.changed,
  },
});

/** Parks with what their registers hold, in the order they were added; `id` narrows to one. */
export async function selectParks(tx: Tx, today: string, id?: string): Promise<Park[]> {
  const { rows } = await sql<ParkRow>`
    select p.id, p.visibility, p.source, p.as_of::text as as_of, p.calibre, p.version, p.example,
           p.name_zh_hans, p.name_zh_hant, p.name_en, p.division_code, p.area_km2::text as area_km2,
           p.area_note, p.longitude, p.latitude, p.facts,
           coalesce(e.firms, 0)::text as firms, e.capital::text as capital,
           e.newest::text as newest, e.oldest::text as oldest, e.stale::text as stale,
           to_char(e.changed at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as changed
      from park p
      left join (
        select owner_park, count(*) as firms,
               sum(capital_wan) filter (where capital_currency = 'CNY') as capital,
               max(as_of) as newest, min(as_of) as oldest, max(updated_at) as changed,
               avg(case when as_of is null or as_of < ${today}::date - 365 then 1.0 else 0.0 end) as stale
          from enterprise group by owner_park
      ) e on e.owner_park = p.id
     where ${id === undefined ? sql`true` : sql`p.id = ${id}`}
     order by p.created_at, p.id`.execute(tx.db);
  return rows.map(toPark);
}

/** Adds a park; false when the id is taken. */
export async function insertPark(tx: Tx, park: NewPark, now: Date): Promise<boolean> {
  const added = await tx.db
    .insertInto("park")
    .values({
      id: park.id,
      source: park.source,
      as_of: park.asOf,
      calibre: "declared",
      name_zh_hans: park.name["zh-Hans"],
      name_zh_hant: park.name["zh-Hant"],
      name_en: park.name.en,
      division_code: park.divisionCode,
      area_km2: park.areaKm2?.toString() ?? null,
      area_note: park.areaNote,
      longitude: park.longitude,
      latitude: park.latitude,
      created_at: now,
      updated_at: now,
    })
    .onConflict((it) => it.column("id").doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Changes what is given, if the park is still at `version`. */
export async function updatePark(
  tx: Tx,
  id: string,
  version: number,
  change: ParkChange,
  now: Date,
): Promise<boolean> {
  const done = await tx.db
    .updateTable("park")
    .set({
      ...(change.name && {
        name_zh_hans: change.name["zh-Hans"],
        name_zh_hant: change.name["zh-Hant"],
        name_en: change.name.en,
      }),
      ...(change.divisionCode !== undefined && { division_code: change.divisionCode }),
      ...(change.areaKm2 !== undefined && { area_km2: change.areaKm2?.toString() ?? null }),
      ...(change.areaNote !== undefined && { area_note: change.areaNote }),
      ...(change.longitude !== undefined && { longitude: change.longitude }),
      ...(change.latitude !== undefined && { latitude: change.latitude }),
      version: version + 1,
      updated_at: now,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
