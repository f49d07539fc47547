import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { createJobs } from "./jobs/worker.ts";
import { openStore, type Store } from "./store.ts";
import { eachEngine, eachServer } from "./testing/engines.ts";

const limits = { poolSize: 1, statementSeconds: 0.2 };
const slow = "select pg_sleep(0.4)";

eachServer("limits of time", (make) => {
  const withStore = async (use: (store: Store) => Promise<void>, more = {}) => {
    const store = await openStore({ ...(await make()), ...limits, ...more } as never);
    try {
      await use(store);
    } finally {
      await store.close();
    }
  };

  it("give up a slow statement of a request, and bind no patient task on the same connection", () =>
    withStore(async (store) => {
      await expect(store.query(slow)).rejects.toMatchObject({ code: "57014" });
      await store.patiently(() => store.query(slow));
      await store.patiently(() => store.transaction({}, (tx) => tx.query(slow)));
      await expect(store.transaction({}, (tx) => tx.query(slow))).rejects.toMatchObject({ code: "57014" });
    }));

  it("give up waiting for a lock, and say so by its own code", () =>
    withStore(
      async (store) => {
        const held = Promise.withResolvers<void>();
        const locked = Promise.withResolvers<void>();
        const holder = store.patiently(() =>
          store.transaction({}, async (tx) => {
            await tx.lock("x");
            locked.resolve();
            await held.promise;
          }),
        );
        await locked.promise;
        const waiting = store.transaction({}, (tx) => tx.lock("x"));
        await expect(waiting).rejects.toMatchObject({ code: expect.stringMatching(/^(55P03|57014)$/) });
        held.resolve();
        await holder;
      },
      { poolSize: 2 },
    ));

  it("end a transaction that asks nothing, without ending the process", () =>
    withStore(async (store) => {
      const idle = store.transaction({}, async (tx) => {
        await tx.query("select 1");
        await sleep(700);
        return tx.query("select 1");
      });
      await expect(idle).rejects.toThrow();
      expect(await store.query("select 1 as one")).toEqual([{ one: 1 }]);
    }));

  it("do not bind jobs", () =>
    withStore(
      async (store) => {
        const done = Promise.withResolvers<unknown>();
        const jobs = createJobs(store, { onFault: done.reject });
        jobs.define("slow", async () => done.resolve(await store.query(`${slow}::text as slept`)));
        await jobs.start();
        await jobs.send("slow", {});
        expect(await done.promise).toEqual([{ slept: "" }]);
        await jobs.stop();
      },
      { poolSize: 3 },
    ));

  it("are switched off by 0", () =>
    withStore(
      async (store) => {
        const [row] = await store.query("select current_setting('statement_timeout') as limit");
        expect(row).toEqual({ limit: "0" });
      },
      { statementSeconds: 0 },
    ));
});

eachEngine("patient work", (open) => {
  it("gives what it gives", async () => {
    const store = await open();
    expect(await store.patiently(() => store.query("select 1 as one"))).toEqual([{ one: 1 }]);
  });
});
