import { allianceOptions, type ScenarioChange, toEngineChange } from "@ouhe/cooperation/positioning";
import { createWhatIf } from "@ouhe/coupling";
import { eachEngine } from "@ouhe/store/testing";
import { describe, expect, it } from "vitest";
import { createExampleOnce } from "./node.ts";
import { type TestNode, testNode } from "./testing.ts";

async function example(open: () => Promise<Parameters<typeof testNode>[0]>): Promise<TestNode> {
  const node = testNode(await open());
  await createExampleOnce(node.services);
  return node;
}

async function whatIfOf(node: TestNode) {
  const { body } = await node.send("GET", "/coupling/table");
  const options = allianceOptions({ parks: body.parks, parameters: body.parameters });
  return createWhatIf(options, { cells: body.cells });
}

const project: ScenarioChange = {
  kind: "open",
  park: "chaohu",
  name: "新建集成电路封测项目",
  code: "3973",
  capitalWan: 80_000,
  isInferred: false,
};

eachEngine("what-if over HTTP", (open) => {
  describe("the table", () => {
    it("counts every firm once, and a firm registered from now on too", async () => {
      const node = await example(open);
      const firmsIn = async () => {
        const { body } = await node.send("GET", "/coupling/table");
        return body.cells.reduce((sum: number, it: { firms: number[] }) => sum + it.firms[0]!, 0);
      };
      const { items } = (await node.send("GET", "/parks")).body;
      const registered = items.reduce((sum: number, it: { firms: number }) => sum + it.firms, 0);
      expect(await firmsIn()).toBe(registered);
      const firm = { ownerPark: "qingpu", name: "青浦新企业有限公司", source: "test" };
      expect((await node.send("POST", "/enterprises", firm)).status).toBe(201);
      expect(await firmsIn()).toBe(registered + 1);
    });

    it("measured after a change is what is measured once the change is in the register", async () => {
      const node = await example(open);
      const imagined = (await whatIfOf(node)).after([toEngineChange(project)]).result.views;
      const { park: ownerPark, name, code: industryDeclared, capitalWan } = project;
      const firm = { ownerPark, name, industryDeclared, capitalWan, source: "test" };
      expect((await node.send("POST", "/enterprises", firm)).status).toBe(201);
      const landed = (await whatIfOf(node)).base.views;
      landed.forEach((view, at) => {
        view.pairs.forEach((pair, which) => {
          const before = imagined[at]!.pairs[which]!;
          expect(pair.couplability.value).toBeCloseTo(before.couplability.value!, 10);
          expect(pair.competition.value).toBeCloseTo(before.competition.value!, 10);
        });
      });
    });
  });

  describe("scenarios", () => {
    it("are saved, changed by version, listed and removed", async () => {
      const node = await example(open);
      const made = await node.send("POST", "/scenarios", { name: "封测落户巢湖", changes: [project] });
      expect([made.status, made.headers.get("etag")]).toEqual([201, '"1"']);
      const url = `/scenarios/${made.body.id}`;
      const changes = [{ ...project, park: "suzhou" }];
      const changed = await node.send("PATCH", url, { changes }, { "If-Match": '"1"' });
      expect([changed.status, changed.body.version, changed.body.changes]).toEqual([200, 2, changes]);
      expect((await node.send("PATCH", url, { name: "x" }, { "If-Match": '"1"' })).status).toBe(412);
      expect((await node.send("GET", "/scenarios")).body.items).toHaveLength(1);
      expect((await node.send("DELETE", url)).status).toBe(204);
      expect((await node.send("GET", url)).status).toBe(404);
    });

    it("about parks or industries there are not are refused", async () => {
      const node = await example(open);
      const send = (change: object) =>
        node.send("POST", "/scenarios", { name: "x", changes: [{ ...project, ...change }] });
      expect((await send({ park: "atlantis" })).body).toMatchObject({
        kind: "record/unknown",
        data: { kind: "park" },
      });
      expect((await send({ code: "9999" })).body.kind).toBe("industry/unknown");
      expect((await send({ capitalWan: -1 })).body.kind).toBe("input/invalid");
      expect((await send({ enterprise: "x" })).body.kind).toBe("input/invalid");
      expect((await node.send("GET", "/scenarios")).body.items).toEqual([]);
    });

    it("about the example go with it", async () => {
      const node = await example(open);
      expect((await node.send("POST", "/scenarios", { name: "x", changes: [project] })).status).toBe(201);
      expect((await node.send("DELETE", "/example")).status).toBe(204);
      expect((await node.send("GET", "/scenarios")).body.items).toEqual([]);
    });
  });

  describe("explanations", () => {
    it("of a quotient name firms whose contributions are those of the register without them", async () => {
      const node = await example(open);
      const whatIf = await whatIfOf(node);
      const [view] = whatIf.base.views.slice(1);
      const park = view!.parks.find((it) => it.cells.class.some((cell) => cell.lq.value !== null))!;
      const { code, lq } = park.cells.class.find((it) => it.lq.value !== null)!;
      const { status, body } = await node.send(
        "GET",
        `/coupling/explanations/quotient?park=${park.id}&code=${code}&weight=capital`,
      );
      expect(status).toBe(200);
      expect(body.quotient).toBeCloseTo(lq.value!, 9);
      expect(body.firms.length).toBeGreaterThan(0);
      const [{ id, amount, contribution }] = body.firms;
      const firm = (await node.send("GET", `/enterprises/${id}`)).body;
      const isInferred = firm.industry.basis === "inferred";
      const gone = { code: firm.industry.code, amounts: [amount], isInferred };
      const without = whatIf.after([{ kind: "close", park: park.id, body: gone }]).result.views[1]!;
      const cell = without.parks.find((it) => it.id === park.id)!.cells.class.find((it) => it.code === code);
      if (cell?.lq.value != null) expect(contribution).toBeCloseTo(lq.value! - cell.lq.value, 9);
      expect(body.distance === null || Math.sign(body.distance.amount) === (lq.value! < 1 ? 1 : -1)).toBe(
        true,
      );
    });

    it("of a quotient at every level find the firms that were measured", async () => {
      const node = await example(open);
      const { views } = (await whatIfOf(node)).base;
      const [park] = views[0]!.parks;
      for (const level of ["section", "division", "group", "class"] as const) {
        const { code, firms, lq } = park!.cells[level].find((it) => it.lq.value !== null)!;
        const { body } = await node.send(
          "GET",
          `/coupling/explanations/quotient?park=${park!.id}&code=${code}`,
        );
        expect([level, body.firmCount, body.industry]).toEqual([level, firms, firms]);
        expect(body.quotient).toBeCloseTo(lq.value!, 9);
      }
    });

    it("of a couplability and of a similarity sum to them", async () => {
      const node = await example(open);
      const [view] = (await whatIfOf(node)).base.views;
      const [pair] = view!.pairs;
      const [{ from, to, couplability: m }] = pair!.directions;
      const url = `/coupling/explanations/couplability?from=${from}&to=${to}`;
      const { body } = await node.send("GET", url);
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
      expect(body.couplability).toBeCloseTo(m.value!, 10);
      expect(sum(body.sectors.map((it: { part: number }) => it.part))).toBeCloseTo(m.value!, 10);
      expect(sum(body.sectors.map((it: { part: number; room: number }) => it.part + it.room))).toBeCloseTo(
        1,
        10,
      );
      const alike = await node.send("GET", `/coupling/explanations/similarity?a=${from}&b=${to}&level=group`);
      expect(alike.body.similarity).toBeCloseTo(pair!.similarity.group.value!, 10);
    });

    it("of what is not there are refused by name", async () => {
      const node = await example(open);
      const kindOf = async (query: string) =>
        (await node.send("GET", `/coupling/explanations/${query}`)).body.kind;
      expect(await kindOf("quotient?park=chaohu&code=9999")).toBe("industry/unknown");
      expect(await kindOf("quotient?park=atlantis&code=3973")).toBe("record/unknown");
      expect(await kindOf("couplability?from=chaohu&to=atlantis")).toBe("record/unknown");
      expect(await kindOf("similarity?a=chaohu&b=suzhou&level=street")).toBe("input/invalid");
    });
  });
});
