import { randomInt } from "node:crypto";
import type { Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { Transaction } from "../transaction.ts";

/**
 * A worker's sign of life is an advisory lock on a session of its own. The database releases it in the moment
 * the process dies, so its jobs are free at once, whatever the reason; there is no pid and no clock to trust.
 * A machine that vanishes without closing its connection is covered by the heartbeat.
 *
 * @source docs/adr/0024-own-job-queue.md
 */
const lockClass = 1_869_965_413;

/** A heartbeat older than this means the worker is gone although its connection looks alive. */
export const staleSeconds = 60;

/** A claimed job: the pair of owner and attempt says exactly which claim is meant. */
export type Claim = { id: string; name: string; data: unknown; attempt: number; owner: number };

/** Chooses the number of a new worker's sign of life. Two alike are as good as impossible, and refused. */
export const newOwner = (): number => randomInt(1, 2 ** 31);

/**
 * Makes sure that this process holds the sign of life: takes it at first, and again if its session was lost.
 *
 * @returns false if another session holds it, as a broken connection of ours may for a while
 */
export function keepSignOfLife(store: Store, owner: number): Promise<boolean> {
  return store.withSession(async (session) => {
    const { rows } = await session.query(
      `select case when exists (
                select from pg_locks where locktype = 'advisory' and granted and objsubid = 2 and pid = pg_backend_pid()
                   and classid = $1::int::bigint::oid and objid = $2::int::bigint::oid)
              then true else pg_try_advisory_lock($1::int, $2::int) end as held`,
      [lockClass, owner],
    );
    return rows[0].held as boolean;
  });
}

/** Gives the sign of life back; whatever the worker still has is free for others. */
export async function giveSignOfLife(store: Store, owner: number): Promise<void> {
  await store.withSession((session) =>
    session.query("select pg_advisory_unlock($1, $2)", [lockClass, owner]),
  );
}

/** Claims the next waiting job of these names, oldest first; undefined if there is none. */
export async function claimJob(store: Store, owner: number, names: string[]): Promise<Claim | undefined> {
  const [claim] = await store.query<Claim>(
    `update job
        set state = 'running', attempt = attempt + 1, owner = $1, heartbeat_at = now(),
            started_at = coalesce(started_at, now())
      where id = (select id from job where state = 'waiting' and run_after <= now() and name = any($2::text[])
                   order by run_after, id limit 1 for update skip locked)
      returning id, name, data, attempt, owner`,
    [owner, names],
  );
  return claim;
}

/** A claim as a word: one process may hold a later attempt of a job whose earlier one it has not left yet. */
export const claimKey = ({ id, attempt }: Pick<Claim, "id" | "attempt">): string => `${id} ${attempt}`;

/** Claims as two lists that SQL can unnest. */
const listed = (claims: readonly Claim[]) => [claims.map((it) => it.id), claims.map((it) => it.attempt)];

/**
 * Frees the jobs of workers that are gone, and those `self` is written down for but does not run, since a
 * connection may break between a claim and its answer: back to waiting, or failed once they were begun too
 * often, or cancelled if that was asked. Jobs that a transaction is guarding are left alone.
 *
 * @param running what `self` runs; nothing may be claimed for it meanwhile
 * @returns how many were freed
 */
export function freeOrphans(store: Store, self: number, running: readonly Claim[]): Promise<number> {
  return store.execute(
    `update job
        set state = case when cancelling then 'cancelled' when attempt >= max_attempts then 'failed' else 'waiting' end,
            failure = case when not cancelling and attempt >= max_attempts
                           then 'its process died ' || attempt || ' times' end,
            finished_at = case when cancelling or attempt >= max_attempts then now() end,
            owner = null, run_after = now()
      where id in (
        select id from job
         where state = 'running'
           and case when owner = $1 then (id, attempt) not in (select * from unnest($4::uuid[], $5::int[])) else
             (heartbeat_at < now() - make_interval(secs => $3) or not exists (
             select from pg_locks
              where locktype = 'advisory' and granted and objsubid = 2 and classid = $2::int::bigint::oid and objid = job.owner::bigint::oid
                and database = (select oid from pg_database where datname = current_database()))) end
         for update skip locked)`,
    [self, lockClass, staleSeconds, ...listed(running)],
  );
}

/**
 * Renews the heartbeat of what a worker runs, and of nothing else that bears its name.
 *
 * @returns the claims that still stand, and which of them are to stop
 */
export async function beat(
  store: Store,
  owner: number,
  running: readonly Claim[],
): Promise<{ id: string; attempt: number; cancelling: boolean }[]> {
  const values = [owner, ...listed(running)];
  const mine = `owner = $1 and state = 'running' and (id, attempt) in (select * from unnest($2::uuid[], $3::int[]))`;
  await store.execute(
    `update job set heartbeat_at = now() where id in (select id from job where ${mine} for no key update skip locked)`,
    values,
  );
  return store.query(`select id, attempt, cancelling from job where ${mine}`, values);
}

/**
 * Keeps the claim for as long as the transaction lasts, so that what it writes and the claim stand together. The
 * lock keeps others from freeing the job, but not from asking it to stop, nor its heartbeat from being renewed.
 */
export async function guardClaim(tx: Transaction, { id, owner, attempt }: Claim): Promise<void> {
  const held = await tx.query(
    "select 1 from job where id = $1 and owner = $2 and attempt = $3 and state = 'running' for key share",
    [id, owner, attempt],
  );
  if (held.length === 0)
    throw new StoreError("store/job-lost", `Another process has taken over job ${id}; nothing was written.`, {
      id,
    });
}

/** How a claim ends. */
export type Ending =
  | { state: "done"; result: unknown }
  | { state: "failed"; failure: string }
  | { state: "cancelled" }
  /** Back to the queue after `seconds`; not counted as an attempt, since nothing was wrong. */
  | { state: "waiting"; seconds: number; isCounted: false }
  /** Back to the queue after `seconds`; once it was begun too often, it has failed instead. */
  | { state: "waiting"; seconds: number; isCounted: true; failure: string };

/** Ends a claim, if it still stands. @returns false if another process has taken the job over */
export async function endClaim(store: Store, claim: Claim, ending: Ending): Promise<boolean> {
  const isFinal = ending.state !== "waiting";
  const isCounted = ending.state === "waiting" && ending.isCounted;
  const changed = await store.execute(
    `update job
        set state = case when $10 and attempt >= max_attempts then 'failed' else $4 end, owner = null, result = $5,
            failure = case when not $10 or attempt >= max_attempts then $6 end, attempt = attempt - $7,
            run_after = now() + make_interval(secs => $8),
            finished_at = case when $9 or ($10 and attempt >= max_attempts) then now() end
      where id = $1 and owner = $2 and attempt = $3 and state = 'running'`,
    [
      claim.id,
      claim.owner,
      claim.attempt,
      ending.state,
      ending.state === "done" ? JSON.stringify(ending.result ?? null) : null,
      "failure" in ending ? ending.failure : null,
      ending.state === "waiting" && !ending.isCounted ? 1 : 0,
      ending.state === "waiting" ? ending.seconds : 0,
      isFinal,
      isCounted,
    ],
  );
  return changed > 0;
}
