import type { Transaction } from "@ouhe/store";
import { type MergedWords, selectMergedWords, updateStagedIndustries } from "./import-industry.store.ts";
import { wordsOf } from "./import-row.rules.ts";
import type { ImportRun } from "./import-run.commands.ts";

/** Records read, inferred and written at a time. */
const pageRows = 2_000;

/**
 * Infers once more the industry of rows that tell only some of the words their record will hold: a file of
 * products alone is read together with the scope already registered. Asks `import_resolved`; what an earlier
 * call has inferred from the same words is not inferred again.
 */
export async function inferFromMerged(run: ImportRun, tx: Transaction, importId: string): Promise<void> {
  for (let after = 0; ; ) {
    run.job.signal.throwIfAborted();
    const found: MergedWords[] = await selectMergedWords(tx, importId, after, pageRows);
    if (found.length === 0) return;
    const industries = await run.inferIndustries(found.map((it) => wordsOf(it.scope, it.products)));
    await updateStagedIndustries(tx, importId, found, industries);
    after = found.at(-1)!.row;
  }
}
