import type { CouplingResult, Firm } from "@ouhe/coupling";
import { industryAt } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import { gaveUp } from "./coupling-failure.ts";
import type { CouplingRequest } from "./coupling-run.ts";
import type { MeasuredParts } from "./measured-parts.ts";

type Tx = Context["tx"];

interface RunRow {
  id: string;
  state: "queued" | "running" | "ready" | "failed";
  progress: number;
  failure: string | null;
  finished_at: string | null;
  stale: boolean;
}

/**
 * Runs as they stand. One that is not finished stands as its job does: a job may wait again after its process
 * stopped, or be given up after its process died too often.
 */
const runs = `(
  select id, progress, finished_at, stale, created_at,
         case when state in ('ready', 'failed') then state
              when job_state = 'waiting' then 'queued'
              when job_state = 'running' then 'running'
              else 'failed' end as state,
         case when state in ('queued', 'running') and job_state is null then '${gaveUp}' else failure end as failure
    from coupling_run
    left join lateral (select job.state as job_state from job
                        where job.id = coupling_run.job_id and job.state in ('waiting', 'running')) as it on true
) as run`;

/** The newest run of all, and the newest that has a result. */
export async function selectRuns(tx: Tx): Promise<{ newest?: RunRow; ready?: RunRow }> {
  const columns = "id, state, progress, failure, finished_at, stale";
  const newest = (where: string) =>
    `(select ${columns} from ${runs} ${where} order by created_at desc, id desc limit 1)`;
  const rows = await tx.query<RunRow>(`${newest("")} union all ${newest("where state = 'ready'")}`, [], {
    name: "coupling-runs",
  });
  return { newest: rows[0], ready: rows.find((it) => it.state === "ready") };
}

export async function selectSummary(tx: Tx, run: string): Promise<CouplingResult> {
  const [row] = await tx.query<{ result: CouplingResult }>("select result from coupling_run where id = $1", [
    run,
  ]);
  return row!.result;
}

/** The first of the named parts that the run has. */
export async function selectPart(
  tx: Tx,
  run: string,
  names: readonly string[],
): Promise<Record<string, unknown>[] | undefined> {
  const [row] = await tx.query<{ body: Record<string, unknown>[] }>(
    "select body from coupling_part where run_id = $1 and name = any($2::text[]) limit 1",
    [run, names],
  );
  return row?.body;
}

/** One view's entries of several parts as JSON text, in the order asked for. Fewer when the run is gone. */
export async function selectEntries(
  tx: Tx,
  run: string,
  { view, of, names }: { view: number; of: "park" | "pair"; names: readonly string[] },
): Promise<string[]> {
  const rows = await tx.query<{ entry: string }>(
    `select (body -> $2::int -> $3::text)::text as entry from coupling_part
       join unnest($4::text[]) with ordinality as asked (asked, place) on asked = name
      where run_id = $1 order by place`,
    [run, view, of, names],
  );
  return rows.map((it) => it.entry);
}

/** How many firms the registers hold. */
export async function countFirms(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ firms: number }>("select count(*)::int as firms from enterprise");
  return row!.firms;
}

/** Whether something that changes the registers has been announced and not been carried further. */
export async function hasNewsOf(tx: Tx, nouns: readonly string[]): Promise<boolean> {
  const [row] = await tx.query<{ news: boolean }>(
    "select exists (select from outbox where published_at is null and split_part(type, '.', 1) = any($1::text[])) as news",
    [nouns],
    { name: "register-news" },
  );
  return row!.news;
}

export async function insertRun(
  { tx, now }: Pick<WriteContext, "tx" | "now">,
  { id, job, options }: { id: string; job: string; options: CouplingRequest },
): Promise<void> {
  await tx.execute(
    "insert into coupling_run (id, job_id, state, options, created_at) values ($1, $2, 'queued', $3, $4)",
    [id, job, JSON.stringify(options), now],
  );
}

/**
 * Holds a run that has not begun, so that it cannot begin before this transaction ends.
 *
 * @returns its id; undefined if there is none
 */
