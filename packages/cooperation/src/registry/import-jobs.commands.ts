import { isPassingFault, type Jobs, type RunningJob, StoreError } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import { localOperator } from "../context.ts";
import { importJob } from "./import.commands.ts";
import { selectImport, updateImport } from "./import.store.ts";
import type { Import } from "./import.ts";
import { checkImport } from "./import-check.commands.ts";
import { mergeImport, settle } from "./import-merge.commands.ts";
import { ImportLost, type ImportRun, type ImportServices, requireKept } from "./import-run.commands.ts";
import { undoImport } from "./import-undo.commands.ts";

type Step = NonNullable<Import["interrupted"]>;

const steps: Record<Step, (run: ImportRun, batch: Import) => Promise<void>> = {
  checking: checkImport,
  committing: mergeImport,
  undoing: undoImport,
};

/** Notes why a step ended, so that a person can read it and go on; unless the import is in other hands by now. */
async function noteFailure(run: ImportRun, batch: Import, step: Step, error: unknown): Promise<void> {
  const refusal = error instanceof DomainError ? error : new DomainError("node/fault", {});
  const failure = { kind: refusal.kind, data: refusal.data as Record<string, unknown> };
  const to = { state: "failed" as const, interrupted: step, failure };
  await run.store.transaction(run.who, async (tx) => {
    await run.job.guard(tx);
    await requireKept(run, tx, batch, () => updateImport(tx, batch.id, step, to, run.now()));
  });
}

/** The claim or the import belongs to somebody else, who goes on with it. */
const isLost = (error: unknown) =>
  error instanceof ImportLost || (error instanceof StoreError && error.kind === "store/job-lost");

/** Done, perhaps by a process that died before it could tidy up. */
const isSettled = ({ state }: Import) => state === "committed" || state === "undone";

async function work(services: ImportServices, job: RunningJob<{ import: string }>): Promise<void> {
  const found = await services.act.read((ctx) => selectImport(ctx.tx, job.data.import));
  if (!found || found.job !== job.id) return;
  const { batch } = found;
  const run: ImportRun = { ...services, job, who: { actor: localOperator.id } };
  const step = batch.state in steps ? (batch.state as Step) : null;
  try {
    if (step) await steps[step](run, batch);
    if (step === "committing" || step === "undoing" || isSettled(batch)) await settle(run, batch);
  } catch (error) {
    if (isLost(error)) return;
    if (job.signal.aborted || isPassingFault(error) || !step) throw error; // the queue decides who goes on, and when
    await noteFailure(run, batch, step, error).catch((fault) => {
      if (!isLost(fault)) throw fault;
    });
    if (!(error instanceof DomainError)) throw error;
  }
}

/** Says how this process does the steps of imports: one import at a time. */
export function defineImportJobs(jobs: Jobs, services: ImportServices): void {
  jobs.define<{ import: string }>(importJob, (job) => work(services, job));
}
