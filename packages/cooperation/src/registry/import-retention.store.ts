import type { Context } from "../context.ts";

/**
 * Cancels imports that have rested since `before` although nothing hindered them, and deletes the files and
 * staged rows of these and of all that had ended by then.
 *
 * @returns how many imports had a file
 */
export async function deleteFiles(
  tx: Pick<Context["tx"], "query">,
  before: Date,
  now: Date,
): Promise<number> {
  const [found] = await tx.query<{ n: number }>(
    `with forgotten as (
       update import_batch set state = 'cancelled', interrupted = null, version = version + 1, updated_at = $2
        where state in ('uploaded', 'checked') and updated_at < $1 returning id),
     ended as (
       select id from import_batch
        where state in ('committed', 'undone', 'cancelled', 'failed') and updated_at < $1
       union all select id from forgotten),
     rows as (delete from import_row where import_id in (select id from ended)),
     files as (delete from import_file where import_id in (select id from ended) returning import_id)
     select count(distinct import_id)::int as n from files`,
    [before, now],
  );
  return found!.n;
}
