import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Transactions } from "../src/input-output/coefficients.ts";
import type { RequirementSums } from "../src/input-output/flow-block.ts";
import { type SeriesResult, startSeries } from "../src/input-output/series.ts";

/** First a block of rows of a table in shared memory, then one term after the other. */
export type SeriesRequest =
  | { table: Transactions; rows: { from: number; to: number } }
  | { term: RequirementSums };

/** Threads that wait for a table. */
export async function startThreads(count: number): Promise<Worker[]> {
  const threads = Array.from(
    { length: count },
    () => new Worker(new URL("series-worker.ts", import.meta.url)),
  );
  await Promise.all(threads.map((it) => once(it, "online")));
  return threads;
}

/** The four sums of `requirementSums`, the rows of the table shared out among threads. */
export async function threadedSums(
  threads: readonly Worker[],
  table: Transactions,
): Promise<SeriesResult | null> {
  const n = table.flows.rows;
  threads.forEach((thread, i) => {
    const rows = {
      from: Math.floor((i * n) / threads.length),
      to: Math.floor(((i + 1) * n) / threads.length),
    };
    thread.postMessage({ table, rows } satisfies SeriesRequest);
  });
  const series = startSeries(n);
  while (series.state === "open") {
    const parts = await Promise.all(
      threads.map(async (thread) => {
        const answer = once(thread, "message");
        thread.postMessage({ term: series.term } satisfies SeriesRequest);
        return (await answer)[0] as RequirementSums;
      }),
    );
    series.add(parts);
  }
  return series.result();
}
