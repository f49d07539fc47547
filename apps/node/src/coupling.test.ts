import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { eachEngine } from "@ouhe/store/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it, onTestFinished } from "vitest";
import { startBackground } from "./background.ts";
import { createExampleOnce } from "./node.ts";
import { type TestNode, testNode } from "./testing.ts";

const schema = fileURLToPath(import.meta.resolve("@ouhe/coupling/schemas/coupling.schema.json"));
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")));

async function untilReady(node: TestNode) {
  for (let tries = 0; tries < 200; tries++) {
    const { body } = await node.send("GET", "/coupling");
    if (body.state === "ready" && !body.stale) return body;
    if (body.state === "failed") throw new Error(body.failure);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("no result within 20 s");
}

eachEngine("the measured coupling", (open) => {
  it("measures the example, serves its parts, and goes with it", async () => {
    const node = testNode(await open());
    expect((await node.send("GET", "/coupling")).body.state).toBe("none");
    await createExampleOnce(node.services);
    await createExampleOnce(node.services);
    const stop = await startBackground(node.services);
    onTestFinished(stop);
    const { summary } = await untilReady(node);
    expect(summary.format).toBe("ouhe-coupling/1");
    expect(summary.views.map((it: { weight: { id: string } }) => it.weight.id)).toEqual(["firms", "capital"]);
    expect(summary.views[0].parks).toHaveLength(4);
    expect(summary.views[0].pairs).toHaveLength(6);
    for (const pair of summary.views[0].pairs)
      for (const direction of pair.directions) {
        expect(direction.couplability.value).toBeGreaterThan(0);
        expect(direction.couplability.value).toBeLessThanOrEqual(1);
      }

    const park = await node.send("GET", "/coupling/parks/qingpu");
    expect(park.body.views[0].park.cells.class.length).toBeGreaterThan(10);
    const [there, back] = await Promise.all([
      node.send("GET", "/coupling/pairs/qingpu/suzhou"),
      node.send("GET", "/coupling/pairs/suzhou/qingpu"),
    ]);
    expect(there.body.views[0].pair.parks).toEqual(["qingpu", "suzhou"]);
    expect(back.body).toEqual(there.body);
    expect((await node.send("GET", "/coupling/parks/nowhere")).body.kind).toBe("record/unknown");
    const whole = await node.send("GET", "/coupling/result");
    expect(whole.headers.get("content-disposition")).toContain("coupling.json");
    expect(whole.body.views[0].pairs[0].directions[0].flows.length).toBeGreaterThan(0);
    expect(whole.body.views[1].parks[0]).toEqual(park.body.views[1].park);
    expect(validate(whole.body), JSON.stringify(validate.errors)).toBe(true);

    expect((await node.send("DELETE", "/example")).status).toBe(204);
    expect((await node.send("GET", "/node")).body.example).toBe(false);
    expect((await node.send("GET", "/parks")).body.items).toEqual([]);
    expect((await node.send("GET", "/enterprises")).body.items).toEqual([]);
    await createExampleOnce(node.services);
    expect((await node.send("GET", "/node")).body.example, "what was removed stays away").toBe(false);
  }, 60_000);

  it("never mixes the example with what people have entered", async () => {
    const node = testNode(await open());
    const names = { "zh-Hans": "甲园区", "zh-Hant": "甲園區", en: "Park A" };
    await node.send("POST", "/parks", {
      id: "park-a",
      name: names,
      divisionCode: null,
      areaKm2: null,
      areaNote: null,
      longitude: null,
      latitude: null,
      source: "test",
      asOf: null,
    });
    await createExampleOnce(node.services);
    expect((await node.send("GET", "/parks")).body.items).toHaveLength(1);
  });
});
