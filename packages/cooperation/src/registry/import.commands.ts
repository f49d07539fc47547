import { enterpriseFields } from "@ouhe/exchange";
import { cancelJob, sendJob } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import {
  chooseFields,
  type ImportStep,
  rememberedOf,
  requireComplete,
  requireState,
} from "./import.rules.ts";
import {
  clearStaged,
  type ImportChange,
  type ImportWork,
  remember,
  selectFaults,
  selectImport,
  selectImports,
  selectStaged,
  updateImport,
} from "./import.store.ts";
import {
  type FaultQuery,
  type Import,
  type ImportField,
  type MappingChange,
  noCounts,
  type PreviewRow,
} from "./import.ts";
import { resolveActions } from "./import-merge.store.ts";
import { loadPark } from "./park.commands.ts";
import { mayArrangeNode, mayKeepRegister, requireMay } from "./policy.ts";

/** Name of the job that checks, commits and undoes; its data are `{ import }`. */
export const importJob = "import";

/** A step may be begun again this often: only a process that dies uses one up. */
const attempts = 50;
const shownRows = 20;

/** Fields a column can be mapped to, in the order the register is written; the last, `serial`, is read and not kept. */
export const importFields: readonly ImportField[] = enterpriseFields.map(
  ({ id, type, headings, required = false }) => ({ id, type, labels: headings, required }),
);

export function listImports(ctx: Context, query: { cursor?: string | undefined; limit: number }) {
  return selectImports(ctx.tx, query);
}

function known(id: string, work: ImportWork | undefined): ImportWork {
  if (!work) throw new DomainError("record/unknown", { kind: "import", id });
  return work;
}

/** @throws DomainError record/unknown */
export async function loadImport(ctx: Context, id: string): Promise<Import> {
  return known(id, await selectImport(ctx.tx, id)).batch;
}

/** The import, held against others until the transaction ends. @throws record/unknown, actor/may-not, import/not-in-state */
async function take(ctx: WriteContext, id: string, action: ImportStep): Promise<ImportWork> {
  const work = known(id, await selectImport(ctx.tx, id, true));
  const { ownerPark } = work.batch;
  const may = ownerPark === null ? mayArrangeNode(ctx.actor) : mayKeepRegister(ctx.actor, ownerPark);
  requireMay(may, `import.${action}`);
  requireState(work.batch.state, action);
  return work;
}

/** @throws DomainError import/file-gone when the rows cannot be read again */
function requireFile({ hasFile }: Import): void {
  if (!hasFile) throw new DomainError("import/file-gone", {});
}

async function change(ctx: WriteContext, { id, state }: Import, to: ImportChange): Promise<Import> {
  await updateImport(ctx.tx, id, state, to, ctx.now);
  return loadImport(ctx, id);
}

/**
 * Says what the columns mean, whose the rows are and what a commit may do. What an earlier check found is
 * forgotten; the choices are remembered for the source's next file.
 *
 * @throws DomainError record/version-stale, record/unknown (park), input/invalid, import/field-twice,
 *   import/not-in-state, import/file-gone
 */
export async function changeMapping(
  ctx: WriteContext,
  id: string,
  version: number,
  { mapping: choices, mode, park, asOf }: MappingChange,
): Promise<Import> {
  const { batch } = await take(ctx, id, "mapping");
  if (batch.version !== version)
    throw new DomainError("record/version-stale", { expected: version, current: batch.version });
  requireFile(batch);
  if (park) {
    await loadPark(ctx, park);
    requireMay(mayKeepRegister(ctx.actor, park), "import.mapping");
  }
  const mapping = chooseFields(batch.mapping, choices);
  await clearStaged(ctx.tx, id);
  await remember(ctx.tx, id, rememberedOf(mapping), ctx.now);
  return change(ctx, batch, {
    ...unchecked,
    mapping,
    ...(mode && { mode }),
    ...(park !== undefined && { owner_park: park }),
    ...(asOf !== undefined && { as_of: asOf }),
  });
}

