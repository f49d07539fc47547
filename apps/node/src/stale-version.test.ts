import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "@ouhe/store";
import { eachServer } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { testNode } from "./testing.ts";

eachServer("two people who change one record at once", (make) => {
  it("are told the version that stands, not the one that was looked at", async () => {
    const place = await make();
    const [store, others] = await Promise.all([openStore(place), openStore(place)]);
    const node = testNode(store);
    const park = { id: "qingpu", name: { "zh-Hans": "青浦", "zh-Hant": "青浦", en: "Qingpu" }, source: "t" };
    const nothing = { divisionCode: null, areaKm2: null, areaNote: null, asOf: null };
    await node.send("POST", "/parks", { ...park, ...nothing, longitude: null, latitude: null });
    const firm = await node.send("POST", "/enterprises", {
      ownerPark: "qingpu",
      name: "甲有限公司",
      source: "t",
    });
    const places = [
      ["enterprise", `/enterprises/${firm.body.id}`, { employees: 3 }],
      ["park", "/parks/qingpu", { areaNote: "x" }],
    ] as const;
    for (const [table, path, change] of places) {
      const second = await others.transaction({}, async (tx) => {
        await tx.execute(`update ${table} set version = version + 1`);
        const waiting = node.send("PATCH", path, change, { "If-Match": '"1"' });
        const isWaiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
        while ((await store.query(isWaiting)).length === 0) await sleep(10);
        return { waiting };
      });
      const { status, body } = await second.waiting;
      expect([status, body.kind, body.data]).toEqual([
        412,
        "record/version-stale",
        { expected: 1, current: 2 },
      ]);
    }
    await Promise.all([store.close(), others.close()]);
  });
});
