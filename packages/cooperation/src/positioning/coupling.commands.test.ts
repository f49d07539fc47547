import { newId } from "@ouhe/store";
import { eachEngine } from "@ouhe/store/testing";
import { DomainError } from "@ouhe/vocabulary";
import { expect, it } from "vitest";
import { type Context, localOperator, type WriteContext } from "../context.ts";
import { currentCoupling, type Measurement, measureCoupling, requestCoupling } from "./coupling.commands.ts";

/** A measurement that comes to `end`. */
const ending = (end: () => never): Measurement => ({
  add: async () => {},
  finish: async () => end(),
  stop: async () => {},
});

eachEngine("a measurement that fails", (open) => {
  const start = async () => {
    const store = await open();
    const parts = {
      actor: localOperator,
      now: new Date("2026-01-02T03:04:05Z"),
      newId,
      classifier: () => {
        throw new Error("nothing is classified here");
      },
    };
    const read = <T>(command: (ctx: Context) => Promise<T>) => command({ ...parts, tx: store });
    const write = <T>(command: (ctx: WriteContext) => Promise<T>) =>
      store.transaction({ actor: localOperator.id }, (tx) => command({ ...parts, tx }));
    const run = await write((ctx) => requestCoupling(ctx, {}));
    const measure = (end: () => never, signal = new AbortController().signal) =>
      measureCoupling(run, { read, write, signal, by: "test", begin: () => ending(end) });
    return { measure, state: () => read(currentCoupling) };
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
