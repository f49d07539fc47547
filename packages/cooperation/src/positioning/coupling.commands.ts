import { type AllianceOptions, type Circumstances, type Firm, pairPart, parkPart } from "@ouhe/coupling";
import { sendJob } from "@ouhe/store";
import { DomainError } from "@ouhe/vocabulary";
import type { Context, WriteContext } from "../context.ts";
import { listParks } from "../registry/park.commands.ts";
import type { Park } from "../registry/park.ts";
import { wholeResult } from "./coupling-file.store.ts";
import {
  beginRun,
  countFirms,
  hasNewsOf,
  holdQueuedRun,
  insertRun,
  markBegunRunsStale,
  saveResult,
  selectFirms,
  selectPart,
  selectRuns,
  selectSummary,
  setFailure,
  setProgress,
} from "./coupling-run.store.ts";
import type { CouplingPart, CouplingRequest, CouplingStatus } from "./coupling-run.ts";
import type { MeasuredParts } from "./measured-parts.ts";
import { allianceOptions } from "./national.ts";

/** Name of the job that measures; its data are `{ run }`. */
export const couplingJob = "coupling.measure";

/** What events that change the registers are about. */
const registerNouns = ["enterprise", "example", "import", "park"];

/**
 * How long after an event to measure again, in milliseconds; undefined for events that change no register.
 * Single changes come in bursts, so they wait for each other.
 */
export function refreshAfter(eventType: string): number | undefined {
  const noun = eventType.split(".")[0]!;
  if (!registerNouns.includes(noun)) return undefined;
  return noun === "enterprise" ? 5_000 : 0;
}

/** How the alliance is coupled, as last measured, and whether the registers have moved on since. */
export async function currentCoupling(ctx: Context): Promise<CouplingStatus> {
  const { newest, ready } = await selectRuns(ctx.tx);
  return {
    state: newest?.state ?? "none",
    progress: newest?.progress ?? 0,
    runId: ready?.id ?? newest?.id ?? null,
    madeAt: ready?.finished_at ?? null,
    stale: ready !== undefined && (ready.stale || (await hasNewsOf(ctx.tx, registerNouns))),
    failure: newest?.state === "failed" ? newest.failure : null,
    summary: ready ? await selectSummary(ctx.tx, ready.id) : null,
  };
}

async function part(ctx: Context, names: readonly string[]): Promise<CouplingPart> {
  const { ready } = await selectRuns(ctx.tx);
  const views = ready && (await selectPart(ctx.tx, ready.id, names));
  if (!views) throw new DomainError("record/unknown", { kind: "coupling", id: names[0]! });
  return { runId: ready.id, views };
}

/** @throws DomainError record/unknown */
export const couplingOfPark = (ctx: Context, park: string) => part(ctx, [parkPart(park)]);

/** Either way round. @throws DomainError record/unknown */
export const couplingOfPair = (ctx: Context, a: string, b: string) => part(ctx, pairPart(a, b));

/**
 * The whole result as JSON text, in pieces, as `ouhe couple` writes it: it may be larger than a text can be.
 *
 * @throws DomainError record/unknown before the first piece
 */
export async function wholeCoupling(ctx: Context): Promise<AsyncIterable<string>> {
  const { ready } = await selectRuns(ctx.tx);
  if (!ready) throw new DomainError("record/unknown", { kind: "coupling", id: "result" });
  return wholeResult(ctx.tx, ready.id, await selectSummary(ctx.tx, ready.id));
}

type Requesting = Pick<WriteContext, "tx" | "now" | "newId">;

/** One asks at a time, so that two who ask at once are given the same run. */
const asking = "coupling.ask";

async function queueRun(ctx: Requesting, options: CouplingRequest, runAfter?: Date): Promise<string> {
  const id = ctx.newId();
  const job = await sendJob(ctx.tx, couplingJob, { run: id }, { runAfter });
  await insertRun(ctx, { id, job, options });
  return id;
}

/**
 * Queues a measurement, unless one waits already: that one will read all that is there now, so it answers this
 * request too, as it was first asked for.
 *
 * @returns the id of the run that waits, held until this transaction commits
 */
export async function requestCoupling(ctx: Requesting, options: CouplingRequest): Promise<string> {
  await ctx.tx.lock(asking);
  return (await holdQueuedRun(ctx.tx)) ?? (await queueRun(ctx, options));
}

/**
 * The registers have changed: what has begun to read them is stale, and what has not begun will read the change;
 * when nothing waits, a measurement is queued. A run that waits is held until this transaction commits, so no
 * change falls between a run that has begun and one that was thought to wait.
 *
 * @param runAfter the earliest moment to begin; at once when left out
 * @source docs/adr/0044-a-run-ends-with-its-job.md
 */
export async function refreshCoupling(ctx: Requesting, runAfter?: Date): Promise<void> {
  await ctx.tx.lock(asking);
  const waiting = await holdQueuedRun(ctx.tx);
  await markBegunRunsStale(ctx.tx);
  if (waiting === undefined) await queueRun(ctx, {}, runAfter);
}

/** One measurement under way, wherever its arithmetic is done. */
export interface Measurement {
  add(firms: readonly Firm[]): Promise<void>;
  finish(circumstances: Circumstances): Promise<MeasuredParts>;
  stop(): Promise<void>;
}

/** What a measurement needs of its surroundings. */
export interface Measuring {
  begin(options: AllianceOptions): Measurement;
  read<T>(command: (ctx: Context) => Promise<T>): Promise<T>;
  write<T>(command: (ctx: WriteContext) => Promise<T>): Promise<T>;
  signal: AbortSignal;
  by: string;
}

const batchSize = 2000;

/**
 * Streams every register through the engine and keeps the result, or that it failed. Does nothing for a run
 * that is gone. A run that is stopped stays as it is, for another process goes on with it.
 */
export async function measureCoupling(run: string, measuring: Measuring): Promise<void> {
  const { read, write, begin, by } = measuring;
  const parameters = await write((ctx) => beginRun(ctx.tx, run));
  if (!parameters) return;
  const parks = await read(listParks);
  const firms = await read((ctx) => countFirms(ctx.tx));
  const names = parks.map((it) => ({ id: it.id, name: it.name["zh-Hans"] }));
  const measurement = begin(allianceOptions({ parks: names, parameters }));
  try {
    await addFirms(run, firms, measurement, measuring);
    const at = await read(async (ctx) => ctx.now.toISOString());
    const result = await measurement.finish({ at, by, registers: registersOf(parks) });
    await write((ctx) => saveResult(ctx, run, result));
  } catch (fault) {
    const kind = fault instanceof DomainError ? fault.kind : null;
    if (!measuring.signal.aborted) await write((ctx) => setFailure(ctx.tx, run, kind, ctx.now));
    throw fault;
  } finally {
    await measurement.stop();
  }
}

async function addFirms(
  run: string,
  expected: number,
  measurement: Measurement,
  { read, write, signal }: Measuring,
) {
  let seen = 0;
  for (let after: string | null = null; ; ) {
    signal.throwIfAborted();
    const firms = await read((ctx) => selectFirms(ctx.tx, after, batchSize));
    await measurement.add(firms);
    seen += firms.length;
    if (firms.length < batchSize) return;
    after = firms.at(-1)!.id;
    await write((ctx) => setProgress(ctx.tx, run, Math.min(0.95, seen / Math.max(1, expected))));
  }
}

const registersOf = (parks: readonly Park[]): Circumstances["registers"] =>
  parks.map((it) => ({
    name: it.id,
    rows: it.firms,
    kept: it.firms,
    rejected: 0,
    asOf: it.freshness.newestAsOf,
  }));
