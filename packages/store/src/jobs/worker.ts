import type { Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { Transaction } from "../transaction.ts";
import { cancelJob, findJob, type Job, jobChannel, type SendOptions, sendJob } from "./job.ts";
import {
  beat,
  type Claim,
  claimJob,
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

/** A queue over a store. Nothing runs before `start`. */
export function createJobs(store: Store, options: JobsOptions = {}): Jobs {
  return new Worker(store, options);
}

class Worker implements Jobs {
  readonly #store: Store;
  readonly #options: JobsOptions;
  readonly #handlers = new Map<string, Handler>();
  readonly #running = new Map<string, Running>();
  #owner = 0;
  #isStopping = false;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #looks = 0;
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
    this.#isStopping = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#unlisten?.().catch((error) => this.#fault(error));
    await this.#looking;
    for (const { abort } of this.#running.values()) abort.abort(new Stopping());
    await Promise.all([...this.#running.values()].map((it) => it.ended));
    if (this.#owner) await giveSignOfLife(this.#store, this.#owner).catch((error) => this.#fault(error));
    this.#owner = 0;
  }

  /** A new job (""), a cancelled one (its id), or the word that our session was lost and is back. */
  #hear(payload: string, isAfterLoss: boolean) {
    if (isAfterLoss) this.#beat();
    if (payload) this.#running.get(payload)?.abort.abort(new Cancelled());
    else this.#look();
  }

  #fault(error: unknown, job?: { id: string; name: string }) {
    this.#options.onFault?.(error as Error, job);
  }

  #sweepAndLook() {
    this.#sweep().catch((error) => this.#fault(error));
  }

  async #sweep() {
    if (this.#looks++ % purgeEvery === 0)
      await this.#store.execute("delete from job where finished_at < now() - interval '7 days'");
    await freeOrphans(this.#store, this.#owner);
    this.#look();
  }

  /** Looks for work now, or once more after the look that is under way. */
  #look() {
    this.#lookAgain = true;
    this.#looking ??= this.#takeAll()
      .catch((error) => this.#fault(error))
      .finally(() => {
        this.#looking = undefined;
      });
  }

  async #takeAll() {
    while (this.#lookAgain && !this.#isStopping) {
      this.#lookAgain = false;
      for (let claim = await this.#take(); claim; claim = await this.#take()) this.#begin(claim);
    }
  }

  async #take(): Promise<Claim | undefined> {
    const free = [...this.#handlers].filter(([, it]) => it.running < it.concurrency).map(([name]) => name);
    if (free.length === 0 || this.#isStopping) return undefined;
    return claimJob(this.#store, this.#owner, free);
  }

  #begin(claim: Claim) {
    const handler = this.#handlers.get(claim.name)!;
    const abort = new AbortController();
    handler.running += 1;
    const ended = this.#run(handler, claim, abort.signal).finally(() => {
      handler.running -= 1;
      this.#running.delete(claim.id);
      this.#look();
    });
    this.#running.set(claim.id, { claim, abort, ended });
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
    const ending = await handler.run(job).then(
      (result): Ending => ({ state: "done", result }),
      (error) => this.#endingOf(error, claim, signal),
    );
    await endClaim(this.#store, claim, ending).catch((error) => this.#fault(error, claim));
  }

  #endingOf(error: unknown, claim: Claim, signal: AbortSignal): Ending {
    if (signal.reason instanceof Cancelled) return { state: "cancelled" };
    if (signal.reason instanceof Stopping) return { state: "waiting", seconds: 0, isCounted: false };
    this.#fault(error, claim);
    if (isTransient(error)) return { state: "waiting", seconds: 2 ** claim.attempt, isCounted: true };
    return { state: "failed", failure: error instanceof Error ? error.message : String(error) };
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
    const held = new Map((await beat(this.#store, this.#owner)).map((it) => [it.id, it.cancelling]));
    for (const [id, { abort }] of known) {
      if (held.get(id)) abort.abort(new Cancelled());
      else if (!held.has(id)) abort.abort(new StoreError("store/job-lost", `Job ${id} was taken over.`));
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

/** Faults of the connection and of timing, which another try may pass: not those of the work itself. */
function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^(08|40001|40P01|57P0|53300|ECONN|EPIPE)/.test(code);
}
