import { AsyncLocalStorage } from "node:async_hooks";
import type { Pool, PoolClient } from "pg";
import { becomeHurried, becomePatient } from "./patience.ts";
import { StoreError } from "./store-error.ts";

/** What a task holds while it is inside a transaction or a session of its own. */
type Hold = { open: boolean };

/**
 * The connections of one store, lent one at a time. A task that already holds one may not take a second:
 * on the embedded engine (one session) it would wait for itself for ever, on PostgreSQL it would read
 * outside its own transaction, and enough of them would empty the pool. So both engines refuse it.
 */
export class Connections {
  readonly #pool: Pool;
  readonly #held = new AsyncLocalStorage<Hold>();
  readonly #tasks = new AsyncLocalStorage<"patient">();
  readonly #hasLimits: boolean;
  /** Sessions whose limits are lifted at the moment. */
  readonly #patient = new WeakSet<PoolClient>();

  /** @param hasLimits whether the pool's sessions are opened with limits of time: see `patience.ts` */
  constructor(pool: Pool, hasLimits: boolean) {
    this.#pool = pool;
    this.#hasLimits = hasLimits;
  }

  /** Runs work whose statements may take the time they need, however deep inside they are asked. */
  patiently<T>(work: () => Promise<T>): Promise<T> {
    return this.#tasks.run("patient", work);
  }

  /** @throws StoreError store/nested-use when this task already holds a connection */
  async take(): Promise<PoolClient> {
    if (this.#held.getStore()?.open) throw nested();
    const client = await this.#pool.connect();
    try {
      await this.#fit(client);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Lifts the session's limits for a patient task, and puts them back for the next one that is not. */
  async #fit(client: PoolClient): Promise<void> {
    const isPatient = this.#tasks.getStore() === "patient";
    if (!this.#hasLimits || isPatient === this.#patient.has(client)) return;
    await client.query(isPatient ? becomePatient : becomeHurried);
    if (isPatient) this.#patient.add(client);
    else this.#patient.delete(client);
  }

  /** Lends a connection for one statement. */
  async lend<T>(use: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.take();
    try {
      return await use(client);
    } finally {
      client.release();
    }
  }

  /** Lends a connection for as long as `use` runs, and marks the task as holding it. */
  async hold<T>(use: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.take();
    const hold: Hold = { open: true };
    try {
      return await this.#held.run(hold, () => use(client));
    } finally {
      hold.open = false;
      client.release();
    }
  }
}

function nested(): StoreError {
  return new StoreError(
    "store/nested-use",
    "This task holds a transaction and asked the store for a second connection: use the transaction's own functions instead.",
  );
}
