/** Takes jobs named "count": writes the numbers 1 to `to`, one guarded transaction each, going on where it was left. */
import { setTimeout as sleep } from "node:timers/promises";
import { createJobs } from "../jobs/worker.ts";
import { openStore, type StoreConfig } from "../store.ts";
import { childInput } from "./child.ts";

const { config, pause } = childInput<{ config: StoreConfig; pause: number }>();
const store = await openStore(config);
const jobs = createJobs(store, {
  pollMilliseconds: 200,
  onFault: (fault) => console.log(`fault ${fault.message}`),
});

jobs.define<{ to: number }>("count", async (job) => {
  console.log(`begin ${job.attempt}`);
  for (;;) {
    const next = await store.transaction({}, async (tx) => {
      await job.guard(tx);
      const [row] = await tx.query<{ n: number }>(
        "select coalesce(max(n), 0) + 1 as n from counted where job = $1",
        [job.id],
      );
      if (row!.n > job.data.to) return 0;
      await tx.execute("insert into counted (job, n, pid) values ($1, $2, $3)", [
        job.id,
        row!.n,
        process.pid,
      ]);
      return row!.n;
    });
    if (next === 0) return "counted";
    console.log(`kept ${next}`);
    await sleep(pause);
  }
});
await jobs.start();
console.log("open");
