import type { Context } from "../context.ts";
import type { NewScenario, Scenario } from "./scenario.ts";

type Tx = Context["tx"];

const columns = [
  "id",
  "owner_park",
  "visibility",
  "source",
  "as_of",
  "calibre",
  "version",
  "name",
  "changes",
  "made_by",
  "updated_at",
] as const;

interface ScenarioRow {
  id: string;
  owner_park: string | null;
  visibility: string;
  source: string;
  as_of: string | null;
  calibre: string;
  version: number;
  name: string;
  changes: unknown;
  made_by: string;
  updated_at: string;
}

const toScenario = (row: ScenarioRow): Scenario => ({
  id: row.id,
  ownerPark: row.owner_park,
  visibility: row.visibility as Scenario["visibility"],
  source: row.source,
  asOf: row.as_of,
  calibre: row.calibre as Scenario["calibre"],
  version: row.version,
  name: row.name,
  changes: row.changes as Scenario["changes"],
  madeBy: row.made_by,
  updatedAt: new Date(row.updated_at).toISOString(),
});

/** Newest first. */
export async function selectScenarios(tx: Tx): Promise<Scenario[]> {
  const rows = await tx.db
    .selectFrom("scenario")
    .select(columns)
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(toScenario);
}

export async function selectScenario(tx: Tx, id: string): Promise<Scenario | undefined> {
  const row = await tx.db.selectFrom("scenario").select(columns).where("id", "=", id).executeTakeFirst();
  return row && toScenario(row);
}

/** What a new scenario's row needs beside what is imagined in it. */
export interface ScenarioOrigin {
  id: string;
  ownerPark: string | null;
  madeBy: string;
  now: Date;
}

export async function insertScenario(tx: Tx, scenario: NewScenario, origin: ScenarioOrigin): Promise<void> {
  await tx.db
    .insertInto("scenario")
    .values({
      id: origin.id,
      owner_park: origin.ownerPark,
      source: origin.madeBy,
      as_of: origin.now.toISOString().slice(0, 10),
      calibre: "declared",
      name: scenario.name,
      changes: JSON.stringify(scenario.changes),
      made_by: origin.madeBy,
      created_at: origin.now,
      updated_at: origin.now,
    })
    .execute();
}

/** Changes the scenario, if it is still at the version read; false when it is not. */
export async function updateScenario(
  tx: Tx,
  { id, version, name, changes }: Scenario,
  now: Date,
): Promise<boolean> {
  const done = await tx.db
    .updateTable("scenario")
    .set({ name, changes: JSON.stringify(changes), version: version + 1, updated_at: now })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteScenario(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.db.deleteFrom("scenario").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows === 1n;
}
