import { setTimeout as sleep } from "node:timers/promises";
import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { inventedRegister, refusedRows } from "../../bench/invented-register.ts";
import { importingNode } from "./testing.ts";

const register = { rows: 6_000, faultyEvery: 50 };

eachEngine("an import whose job is given to another claim while it runs", (open) => {
  it("is not called failed by the claim that has lost it, and goes on", async () => {
    const store = await open();
    const node = await importingNode(store);
    const made = await node.upload([...inventedRegister(register)].join(""), { park: "qingpu" });
    const mapping = made.body.mapping
      .filter((it: { field: string | null }) => it.field === null)
      .map((it: { column: number }) => ({ column: it.column, field: "extra" }));
    const path = `/imports/${made.body.id}`;
    await node.send("PUT", `${path}/mapping`, { mapping }, { "If-Match": `"${made.body.version}"` });
    await node.send("POST", `${path}/check`);
    const taken =
      "update job set owner = 1, attempt = attempt + 1 where name = 'import' and state = 'running'";
    while ((await store.execute(taken)) === 0) await sleep(10);
    const seen = new Set<string>();
    for (let state = ""; state !== "checked"; await sleep(10)) {
      state = (await node.send("GET", path)).body.state;
      seen.add(state);
      expect(["checking", "checked"]).toContain(state);
    }
    const { counts } = (await node.send("GET", path)).body;
    expect(counts).toMatchObject({ refused: refusedRows(register) });
    expect(counts.good + counts.refused).toBe(register.rows);
    await node.stop();
  });
});
