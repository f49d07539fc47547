import type { PoolClient } from "pg";
import type { Connections } from "./connections.ts";
import { type HeldQueries, queriesOn } from "./queries.ts";
import { quoteLiteral } from "./sql-text.ts";
import { StoreError } from "./store-error.ts";

/**
 * For whom a transaction acts. Both are visible to SQL as `ouhe_actor()` and `ouhe_park()` for as long as the
 * transaction lasts; row-level security reads them there. Absent means the node itself.
 */
export type TransactionContext = {
  /** Id of the acting person or service. */
  actor?: string | undefined;
  /** Id of the park in whose name they act. */
  park?: string | undefined;
};

/** How a transaction runs. Read committed and read-write unless said otherwise. */
export type TransactionOptions = {
  isolation?: "read committed" | "repeatable read" | "serializable";
  readOnly?: boolean;
};

/** One open transaction: everything asked through it succeeds together or not at all. */
export type Transaction = HeldQueries & {
  readonly context: TransactionContext;
  /** Waits for the lock of this name and keeps it until the transaction ends. */
  lock(name: string): Promise<void>;
  /** Takes the lock of this name if nobody holds it; false otherwise. Kept until the transaction ends. */
  tryLock(name: string): Promise<boolean>;
};

/**
 * Runs `work` in one transaction; commits when it resolves, rolls back when it rejects, and rethrows.
 *
 * @throws StoreError store/nested-use inside another transaction of the same task
 * @throws StoreError store/transaction-aborted if `work` swallowed a database error, so that nothing was kept
 */
export function runTransaction<T>(
  connections: Connections,
  context: TransactionContext,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return connections.hold(async (client) => {
    await client.query(opening(context, options));
    try {
      const result = await work(transactionOn(client, context));
      const { command } = await client.query("commit");
      if (command === "ROLLBACK") throw aborted();
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => {});
      throw error;
    }
  });
}

function opening(context: TransactionContext, { isolation, readOnly }: TransactionOptions): string {
  const level = isolation ? ` isolation level ${isolation}` : "";
  const mode = readOnly ? " read only" : "";
  const set = (name: string, value = "") => `set_config('ouhe.${name}', ${quoteLiteral(value)}, true)`;
  return `begin${level}${mode}; select ${set("actor", context.actor)}, ${set("park", context.park)}`;
}

function transactionOn(client: PoolClient, context: TransactionContext): Transaction {
  const queries = queriesOn(client);
  const lock = async (call: string, name: string) =>
    (await queries.query<{ taken: unknown }>(`select ${call}(hashtextextended($1, 0)) as taken`, [name]))[0]!
      .taken;
  return Object.assign(queries, {
    context,
    lock: async (name: string) => {
      await lock("pg_advisory_xact_lock", name);
    },
    tryLock: async (name: string) => (await lock("pg_try_advisory_xact_lock", name)) === true,
  });
}

function aborted(): StoreError {
  return new StoreError(
    "store/transaction-aborted",
    "A statement of this transaction failed and its error was swallowed, so the database kept nothing.",
  );
}
