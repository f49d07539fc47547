import { expect, it } from "vitest";
import { createJobs } from "./jobs/worker.ts";
import { openStore } from "./store.ts";
import { eachEngine, eachServer } from "./testing/engines.ts";

eachEngine("listening", (open) => {
  it("hears what is told on its channel until it stops, and nothing of a transaction that fails", async () => {
    const store = await open();
    const heard: string[] = [];
    const stop = await store.listen("bell", (payload) => heard.push(payload));
    const arrived = async () => {
      const told = Promise.withResolvers<void>();
      const forget = await store.listen("end", () => told.resolve());
      await store.notify("end");
      await told.promise;
      await forget();
    };
    await store.notify("bell", "one");
    await store.notify("other", "no");
    await store.transaction({}, (tx) => tx.query("select pg_notify('bell', 'two')"));
    const failing = store.transaction({}, async (tx) => {
      await tx.query("select pg_notify('bell', 'no')");
      throw new Error("no");
    });
    await failing.catch(() => {});
    await arrived();
    await stop();
    await store.notify("bell", "late");
    await arrived();
    expect(heard).toEqual(["one", "two"]);
  });
});

eachServer("a server that closes every connection", (make) => {
  it("is connected to again: queries, listeners and workers go on", async () => {
    const config = await make();
    const store = await openStore(config);
    const back = Promise.withResolvers<void>();
    await store.listen("bell", (_, isAfterLoss) => isAfterLoss && back.resolve());
    const jobs = createJobs(store, { pollMilliseconds: 200 });
    const done = Promise.withResolvers<void>();
    jobs.define("after", async () => done.resolve());
    await jobs.start();
    const other = await openStore(config);
    await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await back.promise;
    await jobs.send("after", {});
    await done.promise;
    const locks = "select 1 from pg_locks where locktype = 'advisory' and classid = 1869965413 and granted";
    while ((await other.query(locks)).length === 0) await store.query("select pg_sleep(0.02)");
    await jobs.stop();
    await Promise.all([store.close(), other.close()]);
  });
});
