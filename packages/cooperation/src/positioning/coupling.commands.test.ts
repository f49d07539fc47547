import { announce, deliver, newId, type Store } from "@ouhe/store";
import { eachEngine } from "@ouhe/store/testing";
import { DomainError } from "@ouhe/vocabulary";
import { expect, it } from "vitest";
import { type Context, localOperator, type WriteContext } from "../context.ts";
import {
  couplingJob,
  currentCoupling,
  type Measurement,
  measureCoupling,
  refreshAfter,
  refreshCoupling,
  requestCoupling,
} from "./coupling.commands.ts";
import { failureSentence, gaveUp } from "./coupling-failure.ts";

/** A measurement that comes to `end`. */
const ending = (end: () => never): Measurement => ({
  add: async () => {},
  finish: async () => end(),
  stop: async () => {},
});

/** A measurement of nothing that has a result, and does `meanwhile` while firms are read. */
const measuringNothing = (meanwhile: () => Promise<unknown>): Measurement => ({
  add: async () => void (await meanwhile()),
  finish: async () => ({ summary: "{}", parts: [["park/a", "[]"]] }),
  stop: async () => {},
});

const now = new Date("2026-01-02T03:04:05Z");

/** What commands are given, on a store. */
function actOn(store: Store) {
  const parts = {
    actor: localOperator,
    now,
    newId,
    classifier: () => {
      throw new Error("nothing is classified here");
    },
  };
  const read = <T>(command: (ctx: Context) => Promise<T>) => command({ ...parts, tx: store });
  const write = <T>(command: (ctx: WriteContext) => Promise<T>) =>
    store.transaction({ actor: localOperator.id }, (tx) => command({ ...parts, tx }));
  const begin = (run: string, measurement: Measurement, signal = new AbortController().signal) =>
    measureCoupling(run, { read, write, signal, by: "test", begin: () => measurement });
  return { read, write, begin, state: () => read(currentCoupling) };
}

const announced = (store: Store, type: string) =>
  store.transaction({}, (tx) => announce(tx.db, { type, payload: {} }));

/** Carries events as the node does. */
const carried = (store: Store) =>
  deliver(store, async (events, tx) => {
    if (events.some((it) => refreshAfter(it.type) !== undefined))
      await refreshCoupling({ tx, now, newId }, now);
  });

const waitingRuns = async (store: Store) =>
  (
    await store.query<{ run: string }>(
      "select data->>'run' as run from job where name = $1 and state = 'waiting' order by created_at, id",
      [couplingJob],
    )
  ).map((it) => it.run);

/** Marks a run's job as its worker would. */
const setJob = (store: Store, run: string, state: string) =>
  store.execute("update job set state = $2 where data->>'run' = $1", [run, state]);

eachEngine("a measurement that fails", (open) => {
  const start = async () => {
    const store = await open();
    const act = actOn(store);
    const run = await act.write((ctx) => requestCoupling(ctx, {}));
    const measure = (end: () => never, signal?: AbortSignal) => act.begin(run, ending(end), signal);
    return { store, run, measure, state: act.state };
  };

  it("says so, with a refusal's kind and without a fault's message", async () => {
    const { measure, state } = await start();
    const fault = () => {
      throw new Error("secret");
    };
    await expect(measure(fault)).rejects.toThrow("secret");
    expect(await state()).toMatchObject({ state: "failed", failure: null, summary: null });
    const refuse = () => {
      throw new DomainError("record/unknown", { kind: "park", id: "x" });
    };
    await expect(measure(refuse)).rejects.toThrow(DomainError);
    expect(await state()).toMatchObject({ state: "failed", failure: "record/unknown" });
  });

  it("stays open when it was only stopped", async () => {
    const { measure, state } = await start();
    const stopping = new AbortController();
    const stop = () => {
      stopping.abort();
      throw new Error("stopped");
    };
    await expect(measure(stop, stopping.signal)).rejects.toThrow("stopped");
    expect((await state()).state).toBe("queued");
  });
});

