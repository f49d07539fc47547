import { eachEngine } from "@ouhe/store/testing";
import { describe, expect, it } from "vitest";
import { createExampleOnce } from "./node.ts";
import { type TestNode, testNode } from "./testing.ts";

const link = (id: string, ...codes: string[]) => ({ id, name: { zh: `环节 ${id}`, en: id }, codes });

const chain = {
  name: { zh: "机器人", en: "Robots" },
  links: [link("motors", "3812", "3813"), link("robots", "349"), link("integration", "6531")],
  steps: [
    { from: "motors", to: "robots" },
    { from: "robots", to: "integration" },
  ],
};

async function added(node: TestNode) {
  const { status, body } = await node.send("POST", "/chains", chain);
  expect(status).toBe(201);
  return body as { id: string };
}

const parkOf = (id: string) => ({
  id,
  name: { "zh-Hans": id, "zh-Hant": id, en: id },
  divisionCode: null,
  areaKm2: null,
  areaNote: null,
  longitude: null,
  latitude: null,
  source: "test",
  asOf: null,
});

async function register(node: TestNode, park: string, industryCode: string, firms: number) {
  for (let at = 0; at < firms; at++) {
    const name = `${park}${industryCode}第${at}有限公司`;
    const body = { ownerPark: park, name, source: "test", industryDeclared: industryCode, capitalWan: 100 };
    expect((await node.send("POST", "/enterprises", body)).status).toBe(201);
  }
}

eachEngine("industry chains over HTTP", (open) => {
  describe("described by planners", () => {
    it("are added, changed by version, and removed", async () => {
      const node = testNode(await open());
      const { id } = await added(node);
      expect((await node.send("GET", `/chains/${id}`)).body).toMatchObject({ ...chain, version: 1 });
      const name = { zh: "机器人产业链", en: null };
      const changed = await node.send("PATCH", `/chains/${id}`, { name }, { "If-Match": '"1"' });
      expect([changed.status, changed.body.name, changed.headers.get("etag")]).toEqual([200, name, '"2"']);
      const same = await node.send("PATCH", `/chains/${id}`, { name }, { "If-Match": '"2"' });
      expect([same.status, same.body.version]).toEqual([200, 2]);
      const stale = await node.send("PATCH", `/chains/${id}`, { name: chain.name }, { "If-Match": '"1"' });
      expect([stale.status, stale.body.kind]).toEqual([412, "record/version-stale"]);
      expect((await node.send("DELETE", `/chains/${id}`, undefined, { "If-Match": '"1"' })).status).toBe(412);
      expect((await node.send("DELETE", `/chains/${id}`, undefined, { "If-Match": '"2"' })).status).toBe(204);
      expect((await node.send("GET", `/chains/${id}`)).status).toBe(404);
    });

    it("that cannot be are refused by the link at fault, and nothing is kept", async () => {
      const node = testNode(await open());
      const refused = async (change: object) => {
        const { status, body } = await node.send("POST", "/chains", { ...chain, ...change });
        return [status, body.kind, body.data.fault ?? body.data.code, body.data.link];
      };
      const { links, steps } = chain;
      expect(await refused({ links: [...links, link("motors", "39")] })).toEqual([
        422,
        "chain/unsound",
        "link-twice",
        "motors",
      ]);
      expect(await refused({ steps: [{ from: "motors", to: "nobody" }] })).toEqual([
        422,
        "chain/unsound",
        "step-to-nowhere",
        "nobody",
      ]);
      const circle = await refused({ steps: [...steps, { from: "integration", to: "motors" }] });
      expect(circle.slice(0, 3)).toEqual([422, "chain/unsound", "circle"]);
      expect(["motors", "robots", "integration"]).toContain(circle[3]);
      expect((await refused({ links: [link("motors", "9999")], steps: [] })).slice(0, 3)).toEqual([
        422,
        "industry/unknown",
        "9999",
      ]);
      expect((await node.send("GET", "/chains")).body.items).toEqual([]);
    });
  });

  describe("laid over the parks", () => {
    it("say who sits where, where the chain breaks and who stands next to the break", async () => {
      const node = testNode(await open());
      for (const id of ["qingpu", "jiaxing"])
        expect((await node.send("POST", "/parks", parkOf(id))).status).toBe(201);
      await register(node, "qingpu", "3812", 2);
      await register(node, "jiaxing", "3813", 1);
      await register(node, "jiaxing", "6531", 4);
      const { id } = await added(node);
      const { status, body } = await node.send("GET", `/chains/${id}/coverage`);
      expect(status).toBe(200);
      expect(body.links.map((it: { link: string; state: string }) => [it.link, it.state])).toEqual([
        ["motors", "held"],
        ["robots", "broken"],
        ["integration", "sole"],
      ]);
      const [broken] = body.closers;
      expect(broken.link).toBe("robots");
      expect(broken.parks[0]).toMatchObject({
        park: "jiaxing",
        neighbours: [{ firms: 1 }, { firms: 4, share: 1 }],
      });
      expect(broken.parks[0].fit).toBeCloseTo((1 / 3 + 1) / 2, 12);
    });

    it("come with the example, and go with it", async () => {
      const node = testNode(await open());
      await createExampleOnce(node.services);
      const { items } = (await node.send("GET", "/chains")).body;
      expect(items.map((it: { name: { en: string } }) => it.name.en)).toContain("Integrated circuits");
      for (const { id } of items) {
        const { body } = await node.send("GET", `/chains/${id}/coverage`);
        expect(body.links.some((it: { firms: number }) => it.firms > 0)).toBe(true);
      }
      expect((await node.send("DELETE", "/example")).status).toBe(204);
      expect((await node.send("GET", "/chains")).body.items).toEqual([]);
    });
  });

  it("templates are there to begin with", async () => {
    const node = testNode(await open());
    const { body } = await node.send("GET", "/chain-templates");
    expect(body.items).toHaveLength(4);
    const { id: _, ...template } = body.items[0];
    expect((await node.send("POST", "/chains", template)).status).toBe(201);
  });
});
