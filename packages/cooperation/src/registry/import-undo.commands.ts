import { announce } from "@ouhe/store";
import { updateImport } from "./import.store.ts";
import type { Import } from "./import.ts";
import { inferredColumns, statedColumns } from "./import-row.rules.ts";
import { type ImportRun, requireKept } from "./import-run.commands.ts";

const restored = [
  ...statedColumns,
  ...inferredColumns,
  "extra",
  "edited",
  "content_hash",
  "source",
  "calibre",
];

const restore = `
  update enterprise e
     set ${restored.map((it) => `${it} = b.${it}`).join(", ")}, version = e.version + 1, updated_at = $2
    from import_change c cross join lateral jsonb_populate_record(null::enterprise, c.before) b
   where c.import_id = $1 and c.action = 'update' and e.id = c.enterprise_id and e.version = c.version`;

const remove = `
  delete from enterprise e using import_change c
   where c.import_id = $1 and c.action = 'create' and e.id = c.enterprise_id and e.version = c.version`;

/**
 * Takes a committed import back in one transaction: what it created is removed, what it updated is as before.
 * Records that somebody has changed since are left alone and counted.
 */
export async function undoImport(run: ImportRun, batch: Import): Promise<void> {
  await run.store.transaction(run.who, async (tx) => {
    await run.job.guard(tx);
    await tx.lock("import.merge");
    const updated = await tx.execute(restore, [batch.id, run.now()]);
    const removed = await tx.execute(remove, [batch.id]);
    const undone = updated + removed;
    const notUndone = batch.counts.create + batch.counts.update - undone;
    await announce(tx.db, {
      type: "import.undone",
      payload: { import: batch.id, park: batch.ownerPark, undone, notUndone },
    });
    const to = { state: "undone" as const, progress: 1, counts: { ...batch.counts, undone, notUndone } };
    await requireKept(run, tx, batch, () => updateImport(tx, batch.id, "undoing", to, run.now()));
  });
}
