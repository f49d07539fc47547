import { newId } from "../id.ts";
import type { Queries } from "../queries.ts";

/** Where a job stands. `failed` and `cancelled` are final, like `done`. */
export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

/** One piece of work as the queue keeps it. Instants are ISO 8601 strings. */
export type Job = {
  id: string;
  name: string;
  data: unknown;
  state: JobState;
  /** How often it was begun; 0 while it waits for the first time. */
  attempt: number;
  /** True once somebody asked to stop it. */
  cancelling: boolean;
  /** What its handler last reported. */
  progress: unknown;
  /** What its handler returned. */
  result: unknown;
  /** Why it failed. */
  failure: string | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
};

/** How a job is queued. */
export type SendOptions = {
  /** At most one unfinished job of a name has this key; a second `send` gives the first one's id. */
  singletonKey?: string;
  /** The earliest moment to begin. */
  runAfter?: Date;
  /** How often it may be begun, counting those whose process died. 5 unless said otherwise. */
  maxAttempts?: number;
};

/** Told when a job is queued (payload: empty) or is to stop (payload: its id). */
export const jobChannel = "ouhe_job";

/**
 * Queues a job. Through a transaction it exists if and only if the transaction commits.
 *
 * @param data anything JSON can hold
 * @returns the job's id, or that of the unfinished job with the same name and singleton key
 */
export async function sendJob(
  to: Pick<Queries, "query">,
  name: string,
  data: unknown,
  { singletonKey, runAfter, maxAttempts = 5 }: SendOptions = {},
): Promise<string> {
  const values = [
    newId(),
    name,
    JSON.stringify(data ?? null),
    singletonKey,
    runAfter,
    maxAttempts,
    jobChannel,
  ];
  const [added] = await to.query<{ id: string }>(
    `with added as (
       insert into job (id, name, data, singleton_key, run_after, max_attempts)
       values ($1, $2, $3, $4, coalesce($5, now()), $6)
       on conflict (name, singleton_key) where singleton_key is not null and state in ('waiting', 'running')
       do nothing returning id
     )
     select id, pg_notify($7, '') from added`,
    values,
  );
  if (added) return added.id;
  const [other] = await to.query<{ id: string }>(
    "select id from job where name = $1 and singleton_key = $2 and state in ('waiting', 'running')",
    [name, singletonKey],
  );
  return other ? other.id : sendJob(to, name, data, { singletonKey, runAfter, maxAttempts });
}

/**
 * Asks a job to stop: a waiting one is cancelled at once, a running one when its handler notices its signal.
 *
 * @returns false if there is no such job or it is finished
 */
export async function cancelJob(to: Pick<Queries, "query">, id: string): Promise<boolean> {
  const rows = await to.query(
    `with asked as (
       update job
          set cancelling = true,
              state = case when state = 'waiting' then 'cancelled' else state end,
              finished_at = case when state = 'waiting' then now() end
        where id = $1 and state in ('waiting', 'running') returning id
     )
     select pg_notify($2, id::text) from asked`,
    [id, jobChannel],
  );
  return rows.length > 0;
}

/** One job by its id; undefined if there is none, or it finished more than a week ago. */
export async function findJob(from: Pick<Queries, "query">, id: string): Promise<Job | undefined> {
  const [job] = await from.query<Job>(
    `select id, name, data, state, attempt, cancelling, progress, result, failure, created_at, started_at, finished_at
       from job where id = $1`,
    [id],
  );
  return job;
}