export async function holdQueuedRun(tx: Tx): Promise<string | undefined> {
  const [held] = await tx.query<{ id: string }>(
    `select id from coupling_run where state = 'queued'
        and exists (select from job where job.id = coupling_run.job_id and job.state in ('waiting', 'running'))
      order by created_at desc limit 1 for update of coupling_run`,
  );
  return held?.id;
}

/** Runs that have begun may lack what has just happened. */
export async function markBegunRunsStale(tx: Tx): Promise<void> {
  await tx.execute("update coupling_run set stale = true where state in ('running', 'ready') and not stale");
}

/** From here on the run reads the registers. @returns how it was asked for; undefined if it is gone */
export async function beginRun(tx: Tx, run: string): Promise<CouplingRequest | undefined> {
  const [row] = await tx.query<{ options: CouplingRequest }>(
    "update coupling_run set state = 'running', progress = 0, stale = false where id = $1 returning options",
    [run],
  );
  return row?.options;
}

export async function setProgress(tx: Tx, run: string, progress: number): Promise<void> {
  await tx.execute("update coupling_run set progress = $2 where id = $1", [run, progress]);
}

/** @param failure kind of the refusal that stopped the run; null for a fault, whose message stays in the log */
export async function setFailure(tx: Tx, run: string, failure: string | null, at: Date): Promise<void> {
  await tx.execute("update coupling_run set state = 'failed', failure = $2, finished_at = $3 where id = $1", [
    run,
    failure,
    at,
  ]);
}

interface FirmRow {
  id: string;
  name: string;
  owner_park: string;
  code: string | null;
  confidence: number;
  capital: number | null;
}

const toFirm = ({ id, name, owner_park: park, code, confidence, capital }: FirmRow): Firm => ({
  id,
  name,
  park,
  codes: code
    ? {
        division: industryAt(code, "division"),
        group: industryAt(code, "group"),
        class: industryAt(code, "class"),
      }
    : {},
  confidence,
  ...(confidence < 1 && { confidences: { class: confidence } }),
  weights: [capital ?? Number.NaN],
});

/** Firms after `after` in the order of ids, as the engine takes them; capital in CNY alone. */
export async function selectFirms(tx: Tx, after: string | null, limit: number): Promise<Firm[]> {
  const rows = await tx.query<FirmRow>(
    `select id, name, owner_park, industry_code as code,
            case when coalesce(industry_corrected, industry_declared) is null then coalesce(industry_confidence, 0) else 1 end as confidence,
            case when capital_currency = 'CNY' then capital_wan::float8 end as capital
       from enterprise where id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') order by id limit $2`,
    [after, limit],
    { name: "firms-to-measure" },
  );
  return rows.map(toFirm);
}

/**
 * Keeps a finished result and forgets all runs that are over. A run that a newer one has overtaken is forgotten
 * instead; those that wait or are running stay, whatever the clocks of their processes say.
 */
export async function saveResult(
  ctx: WriteContext,
  run: string,
  { summary, parts }: MeasuredParts,
): Promise<void> {
  const kept = await ctx.tx.execute(
    `update coupling_run set state = 'ready', progress = 1, result = $2, finished_at = $3
      where id = $1 and not exists (
        select from coupling_run as newer
         where newer.state = 'ready' and (newer.created_at, newer.id) > (coupling_run.created_at, coupling_run.id))`,
    [run, summary, ctx.now],
  );
  if (kept === 0) {
    await ctx.tx.execute("delete from coupling_run where id = $1", [run]);
    return;
  }
  await ctx.tx.execute(
    `delete from coupling_run where id <> $1
        and not exists (select from job where job.id = job_id and job.state in ('waiting', 'running'))`,
    [run],
  );
  await ctx.tx.execute("delete from coupling_part where run_id = $1", [run]);
  const rows = parts.map(([name, body]) => [run, name, body]);
  await ctx.tx.copyIn("coupling_part", ["run_id", "name", "body"], rows);
}
