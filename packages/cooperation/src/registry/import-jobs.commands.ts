import { isPassingFault, type Jobs, type RunningJob } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import { localOperator } from "../context.ts";
import { importJob } from "./import.commands.ts";
import { selectImport, updateImport } from "./import.store.ts";
import type { Import } from "./import.ts";
import { checkImport } from "./import-check.commands.ts";
import { mergeImport, settle } from "./import-merge.commands.ts";
import { ImportLost, type ImportRun, type ImportServices } from "./import-run.commands.ts";
import { undoImport } from "./import-undo.commands.ts";

type Step = NonNullable<Import["interrupted"]>;

const steps: Record<Step, (run: ImportRun, batch: Import) => Promise<void>> = {
  checking: checkImport,
  committing: mergeImport,
  undoing: undoImport,
};

/** Notes why a step ended, so that a person can read it and go on. */
async function noteFailure(run: ImportRun, batch: Import, step: Step, error: unknown): Promise<void> {
  const refusal = error instanceof DomainError ? error : new DomainError("node/fault", {});
  const failure = { kind: refusal.kind, data: refusal.data as Record<string, unknown> };
  const to = { state: "failed" as const, interrupted: step, failure };
  await run.act.write((ctx) => updateImport(ctx.tx, batch.id, step, to, ctx.now));
}

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
    if (error instanceof ImportLost) return;
    if (job.signal.aborted || isPassingFault(error) || !step) throw error; // the queue decides who goes on, and when
    await noteFailure(run, batch, step, error);
    if (!(error instanceof DomainError)) throw error;
  }
}

/** Says how this process does the steps of imports: one import at a time. */
export function defineImportJobs(jobs: Jobs, services: ImportServices): void {
  jobs.define<{ import: string }>(importJob, (job) => work(services, job));
}
