import type { Store, Transaction } from "@ouhe/store";
import { expect, it } from "vitest";
import { actFor } from "./act.ts";
import type { Services } from "./services.ts";

it("tells each command the time at which it begins, however long ago it was made", async () => {
  let day = 1;
  const store = {
    transaction: (_: unknown, work: (tx: Transaction) => Promise<unknown>) => work({} as Transaction),
  } as Store;
  const clock = () => new Date(Date.UTC(2026, 10, day++));
  const act = actFor({ store, clock } as Services, null);
  const now = async (ctx: { now: Date }) => ctx.now.getUTCDate();
  expect([await act.read(now), await act.write(now), await act.read(now)]).toEqual([1, 2, 3]);
});
