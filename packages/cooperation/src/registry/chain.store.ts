import type { Context } from "../context.ts";
import type { Chain, NewChain } from "./chain.ts";

type Tx = Context["tx"];

interface ChainRow {
  id: string;
  owner_park: string | null;
  visibility: string;
  source: string;
  as_of: string | null;
  calibre: string;
  version: number;
  example: boolean;
  name_zh: string;
  name_en: string | null;
  links: unknown;
  steps: unknown;
}

const columns = [
  "id",
  "owner_park",
  "visibility",
  "source",
  "as_of",
  "calibre",
  "version",
  "example",
  "name_zh",
  "name_en",
  "links",
  "steps",
] as const;

const toChain = (row: ChainRow): Chain => ({
  id: row.id,
  ownerPark: row.owner_park,
  visibility: row.visibility as Chain["visibility"],
  source: row.source,
  asOf: row.as_of,
  calibre: row.calibre as Chain["calibre"],
  version: row.version,
  example: row.example,
  name: { zh: row.name_zh, en: row.name_en },
  links: row.links as Chain["links"],
  steps: row.steps as Chain["steps"],
});

/** All chains, in the order they were added. */
export async function selectChains(tx: Tx): Promise<Chain[]> {
  const rows = await tx.db.selectFrom("chain").select(columns).orderBy("created_at").orderBy("id").execute();
  return rows.map(toChain);
}

export async function selectChain(tx: Tx, id: string): Promise<Chain | undefined> {
  const row = await tx.db.selectFrom("chain").select(columns).where("id", "=", id).executeTakeFirst();
  return row && toChain(row);
}

/** What a new chain's row needs beside what is stated of it. */
export interface ChainOrigin {
  id: string;
  ownerPark: string | null;
  source: string;
  example: boolean;
  now: Date;
}

export async function insertChain(tx: Tx, chain: NewChain, origin: ChainOrigin): Promise<void> {
  await tx.db
    .insertInto("chain")
    .values({
      id: origin.id,
      owner_park: origin.ownerPark,
      source: origin.source,
      as_of: origin.now.toISOString().slice(0, 10),
      calibre: "declared",
      example: origin.example,
      name_zh: chain.name.zh,
      name_en: chain.name.en,
      links: JSON.stringify(chain.links),
      steps: JSON.stringify(chain.steps),
      created_at: origin.now,
      updated_at: origin.now,
    })
    .execute();
}

/** Changes the chain, if it is still at the version read; false when it is not. */
export async function updateChain(tx: Tx, { id, version, ...chain }: Chain, now: Date): Promise<boolean> {
  const done = await tx.db
    .updateTable("chain")
    .set({
      name_zh: chain.name.zh,
      name_en: chain.name.en,
      links: JSON.stringify(chain.links),
      steps: JSON.stringify(chain.steps),
      as_of: now.toISOString().slice(0, 10),
      version: version + 1,
      updated_at: now,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteChain(tx: Tx, id: string, version: number): Promise<boolean> {
  const gone = await tx.db
    .deleteFrom("chain")
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}
