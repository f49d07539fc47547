import type { IndustryLevel } from "@ouhe/vocabulary";
import type { Context } from "../context.ts";
import type { Reference, ReferenceCells } from "./reference.ts";

type Tx = Context["tx"];

const columns = `id, owner_park as "ownerPark", visibility, source, as_of as "asOf", calibre, version, name, unit, level, regions`;

/** Newest first. */
export function selectReferences(tx: Tx): Promise<Reference[]> {
  return tx.query(`select ${columns} from reference_table order by created_at desc, id desc`);
}

/** One reference with its amounts; the newest when `id` is null. */
export async function selectReferenceCells(
  tx: Tx,
  id: string | null,
): Promise<(Reference & { cells: ReferenceCells }) | undefined> {
  const [row] = await tx.query<Reference & { cells: Omit<ReferenceCells, "level">; level: IndustryLevel }>(
    `select ${columns}, cells from reference_table where $1::uuid is null or id = $1
      order by created_at desc, id desc limit 1`,
    [id],
  );
  return row && { ...row, cells: { ...row.cells, level: row.level } };
}

/** Keeps a reference; its amounts go into one JSON column, read as a whole or not at all. */
export async function insertReference(
  tx: Tx,
  reference: Omit<Reference, "version" | "visibility" | "regions" | "level">,
  { level, ...cells }: ReferenceCells,
  now: Date,
): Promise<void> {
  await tx.execute(
    `insert into reference_table (id, owner_park, name, source, as_of, calibre, unit, level, regions, cells, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      reference.id,
      reference.ownerPark,
      reference.name,
      reference.source,
      reference.asOf,
      reference.calibre,
      reference.unit,
      level,
      cells.regions.length,
      JSON.stringify(cells),
      now,
    ],
  );
}

/** @returns whether there was one */
export async function deleteReference(tx: Tx, id: string): Promise<boolean> {
  return (await tx.execute("delete from reference_table where id = $1", [id])) === 1;
}
