import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { openStore, type Store } from "../store.ts";
import { startChild } from "../testing/child.ts";
import { eachEngine, eachServer } from "../testing/engines.ts";
import { findJob, sendJob } from "./job.ts";
import { createJobs, type Jobs } from "./worker.ts";

async function untilState(store: Store, id: string, state: string) {
  for (;;) {
    const job = await findJob(store, id);
    if (job?.state === state) return job;
    await sleep(20);
  }
}

async function withJobs(store: Store, prepare: (jobs: Jobs) => void, use: (jobs: Jobs) => Promise<void>) {
  const jobs = createJobs(store, { pollMilliseconds: 200 });
  prepare(jobs);
  await jobs.start();
  try {
    await use(jobs);
  } finally {
    await jobs.stop();
  }
}

eachEngine("the job queue", (open) => {
  it("does a job soon after its transaction commits, and keeps progress and result", async () => {
    const store = await open();
    const answer = async (job: { data: { n: number }; progress: (it: unknown) => Promise<void> }) => {
      await job.progress({ share: 0.5 });
      return job.data.n * 2;
    };
    const prepare = (jobs: Jobs) => jobs.define("double", answer);
    await withJobs(store, prepare, async () => {
      const begun = performance.now();
      const id = await store.transaction({}, (tx) => sendJob(tx, "double", { n: 21 }));
      expect(await untilState(store, id, "done")).toMatchObject({
        result: 42,
        attempt: 1,
        progress: { share: 0.5 },
      });
      expect(performance.now() - begun).toBeLessThan(1_000);
    });
  });

  it("forgets a job whose transaction failed", async () => {
    const store = await open();
    const failing = store.transaction({}, async (tx) => {
      await sendJob(tx, "never", {});
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await store.query("select 1 from job")).toEqual([]);
  });

  it("keeps one unfinished job for a name and key", async () => {
    const store = await open();
    const first = await sendJob(store, "measure", {}, { singletonKey: "all" });
    expect(await sendJob(store, "measure", {}, { singletonKey: "all" })).toBe(first);
    expect(await sendJob(store, "measure", {}, { singletonKey: "other" })).not.toBe(first);
  });

  it("says why a job failed, and does not repeat the fault", async () => {
    const store = await open();
    const prepare = (jobs: Jobs) => jobs.define("fail", () => Promise.reject(new Error("no such file")));
    await withJobs(store, prepare, async (jobs) => {
      const id = await jobs.send("fail", {});
      expect(await untilState(store, id, "failed")).toMatchObject({ failure: "no such file", attempt: 1 });
    });
  });

  it("cancels a waiting job at once and a running one through its signal", async () => {
    const store = await open();
    const untilAborted = (job: { signal: AbortSignal }) =>
      new Promise((_, reject) => job.signal.addEventListener("abort", () => reject(job.signal.reason)));
    const prepare = (jobs: Jobs) => jobs.define("wait", untilAborted);
    const waiting = await sendJob(store, "nobody does this", {});
    await withJobs(store, prepare, async (jobs) => {
      expect(await jobs.cancel(waiting)).toBe(true);
      expect((await jobs.find(waiting))?.state).toBe("cancelled");
      const running = await jobs.send("wait", {});
      await untilState(store, running, "running");
      expect(await jobs.cancel(running)).toBe(true);
      await untilState(store, running, "cancelled");
      expect(await jobs.cancel(running)).toBe(false);
    });
  });

  it("hands a running job back when the process stops in good order", async () => {
    const store = await open();
    const untilAborted = (job: { signal: AbortSignal }) =>
      new Promise((_, reject) => job.signal.addEventListener("abort", () => reject(job.signal.reason)));
    let id = "";
    await withJobs(
      store,
      (jobs) => jobs.define("wait", untilAborted),
      async (jobs) => {
        id = await jobs.send("wait", {});
        await untilState(store, id, "running");
      },
    );
    expect(await findJob(store, id)).toMatchObject({ state: "waiting", attempt: 0 });
  });

  it("runs no more of a name at once than was said", async () => {
    const store = await open();
    let [now, most] = [0, 0];
    const count = async () => {
      most = Math.max(most, ++now);
      await sleep(30);
      now--;
    };
    await withJobs(
      store,
      (jobs) => jobs.define("count", count, { concurrency: 2 }),
      async (jobs) => {
        const ids = await Promise.all([1, 2, 3, 4, 5].map((n) => jobs.send("count", { n })));
        for (const id of ids) await untilState(store, id, "done");
      },
    );
    expect(most).toBe(2);
  });
});

eachServer("jobs of several processes", (make) => {
  it("are taken once, and a killed process's job goes on in another at once", async () => {
    const config = await make();
    const store = await openStore(config);
    await store.query("create table counted (job uuid, n int, pid int, primary key (job, n))");
    const [first, second] = [1, 2].map(() => startChild("jobs.child.ts", { config, pause: 10 }));
    await Promise.all([first!, second!].map((it) => it.until((line) => line === "open")));
    const id = await sendJob(store, "count", { to: 40 });
    const worker = await Promise.race(
      [first!, second!].map((it) => it.until((line) => line === "kept 10").then(() => it)),
    );
    const other = worker === first ? second! : first!;
    expect(other.lines).toEqual(["open"]);
    await worker.kill();
    const begun = performance.now();
    await other.until((line) => line === "begin 2");
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(await untilState(store, id, "done")).toMatchObject({ attempt: 2, result: "counted" });
    const rows = await store.query<{ n: number }>("select n from counted order by n");
    expect(rows.map((it) => it.n)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    await other.kill();
    await store.close();
  });

  it("are given to one worker each, however many look", async () => {
    const config = await make();
    const stores = await Promise.all([1, 2, 3].map(() => openStore(config)));
    const done: number[] = [];
    const workers = stores.map((it) => createJobs(it, { pollMilliseconds: 100 }));
    for (const it of workers)
      it.define<{ n: number }>("once", async (job) => void done.push(job.data.n), { concurrency: 4 });
    await Promise.all(workers.map((it) => it.start()));
    const ids = await Promise.all(Array.from({ length: 60 }, (_, n) => workers[n % 3]!.send("once", { n })));
    for (const id of ids) await untilState(stores[0]!, id, "done");
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n));
    await Promise.all(workers.map((it) => it.stop()));
    await Promise.all(stores.map((it) => it.close()));
  });

  it("cannot write for a claim that another process has taken over", async () => {
    const store = await openStore(await make());
    const taken = Promise.withResolvers<void>();
    let fault: unknown;
    const jobs = createJobs(store);
    jobs.define("slow", async (job) => {
      await taken.promise;
      fault = await store.transaction({}, (tx) => job.guard(tx)).catch((error) => error);
    });
    await jobs.start();
    const id = await jobs.send("slow", {});
    await untilState(store, id, "running");
    await store.execute("update job set owner = 1, attempt = 2 where id = $1", [id]);
    taken.resolve();
    await jobs.stop();
    expect(fault).toMatchObject({ kind: "store/job-lost" });
    expect(await findJob(store, id)).toMatchObject({ state: "running", attempt: 2 });
    await store.close();
  });
});
