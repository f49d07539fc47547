import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "@ouhe/store";
import { eachServer } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { importingNode } from "./testing.ts";

eachServer("a commit that is cancelled while it runs", (make) => {
  it("is cancelled at once, and writes nothing", async () => {
    const place = await make();
    const [store, others] = await Promise.all([openStore(place), openStore(place)]);
    const node = await importingNode(store);
    const { body: made } = await node.upload("企业名称,注册资本\n甲有限公司,1\n", { park: "qingpu" });
    await node.step(made.id, "check");
    await others.transaction({}, async (tx) => {
      await tx.lock("import.merge");
      await node.send("POST", `/imports/${made.id}/commit`);
      const isMerging = "select 1 from pg_locks where locktype = 'advisory' and not granted";
      while ((await store.query(isMerging)).length === 0) await sleep(10);
      const begun = performance.now();
      const cancelled = await node.send("POST", `/imports/${made.id}/cancel`);
      expect([cancelled.status, cancelled.body.state]).toEqual([202, "cancelled"]);
      expect(performance.now() - begun).toBeLessThan(3_000);
    });
    while ((await store.query("select 1 from job where state = 'running'")).length > 0) await sleep(10);
    expect(await store.query("select 1 from enterprise")).toEqual([]);
    expect((await node.send("GET", `/imports/${made.id}`)).body).toMatchObject({
      state: "cancelled",
      interrupted: "committing",
    });
    expect((await node.step(made.id, "resume")).state).toBe("committed");
    await node.stop();
    await Promise.all([store.close(), others.close()]);
  });
});
