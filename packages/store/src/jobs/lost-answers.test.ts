import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Store } from "../store.ts";
import { eachEngine } from "../testing/engines.ts";
import { findJob, sendJob } from "./job.ts";
import { beat, claimJob, freeOrphans } from "./ownership.ts";
import { createJobs, type Jobs } from "./worker.ts";

const away = () => Object.assign(new Error("the database is away"), { code: "08006" });

async function untilState(store: Store, id: string, state: string) {
  for (;;) {
    const job = await findJob(store, id);
    if (job?.state === state) return job;
    await sleep(20);
  }
}

async function withJobs(store: Store, prepare: (jobs: Jobs) => void, use: () => Promise<void>) {
  const jobs = createJobs(store, { pollMilliseconds: 100 });
  prepare(jobs);
  await jobs.start();
  try {
    await use();
  } finally {
    await jobs.stop();
  }
}

/** The store, failing the first `times` statements that begin like this: before the database hears them, or after. */
function failing(store: Store, method: "query" | "execute", begin: RegExp, times: number, isHeard = false) {
  let left = times;
  const ask = async (text: string, ...more: []) => {
    const fails = begin.test(text) && left-- > 0;
    if (fails && !isHeard) throw away();
    const answer = await store[method](text, ...more);
    if (fails) throw away();
    return answer;
  };
  return Object.create(store, { [method]: { value: ask } }) as Store;
}

const ending = /^update job\s+set state = \$4/;
const claiming = /^update job\s+set state = 'running'/;

eachEngine("a job whose database answers late or never", (open) => {
  it("is ended once the database is back, with its result, and was done once", async () => {
    const store = await open();
    let begun = 0;
    const prepare = (jobs: Jobs) => jobs.define("work", async () => ++begun);
    await withJobs(failing(store, "execute", ending, 2), prepare, async () => {
      const id = await sendJob(store, "work", {});
      expect(await untilState(store, id, "done")).toMatchObject({ attempt: 1, result: 1 });
    });
    expect(begun).toBe(1);
  });

  it("fails when its result can never be kept, instead of running for ever", async () => {
    const store = await open();
    const prepare = (jobs: Jobs) => {
      jobs.define("big", async () => 1n);
      jobs.define("nul", async () => "\u0000");
    };
    await withJobs(store, prepare, async () => {
      for (const name of ["big", "nul"]) {
        const job = await untilState(store, await sendJob(store, name, {}), "failed");
        expect(job.failure).toMatch(/its end could not be kept/);
      }
    });
  });

  it("is begun again when the answer to its claim was lost", async () => {
    const store = await open();
    const prepare = (jobs: Jobs) => jobs.define("work", async () => "worked");
    const id = await sendJob(store, "work", {});
    await withJobs(failing(store, "query", claiming, 1, true), prepare, async () => {
      expect(await untilState(store, id, "done")).toMatchObject({ attempt: 2, result: "worked" });
    });
  });

  it("is begun again after a passing fault, but not for ever", async () => {
    const store = await open();
    const prepare = (jobs: Jobs) => jobs.define("work", () => Promise.reject(away()));
    await withJobs(store, prepare, async () => {
      const id = await sendJob(store, "work", {}, { maxAttempts: 2 });
      const job = await untilState(store, id, "failed");
      expect(job).toMatchObject({ attempt: 2, failure: "the database is away" });
      expect(job.finished_at).not.toBeNull();
    });
  });

  it("beats for what is run and frees what is not", async () => {
    const store = await open();
    for (const n of [1, 2]) await sendJob(store, "work", { n });
    const [run, lost] = [(await claimJob(store, 7, ["work"]))!, (await claimJob(store, 7, ["work"]))!];
    await store.execute("update job set heartbeat_at = '2026-01-01'");
    expect(await beat(store, 7, [run])).toEqual([{ id: run.id, attempt: 1, cancelling: false }]);
    const stale = await store.query("select id from job where heartbeat_at < '2026-01-02'");
    expect(stale).toEqual([{ id: lost.id }]);
    expect(await freeOrphans(store, 7, [run])).toBe(1);
    expect(await findJob(store, lost.id)).toMatchObject({ state: "waiting" });
    expect(await findJob(store, run.id)).toMatchObject({ state: "running" });
  });

  it("is in this process's hands by attempt: an earlier one that ends does not let go of the later", async () => {
    const store = await open();
    const ends: (() => void)[] = [];
    const prepare = (jobs: Jobs) =>
      jobs.define(
        "work",
        (job) =>
          new Promise<void>((resolve, reject) => {
            ends.push(resolve);
            job.signal.addEventListener("abort", () => job.attempt > 1 && reject(job.signal.reason));
          }),
        { concurrency: 2 },
      );
    await withJobs(store, prepare, async () => {
      const id = await sendJob(store, "work", {});
      await untilState(store, id, "running");
      await store.execute("update job set state = 'waiting', owner = null where id = $1", [id]);
      while (ends.length < 2) await sleep(20);
      ends[0]!();
      await sleep(150);
      expect(await findJob(store, id)).toMatchObject({ state: "running", attempt: 2 });
      await store.query("select pg_notify('ouhe_job', $1)", [id]);
      await untilState(store, id, "cancelled");
    });
  });
});
