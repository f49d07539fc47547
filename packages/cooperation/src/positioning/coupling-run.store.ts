import type { CouplingResult, Firm } from "@ouhe/coupling";
import { industryAt } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import { partsOf } from "./coupling-parts.ts";
import type { CouplingRequest } from "./coupling-run.ts";

type Tx = Context["tx"];

interface RunRow {
  id: string;
  state: "queued" | "running" | "ready" | "failed";
  options: CouplingRequest;
  progress: number;
  failure: string | null;
  finished_at: string | null;
  register_at: string | null;
}

const runColumns = "id, state, options, progress, failure, finished_at, register_at";

/** The newest run of all, and the newest that has a result. */
export async function selectRuns(tx: Tx): Promise<{ newest?: RunRow; ready?: RunRow }> {
  const rows = await tx.query<RunRow>(
    `(select ${runColumns}, created_at from coupling_run order by created_at desc limit 1)
     union all
     (select ${runColumns}, created_at from coupling_run where state = 'ready' order by created_at desc limit 1)`,
    [],
    { name: "coupling-runs" },
  );
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

/** When the registers last changed, and how many firms they hold. */
export async function selectRegisterState(tx: Tx): Promise<{ changedAt: string | null; firms: number }> {
  const [row] = await tx.query<{ changed: string | null; firms: number }>(
    "select (select max(updated_at) from enterprise) as changed, (select count(*)::int from enterprise) as firms",
  );
  return { changedAt: row!.changed, firms: row!.firms };
}

export async function selectNewestChange(tx: Tx): Promise<string | null> {
  const [row] = await tx.query<{ changed: string | null }>(
    "select updated_at as changed from enterprise order by updated_at desc, id desc limit 1",
    [],
    { name: "newest-change" },
  );
  return row?.changed ?? null;
}

export async function insertRun(ctx: WriteContext, id: string, options: CouplingRequest): Promise<void> {
  await ctx.tx.execute(
    "insert into coupling_run (id, state, options, created_at) values ($1, 'queued', $2, $3)",
    [id, JSON.stringify(options), ctx.now],
  );
}

export async function selectOptions(tx: Tx, run: string): Promise<CouplingRequest | undefined> {
  const [row] = await tx.query<RunRow>(`select ${runColumns} from coupling_run where id = $1`, [run]);
  return row?.options;
}

export async function setProgress(tx: Tx, run: string, progress: number): Promise<void> {
  await tx.execute("update coupling_run set state = 'running', progress = $2 where id = $1", [run, progress]);
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

/** Keeps a finished result and forgets all older runs. */
export async function saveResult(
  ctx: WriteContext,
  run: string,
  result: CouplingResult,
  registerAt: string | null,
) {
  const { summary, parts } = partsOf(result);
  await ctx.tx.execute(
    "delete from coupling_run where id <> $1 and created_at <= (select created_at from coupling_run where id = $1)",
    [run],
  );
  await ctx.tx.execute(
    "update coupling_run set state = 'ready', progress = 1, result = $2, register_at = $3, finished_at = $4 where id = $1",
    [run, JSON.stringify(summary), registerAt, ctx.now],
  );
  await ctx.tx.execute("delete from coupling_part where run_id = $1", [run]);
  const rows = [...parts, ["whole", result] as const].map(([name, body]) => [
    run,
    name,
    JSON.stringify(body),
  ]);
  await ctx.tx.copyIn("coupling_part", ["run_id", "name", "body"], rows);
}
