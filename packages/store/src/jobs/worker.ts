import { setTimeout as sleep } from "node:timers/promises";
import { isPassingFault } from "../passing-fault.ts";
import type { Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { Transaction } from "../transaction.ts";
import { cancelJob, findJob, type Job, jobChannel, type SendOptions, sendJob } from "./job.ts";
import {
  beat,
  type Claim,
  claimJob,
  claimKey,
  type Ending,
  endClaim,
  freeOrphans,
  giveSignOfLife,
  guardClaim,
  keepSignOfLife,
  newOwner,
} from "./ownership.ts";

/** What a handler is given. */
export type RunningJob<Data = unknown> = {
  id: string;
  data: Data;
  /** 1 the first time; more after a crash or a repeated fault. */
  attempt: number;
  /** Aborts when the job is cancelled, taken over by another process, or this process stops. */
  signal: AbortSignal;
  /** Reports how far the job is; anything JSON can hold. Not inside a transaction. */
  progress(value: unknown): Promise<void>;
  /**
   * Inside a transaction: proves that the job is still ours and keeps it so until the commit. A batch that
   * begins with it is written once, even if this process was thought dead.
   * @throws StoreError store/job-lost
   */
  guard(tx: Transaction): Promise<void>;
};

/** Does the work; what it returns is kept as the job's result. A job may run again after a crash. */
export type JobHandler<Data = unknown> = (job: RunningJob<Data>) => Promise<unknown>;

/** How jobs of one name run in one process. */
export type HandlerOptions = {
  /** The most at the same time; 1 unless said otherwise. */
  concurrency?: number;
};

/** The queue as one process sees it. */
export type Jobs = {
  /** Says who does jobs of this name here. Before `start`. */
  define<Data>(name: string, handler: JobHandler<Data>, options?: HandlerOptions): void;
  /** Queues a job outside any transaction: see `sendJob` for inside. */
  send(name: string, data: unknown, options?: SendOptions): Promise<string>;
  cancel(id: string): Promise<boolean>;
  find(id: string): Promise<Job | undefined>;
  /** Begins to take jobs, those of dead processes among them. */
  start(): Promise<void>;
  /** Takes no more, tells running handlers to stop, waits for them, and hands back what they leave. */
  stop(): Promise<void>;
};

/** What the queue tells about itself, for the log. */
export type JobsOptions = {
  /** Called with every fault of a handler and of the queue itself. */
  onFault?: (fault: Error, job?: { id: string; name: string }) => void;
  /** Milliseconds between looks at the queue when nothing wakes it; 5,000. */
  pollMilliseconds?: number;
};

type Handler = { run: JobHandler<never>; concurrency: number; running: number };
type Running = { claim: Claim; abort: AbortController; ended: Promise<void> };

const beatMilliseconds = 10_000;
const purgeEvery = 720;
/** The longest pause before a job that met a passing fault is begun again. */
const longestRepeatSeconds = 60;
/** Pauses before the end of a job is written again: the first, and the longest they grow to. */
const endPauses = { first: 250, longest: 5_000 };

/** A queue over a store. Nothing runs before `start`. */
export function createJobs(store: Store, options: JobsOptions = {}): Jobs {
  return new Worker(store, options);
}

class Worker implements Jobs {
  readonly #store: Store;
  readonly #options: JobsOptions;
  readonly #handlers = new Map<string, Handler>();
  /** By `claimKey`. */
  readonly #running = new Map<string, Running>();
  readonly #stopping = new AbortController();
  #owner = 0;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #sweepDue = false;
  #sweeps = 0;
  #timers: NodeJS.Timeout[] = [];
  #unlisten: (() => Promise<void>) | undefined;

  constructor(store: Store, options: JobsOptions) {
    this.#store = store;
    this.#options = options;
  }

  define<Data>(name: string, handler: JobHandler<Data>, { concurrency = 1 }: HandlerOptions = {}) {
    this.#handlers.set(name, { run: handler as JobHandler<never>, concurrency, running: 0 });
  }

  send(name: string, data: unknown, options?: SendOptions) {
    return sendJob(this.#store, name, data, options);
  }

  cancel(id: string) {
    return cancelJob(this.#store, id);
  }

  find(id: string) {
    return findJob(this.#store, id);
  }

  async start() {
    this.#unlisten = await this.#store.listen(jobChannel, (payload, isAfterLoss) =>
      this.#hear(payload, isAfterLoss),
    );
    await this.#takeOwner();
    const every = (milliseconds: number, act: () => void) => {
      this.#timers.push(setInterval(act, milliseconds).unref());
    };
    every(this.#options.pollMilliseconds ?? 5_000, () => this.#sweepAndLook());
    every(beatMilliseconds, () => this.#beat());
    this.#sweepAndLook();
  }

  async #takeOwner() {
    do this.#owner = newOwner();
    while (!(await keepSignOfLife(this.#store, this.#owner)));
  }

  async stop() {
    this.#stopping.abort(new Stopping());
    for (const timer of this.#timers) clearInterval(timer);
    await this.#unlisten?.().catch((error) => this.#fault(error));
    await this.#looking;
    for (const { abort } of this.#running.values()) abort.abort(this.#stopping.signal.reason);
    await Promise.all([...this.#running.values()].map((it) => it.ended));
    if (this.#owner) await giveSignOfLife(this.#store, this.#owner).catch((error) => this.#fault(error));
    this.#owner = 0;
  }

  /** A new job (""), a cancelled one (its id), or the word that our session was lost and is back. */
  #hear(payload: string, isAfterLoss: boolean) {
    if (isAfterLoss) this.#beat();
    if (!payload) return this.#look();
    for (const { claim, abort } of this.#running.values())
      if (claim.id === payload) abort.abort(new Cancelled());
  }

  #fault(error: unknown, job?: { id: string; name: string }) {
    this.#options.onFault?.(error as Error, job);
  }

  #sweepAndLook() {
    this.#sweepDue = true;
    this.#look();
  }

  /** Never while a claim is being made: a job just claimed is not one that nobody runs. */
  async #sweep() {
    this.#sweepDue = false;
    if (this.#sweeps++ % purgeEvery === 0)
      await this.#store.execute("delete from job where finished_at < now() - interval '7 days'");
    await freeOrphans(this.#store, this.#owner, this.#claims());
  }

  #claims(): Claim[] {
    return [...this.#running.values()].map((it) => it.claim);
  }

  /** Looks for work now, or once more after the look that is under way. */
  #look() {
    this.#lookAgain = true;
    this.#looking ??= this.#takeAll()
      .catch((error) => this.#fault(error))
      .finally(() => {
        this.#looking = undefined;
        if (this.#lookAgain && !this.#stopping.signal.aborted) this.#look(); // asked for as the look ended
      });
  }

  async #takeAll() {
    while (this.#lookAgain && !this.#stopping.signal.aborted) {
      this.#lookAgain = false;
      if (this.#sweepDue) await this.#sweep();
      for (let claim = await this.#take(); claim; claim = await this.#take()) this.#begin(claim);
    }
  }

  async #take(): Promise<Claim | undefined> {
    const free = [...this.#handlers].filter(([, it]) => it.running < it.concurrency).map(([name]) => name);
    if (free.length === 0 || this.#stopping.signal.aborted) return undefined;
    return claimJob(this.#store, this.#owner, free);
  }

  #begin(claim: Claim) {
    const handler = this.#handlers.get(claim.name)!;
    const abort = new AbortController();
    handler.running += 1;
    const ended = this.#run(handler, claim, abort.signal).finally(() => {
      handler.running -= 1;
      this.#running.delete(claimKey(claim));
      this.#look();
    });
    this.#running.set(claimKey(claim), { claim, abort, ended });
  }

  async #run(handler: Handler, claim: Claim, signal: AbortSignal): Promise<void> {
    const job: RunningJob<never> = {
      id: claim.id,
      data: claim.data as never,
      attempt: claim.attempt,
      signal,
      progress: (value) => this.#progress(claim, value),
      guard: (tx) => guardClaim(tx, claim),
    };
    const ending = await this.#store
      .patiently(async () => handler.run(job))
      .then(
        (result): Ending => ({ state: "done", result }),
        (error) => this.#endingOf(error, claim, signal),
      );
    await this.#end(claim, ending);
  }

  /**
   * Writes the end down, again and again while the database is away: until then the job is ours and beats. A
   * result that cannot be kept at all fails the job. Once stopping, it is tried once more; whoever sees our
   * sign of life gone frees the job.
   */
  async #end(claim: Claim, ending: Ending): Promise<void> {
    let next = ending;
    for (let pause = endPauses.first; ; pause = Math.min(pause * 2, endPauses.longest)) {
      const isLast = this.#stopping.signal.aborted;
      try {
        await endClaim(this.#store, claim, next);
        return;
      } catch (error) {
        this.#fault(error, claim);
        if (isLast) return;
        if (!isPassingFault(error)) {
          if (next.state === "failed") return;
          next = { state: "failed", failure: `its end could not be kept: ${(error as Error).message}` };
        }
      }
      await sleep(pause, undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
  }

  #endingOf(error: unknown, claim: Claim, signal: AbortSignal): Ending {
    if (signal.reason instanceof Cancelled) return { state: "cancelled" };
    if (signal.reason instanceof Stopping) return { state: "waiting", seconds: 0, isCounted: false };
    this.#fault(error, claim);
    const failure = error instanceof Error ? error.message : String(error);
    if (!isPassingFault(error)) return { state: "failed", failure };
    const seconds = Math.min(2 ** claim.attempt, longestRepeatSeconds);
    return { state: "waiting", seconds, isCounted: true, failure };
  }

  async #progress({ id, owner, attempt }: Claim, value: unknown) {
    await this.#store.execute(
      "update job set progress = $4, heartbeat_at = now() where id = $1 and owner = $2 and attempt = $3",
      [id, owner, attempt, JSON.stringify(value)],
    );
  }

  #beat() {
    this.#renew().catch((error) => this.#fault(error));
  }

  /** Renews sign of life and claims; a job we no longer have, or that is to stop, is told so. */
  async #renew() {
    await keepSignOfLife(this.#store, this.#owner);
    if (this.#running.size === 0) return;
    const known = [...this.#running];
    const claims = known.map(([, it]) => it.claim);
    const held = await beat(this.#store, this.#owner, claims);
    const byKey = new Map(held.map((it) => [claimKey(it), it.cancelling]));
    for (const [key, { claim, abort }] of known) {
      if (byKey.get(key)) abort.abort(new Cancelled());
      else if (!byKey.has(key))
        abort.abort(new StoreError("store/job-lost", `Job ${claim.id} was taken over.`));
    }
  }
}

/** Why a signal aborts, besides a takeover. */
class Cancelled extends Error {
  override message = "the job was cancelled";
}

class Stopping extends Error {
  override message = "this process is stopping";
}