const unchecked: ImportChange = {
  state: "uploaded",
  interrupted: null,
  checked_rows: 0,
  total_rows: null,
  progress: 0,
  counts: noCounts,
  failure: null,
};

/** Hands the import to a job of its own; an earlier one that still runs loses it. */
async function begin(
  ctx: WriteContext,
  batch: Import,
  to: ImportChange & Pick<Import, "state">,
): Promise<Import> {
  const options = { singletonKey: `${batch.id} ${batch.version}`, maxAttempts: attempts };
  const job = await sendJob(ctx.tx, importJob, { import: batch.id }, options);
  return change(ctx, batch, { ...to, job, interrupted: null, failure: null });
}

/**
 * Begins a dry run: every row read, checked, classified and compared with the register, nothing changed there.
 *
 * @throws DomainError import/unmapped-columns, import/park-missing, file/sheet-unrecognised, import/not-in-state,
 *   import/file-gone
 */
export async function requestCheck(ctx: WriteContext, id: string): Promise<Import> {
  const { batch } = await take(ctx, id, "check");
  requireFile(batch);
  requireComplete(batch);
  await clearStaged(ctx.tx, id);
  return begin(ctx, batch, { ...unchecked, state: "checking" });
}

/** Begins to merge the checked rows into the register. @throws DomainError import/not-in-state */
export async function requestCommit(ctx: WriteContext, id: string): Promise<Import> {
  const { batch } = await take(ctx, id, "commit");
  return begin(ctx, batch, { state: "committing", progress: 0 });
}

/** Begins to take a committed import back. @throws DomainError import/not-in-state */
export async function requestUndo(ctx: WriteContext, id: string): Promise<Import> {
  const { batch } = await take(ctx, id, "undo");
  return begin(ctx, batch, { state: "undoing", progress: 0 });
}

/** Stops a check, or a commit that has not been kept yet; what was checked stays for `resumeImport`. */
export async function cancelImport(ctx: WriteContext, id: string): Promise<Import> {
  const { batch, job } = await take(ctx, id, "cancel");
  const isRunning = batch.state === "checking" || batch.state === "committing";
  if (job && isRunning) await cancelJob(ctx.tx, job);
  const interrupted = isRunning ? (batch.state as "checking" | "committing") : null;
  return change(ctx, batch, { state: "cancelled", interrupted });
}

/**
 * Goes on with the step that was cancelled or failed, or whose job is gone.
 *
 * @throws DomainError import/not-in-state, also when nothing was interrupted; import/file-gone
 */
export async function resumeImport(ctx: WriteContext, id: string): Promise<Import> {
  const { batch } = await take(ctx, id, "resume");
  const isRunning = batch.state !== "cancelled" && batch.state !== "failed";
  const step = isRunning ? (batch.state as "checking" | "committing" | "undoing") : batch.interrupted;
  if (step !== "undoing") requireFile(batch);
  if (step === null) {
    const back = batch.totalRows === null ? "uploaded" : "checked";
    return change(ctx, batch, { state: back, failure: null });
  }
  return begin(ctx, batch, { state: step });
}

/** What is wrong with which row. @throws DomainError record/unknown */
export async function listFaults(ctx: Context, id: string, query: FaultQuery) {
  await loadImport(ctx, id);
  return selectFaults(ctx.tx, id, query);
}

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The first checked rows as they would stand in the register. @throws DomainError record/unknown */
export async function previewImport(ctx: Context, id: string): Promise<PreviewRow[]> {
  const { mode } = await loadImport(ctx, id);
  const staged = await selectStaged(ctx.tx, id, shownRows);
  const actions = await resolveActions(
    ctx.tx,
    id,
    mode,
    staged.map((it) => it.row_number),
  );
  return staged.map(({ row_number, record }) => ({
    row: row_number,
    action: actions.get(row_number) ?? "create",
    record: Object.fromEntries(Object.entries(record).map(([name, value]) => [camel(name), value])),
  }));
}
