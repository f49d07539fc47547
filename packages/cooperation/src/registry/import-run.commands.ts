import type { RunningJob, Store, Transaction, TransactionContext } from "@ouhe/store";
import type { Context, WriteContext } from "../context.ts";
import type { InferredIndustry } from "./enterprise.rules.ts";
import type { Import } from "./import.ts";

/** What the steps of an import need of their surroundings; nothing of HTTP. */
export interface ImportServices {
  store: Store;
  act: {
    read<T>(command: (ctx: Context) => Promise<T>): Promise<T>;
    write<T>(command: (ctx: WriteContext) => Promise<T>): Promise<T>;
  };
  now(): Date;
  newId(): string;
  /** Most likely industry of each text, in order; of "" nothing. Off the main thread, if it is to stay free. */
  inferIndustries(texts: readonly string[]): Promise<InferredIndustry[]>;
}

/** One step of one import, being done by a job. */
export interface ImportRun extends ImportServices {
  job: RunningJob<{ import: string }>;
  /** For whom the step's transactions act. */
  who: TransactionContext;
}

/** The import is no longer in the job's hands: it was cancelled, or given to another job. */
export class ImportLost extends Error {
  override message = "the import was cancelled or is in other hands";
}

/**
 * Changes the import, if it is still this job's.
 *
 * @throws ImportLost, which rolls the transaction back
 */
export async function requireKept(
  run: ImportRun,
  tx: Transaction,
  { id }: Pick<Import, "id">,
  update: () => Promise<boolean>,
): Promise<void> {
  const mine = await tx.query("select 1 from import_batch where id = $1 and job = $2", [id, run.job.id]);
  if (mine.length === 0 || !(await update())) throw new ImportLost();
}
