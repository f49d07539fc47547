import { announce, type Transaction } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import { updateImport } from "./import.store.ts";
import type { Import, ImportCounts } from "./import.ts";
import { forgetConflicts, noteConflicts, replacedEdit } from "./import-conflict.store.ts";
import { inferFromMerged } from "./import-industry.commands.ts";
import {
  countResolved,
  createSlice,
  deferNameIndex,
  holdUpdated,
  type MergeSlice,
  missingParks,
  refuseUnclear,
  resolveAll,
  settleNameIndex,
  studyStaged,
  updateSlice,
} from "./import-merge.store.ts";
import { type ImportRun, requireKept } from "./import-run.commands.ts";

/** Rows merged by one statement, between which a cancellation is noticed. */
const sliceRows = 20_000;
/** How often the register may change under a merge before it gives up. */
const mostPasses = 5;

interface Merged {
  created: number;
  updated: number;
  /** Rows refused because the register makes their meaning unclear, by fault code. */
  unclear: Record<string, number>;
  skipped: number;
  conflicts: { rows: number; fields: number };
  isComplete: boolean;
}

async function* slices(run: ImportRun, tx: Transaction, batch: Import): AsyncGenerator<MergeSlice> {
  const [last] = await tx.query<{ row: number | null }>("select max(row_number) as row from import_resolved");
  const { id: importId, source, calibre } = batch;
  for (let after = 0; after < (last?.row ?? 0); after += sliceRows) {
    run.job.signal.throwIfAborted();
    yield { importId, after, upTo: after + sliceRows, source, calibre, now: run.now() };
  }
}

/** Merges the staged rows as the register stands now. What an earlier pass has done is found unchanged. */
async function mergeOnce(run: ImportRun, tx: Transaction, batch: Import): Promise<Merged> {
  await resolveAll(tx, batch.id, batch.mode);
  const unclear = await refuseUnclear(tx, batch.id);
  const planned = await countResolved(tx);
  const held = planned.update > 0 ? await holdUpdated(tx) : 0;
  await inferFromMerged(run, tx, batch.id);
  const conflicts = await noteConflicts(tx, batch.id, batch.mapping);
  let [created, updated] = [0, 0];
  for await (const slice of slices(run, tx, batch)) {
    if (planned.update > 0) updated += await updateSlice(tx, slice);
    if (planned.create > 0) created += await createSlice(tx, slice);
  }
  const isComplete = created === planned.create && held === planned.update;
  return { created, updated, unclear, skipped: planned.skip, conflicts, isComplete };
}

/** Merges until the register no longer changes under it. */
async function merge(run: ImportRun, tx: Transaction, batch: Import): Promise<ImportCounts> {
  const { [replacedEdit]: _, ...byFault } = batch.counts.byFault;
  const counts = { ...batch.counts, create: 0, update: 0, conflicts: 0, byFault };
  await forgetConflicts(tx, batch.id);
  for (let pass = 1; pass <= mostPasses; pass++) {
    const merged = await mergeOnce(run, tx, batch);
    counts.create += merged.created;
    counts.update += merged.updated;
    counts.skipped = merged.skipped;
    counts.conflicts += merged.conflicts.rows;
    const { fields } = merged.conflicts;
    if (fields > 0) counts.byFault[replacedEdit] = (counts.byFault[replacedEdit] ?? 0) + fields;
    for (const [code, n] of Object.entries(merged.unclear)) {
      counts.byFault[code] = (counts.byFault[code] ?? 0) + n;
      counts.good -= n;
      counts.refused += n;
    }
    counts.unchanged = counts.good - counts.create - counts.update - counts.skipped;
    if (merged.isComplete) return counts;
  }
  throw new Error("the register changed under the import again and again");
}

async function mergeInto(run: ImportRun, tx: Transaction, batch: Import): Promise<void> {
  await run.job.guard(tx);
  await tx.lock("import.merge");
  await deferNameIndex(tx);
  const [gone] = await missingParks(tx, batch.id);
  if (gone !== undefined) throw new DomainError("record/unknown", { kind: "park", id: gone });
  const counts = await merge(run, tx, batch);
  const { create, update, unchanged } = counts;
  await announce(tx.db, {
    type: "import.committed",
    payload: { import: batch.id, park: batch.ownerPark, create, update, unchanged },
  });
  const to = { state: "committed" as const, progress: 1, counts };
  await requireKept(run, tx, batch, () => updateImport(tx, batch.id, "committing", to, run.now()));
}

/** Somebody registered a code between our look and our write: the whole merge is tried again. */
const isCodeTaken = (error: unknown) => (error as { code?: unknown } | null)?.code === "23505";

/**
 * Merges the checked rows into the register in one transaction: all of them or, after whatever ends this
 * process, none. Rows are compared with the register once more, since it may have changed after the check.
 * Corrected industries stay.
 *
 * @throws DomainError record/unknown when a park is gone
 */
export async function mergeImport(run: ImportRun, batch: Import): Promise<void> {
  await studyStaged(run.store);
  for (let tries = 1; ; tries++) {
    try {
      return await run.store.transaction(run.who, (tx) => mergeInto(run, tx, batch));
    } catch (error) {
      if (!isCodeTaken(error) || tries === mostPasses) throw error;
    }
  }
}

/** After a merge or an undo: staged rows are let go, and the planner learns the register's new shape. */
export async function settle(run: ImportRun, { id }: Pick<Import, "id">): Promise<void> {
  await run.store.execute("delete from import_row where import_id = $1", [id]);
  await settleNameIndex(run.store);
  await run.store.refreshStatistics(["enterprise", "import_row", "import_change"]);
}