eachEngine("a measurement whose job is given up", (open) => {
  it("has failed, with a sentence, and does not keep another from being asked for", async () => {
    const store = await open();
    const { write, begin, state } = actOn(store);
    const run = await write((ctx) => requestCoupling(ctx, {}));
    const stopping = new AbortController();
    let whileRunning: unknown;
    const dying = measuringNothing(async () => {
      await setJob(store, run, "running");
      whileRunning = await state();
      stopping.abort();
      throw new Error("killed");
    });
    await expect(begin(run, dying, stopping.signal)).rejects.toThrow("killed");
    expect(whileRunning).toMatchObject({ state: "running" });
    await setJob(store, run, "failed");
    const given = await state();
    expect(given).toMatchObject({ state: "failed", failure: gaveUp });
    expect(failureSentence(given.failure, "en")).toMatch(/measure again/);
    await announced(store, "park.changed");
    await carried(store);
    expect(await waitingRuns(store)).toHaveLength(1);
    expect((await state()).state).toBe("queued");
  });
});

eachEngine("a measured result", (open) => {
  const measured = async () => {
    const store = await open();
    const act = actOn(store);
    const run = await act.write((ctx) => requestCoupling(ctx, {}));
    await act.begin(
      run,
      measuringNothing(async () => {}),
    );
    await setJob(store, run, "done");
    expect(await act.state()).toMatchObject({ state: "ready", stale: false });
    return { store, run, ...act };
  };

  it.each(["enterprise.removed", "park.changed", "import.undone", "example.removed"])(
    "is stale from the commit of %s until it is measured again",
    async (event) => {
      const { store, state, begin } = await measured();
      await announced(store, event);
      expect((await state()).stale).toBe(true);
      await carried(store);
      expect(await state()).toMatchObject({ stale: true, state: "queued" });
      const [again] = await waitingRuns(store);
      await begin(
        again!,
        measuringNothing(async () => {}),
      );
      await setJob(store, again!, "done");
      expect(await state()).toMatchObject({ stale: false, state: "ready", runId: again });
    },
  );

  it("is not stale for what changes no register", async () => {
    const { store, state } = await measured();
    await announced(store, "scenario.added");
    expect((await state()).stale).toBe(false);
    await carried(store);
    expect(await state()).toMatchObject({ stale: false, state: "ready" });
  });

  it("asks again for what changes after it began to read, however late, and once for all that waits", async () => {
    const { store, write, begin, state } = await measured();
    const run = await write((ctx) => requestCoupling(ctx, {}));
    const change = async () => {
      await announced(store, "enterprise.changed");
      await carried(store);
    };
    await begin(run, measuringNothing(change));
    await setJob(store, run, "done");
    expect((await state()).stale).toBe(true);
    await change();
    await change();
    expect(await waitingRuns(store)).toHaveLength(1);
  });

  it("of an older run never replaces a newer one", async () => {
    const { store, write, begin, state } = await measured();
    const older = await write((ctx) => requestCoupling(ctx, {}));
    let newer = "";
    const overtaken = measuringNothing(async () => {
      newer = await write((ctx) => requestCoupling(ctx, {}));
      await begin(
        newer,
        measuringNothing(async () => {}),
      );
    });
    await begin(older, overtaken);
    for (const it of [older, newer]) await setJob(store, it, "done");
    expect(await state()).toMatchObject({ state: "ready", runId: newer });
  });
});

eachEngine("a measurement asked for", (open) => {
  it("again while one waits is the one that waits, also by many at once", async () => {
    const store = await open();
    const { write } = actOn(store);
    const ask = () => write((ctx) => requestCoupling(ctx, {}));
    const runs = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(new Set([...runs, await ask()]).size).toBe(1);
    expect(await waitingRuns(store)).toEqual([runs[0]]);
  });

  it("while another is running is one more, once", async () => {
    const store = await open();
    const { write, begin } = actOn(store);
    const ask = () => write((ctx) => requestCoupling(ctx, {}));
    const first = await ask();
    let asked: string[] = [];
    const whileRunning = measuringNothing(async () => {
      await setJob(store, first, "running");
      asked = await Promise.all([ask(), ask()]);
    });
    await begin(first, whileRunning);
    expect(new Set([first, ...asked]).size).toBe(2);
    expect(await waitingRuns(store)).toEqual([asked[0]]);
  });

  it("is given the run that a change of the registers has queued", async () => {
    const store = await open();
    await announced(store, "park.changed");
    await carried(store);
    const run = await actOn(store).write((ctx) => requestCoupling(ctx, { seed: 7 }));
    expect(await waitingRuns(store)).toEqual([run]);
  });
});
