import { enterpriseFields } from "@ouhe/exchange";
import { eachEngine } from "@ouhe/store/testing";
import { describe, expect, it } from "vitest";
import { type TestNode, testNode } from "./testing.ts";

const park = {
  id: "qingpu",
  name: { "zh-Hans": "青浦工业园区", "zh-Hant": "青浦工業園區", en: "Qingpu Industrial Park" },
  divisionCode: "310118",
  areaKm2: 56.2,
  areaNote: "planned",
  longitude: 121.12,
  latitude: 31.17,
  source: "test",
  asOf: null,
};

const firm = (name: string, more = {}) => ({
  ownerPark: "qingpu",
  name,
  source: "test",
  businessScope: "工业机器人制造；工业机器人销售。",
  ...more,
});

async function withPark(node: TestNode) {
  expect((await node.send("POST", "/parks", park)).status).toBe(201);
  return node;
}

async function eventsOf({ services }: TestNode, type: string): Promise<number> {
  const [row] = await services.store.query<{ n: number }>(
    "select count(*)::int as n from outbox where type = $1",
    [type],
  );
  return row!.n;
}

eachEngine("the registry over HTTP", (open) => {
  describe("parks", () => {
    it("adds a park once, changes it by version, and refuses a stale change", async () => {
      const node = await withPark(testNode(await open()));
      expect((await node.send("POST", "/parks", park)).body.kind).toBe("park/exists");
      const changed = await node.send("PATCH", "/parks/qingpu", { areaKm2: 57 }, { "If-Match": '"1"' });
      expect([changed.status, changed.body.areaKm2, changed.headers.get("etag")]).toEqual([200, 57, '"2"']);
      const stale = await node.send("PATCH", "/parks/qingpu", { areaKm2: 58 }, { "If-Match": '"1"' });
      expect([stale.status, stale.body.kind, stale.body.data.current]).toEqual([
        412,
        "record/version-stale",
        2,
      ]);
    });

    it("leaves a park alone that a change says nothing new of", async () => {
      const node = await withPark(testNode(await open()));
      const { body: before } = await node.send("GET", "/parks/qingpu");
      const headers = { "If-Match": '"1"' };
      for (const change of [{}, { areaKm2: 56.2 }, { name: park.name, longitude: 121.12 }]) {
        const same = await node.send("PATCH", "/parks/qingpu", change, headers);
        expect([same.status, same.headers.get("etag"), same.body]).toEqual([200, '"1"', before]);
      }
      expect(await eventsOf(node, "park.changed")).toBe(0);
      const stale = await node.send("PATCH", "/parks/qingpu", {}, { "If-Match": '"7"' });
      expect([stale.status, stale.body.kind]).toEqual([412, "record/version-stale"]);
    });

    it("tells how many firms a park has and how stale they are", async () => {
      const node = await withPark(testNode(await open()));
      await node.send(
        "POST",
        "/enterprises",
        firm("甲机器人有限公司", { asOf: "2026-09-30", capitalWan: 100 }),
      );
      await node.send("POST", "/enterprises", firm("乙机器人有限公司", { asOf: "2024-09-30" }));
      const { body } = await node.send("GET", "/parks/qingpu");
      expect(body).toMatchObject({
        firms: 2,
        capitalWan: 100,
        freshness: { newestAsOf: "2026-09-30", staleShare: 0.5 },
      });
    });
  });

  describe("enterprises", () => {
    it("registers a firm, reads its industry out of its scope, and says which words decided", async () => {
      const node = await withPark(testNode(await open()));
      const { status, body, headers } = await node.send("POST", "/enterprises", firm("甲机器人有限公司"));
      expect([status, headers.get("etag")]).toEqual([201, '"1"']);
      expect(body.industry).toMatchObject({ code: "3491", basis: "inferred" });
      expect(body.industry.words.length).toBeGreaterThan(0);
      expect((await node.send("GET", `/enterprises/${body.id}`)).body).toEqual(body);
    });

    it("refuses a wrong code with the character it should end in, and a code twice", async () => {
      const node = await withPark(testNode(await open()));
      const wrong = await node.send(
        "POST",
        "/enterprises",
        firm("甲有限公司", { uscc: "91110000600037341M" }),
      );
      expect([wrong.status, wrong.body.kind, wrong.body.data.expected]).toEqual([
        422,
        "enterprise/code-invalid",
        "L",
      ]);
      const right = { uscc: "91110000600037341l" };
      expect((await node.send("POST", "/enterprises", firm("甲有限公司", right))).body.uscc).toBe(
        "91110000600037341L",
      );
      const twice = await node.send("POST", "/enterprises", firm("乙有限公司", right));
      expect([twice.status, twice.body.kind]).toEqual([409, "enterprise/duplicate"]);
    });

    it("lets one of two simultaneous registrations of a code win, and refuses the other by name", async () => {
      const node = await withPark(testNode(await open()));
      const send = (name: string) =>
        node.send("POST", "/enterprises", firm(name, { uscc: "91110000600037341L" }));
      const both = await Promise.all([send("甲有限公司"), send("乙有限公司")]);
      expect(both.map((it) => it.status).sort()).toEqual([201, 409]);
      expect(both.find((it) => it.status === 409)?.body.kind).toBe("enterprise/duplicate");
    });

    it("remembers a correction above the declared code until it is withdrawn", async () => {
      const node = await withPark(testNode(await open()));
      const made = await node.send("POST", "/enterprises", firm("甲有限公司", { industryDeclared: "C3489" }));
      expect(made.body.industry).toMatchObject({ code: "3489", basis: "declared" });
      const path = `/enterprises/${made.body.id}/industry`;
      const corrected = await node.send(
        "PUT",
        path,
        { code: "3491", reason: "现场核实" },
        { "If-Match": '"1"' },
      );
      expect(corrected.body.industry).toMatchObject({
        code: "3491",
        basis: "corrected",
        correctedBy: "local-operator",
      });
      const back = await node.send("DELETE", path, undefined, { "If-Match": '"2"' });
      expect(back.body.industry).toMatchObject({ code: "3489", basis: "declared", corrected: null });
    });

    it("leaves a firm alone that a change says nothing new of", async () => {
      const node = await withPark(testNode(await open()));
      const stated = { uscc: "91110000600037341L", capitalWan: 100.1234567, landM2: 3.5, asOf: "2026-09-30" };
      const { body: before } = await node.send("POST", "/enterprises", firm("甲机器人有限公司", stated));
      const headers = { "If-Match": '"1"' };
      const path = `/enterprises/${before.id}`;
      const { name, businessScope } = before;
      for (const change of [{}, { name, businessScope }, { ...stated, uscc: "91110000600037341l" }]) {
        const same = await node.send("PATCH", path, change, headers);
        expect([same.status, same.headers.get("etag"), same.body]).toEqual([200, '"1"', before]);
      }
      expect((await node.send("DELETE", `${path}/industry`, undefined, headers)).body).toEqual(before);
      const stale = await node.send("PATCH", path, { name }, { "If-Match": '"7"' });
      expect([stale.status, stale.body.data.current]).toEqual([412, 1]);

      const correction = { code: "3489", reason: "现场核实" };
      const { body: corrected } = await node.send("PUT", `${path}/industry`, correction, headers);
      const again = await node.send("PUT", `${path}/industry`, correction, { "If-Match": '"2"' });
      expect(again.body).toEqual(corrected);
      expect(await eventsOf(node, "enterprise.changed")).toBe(0);
      expect(await eventsOf(node, "enterprise.industry-corrected")).toBe(1);
    });

    it("pages through every firm once, in either order, whatever the sort", async () => {
      const node = await withPark(testNode(await open()));
      for (let at = 0; at < 7; at++)
        await node.send(
          "POST",
          "/enterprises",
          firm(`企业${at}有限公司`, at % 3 ? { capitalWan: at * 10 } : {}),
        );
      for (const sort of ["name", "capital", "registered", "confidence", "updated"])
        for (const order of ["asc", "desc"]) {
          const seen: string[] = [];
          for (let cursor: string | null = ""; cursor !== null; ) {
            const page: { items: { name: string }[]; next: string | null } = (
              await node.send(
                "GET",
                `/enterprises?limit=3&sort=${sort}&order=${order}${cursor && `&cursor=${cursor}`}`,
              )
            ).body;
            seen.push(...page.items.map((it) => it.name));
            cursor = page.next;
          }
          expect(seen.length, `${sort} ${order}`).toBe(7);
          expect(new Set(seen).size, `${sort} ${order}`).toBe(7);
        }
    });

    it("finds a firm by two characters of its name, by its code's beginning and by its scope", async () => {
      const node = await withPark(testNode(await open()));
      await node.send("POST", "/enterprises", firm("上海激光装备有限公司", { uscc: "91110000600037341L" }));
      await node.send("POST", "/enterprises", firm("上海光学有限公司", { businessScope: "光学镜头制造" }));
      const count = async (query: string) =>
        (await node.send("GET", `/enterprises?${query}`)).body.items.length;
      expect(await count(`q=${encodeURIComponent("激光")}`)).toBe(1);
      expect(await count(`q=${encodeURIComponent("光")}`)).toBe(2);
      expect(await count(`q=${encodeURIComponent("海光学")}`)).toBe(1);
      expect(await count("q=9111000060&in=uscc")).toBe(1);
      expect(await count(`q=${encodeURIComponent("镜头")}&in=scope`)).toBe(1);
      expect(await count(`q=${encodeURIComponent("100%")}`)).toBe(0);
    });

    it("counts matches when asked", async () => {
      const node = await withPark(testNode(await open()));
      await node.send("POST", "/enterprises", firm("甲有限公司"));
      expect((await node.send("GET", "/enterprises?count=true")).body.count).toEqual({
        value: 1,
        exact: true,
      });
      expect((await node.send("GET", "/enterprises")).body.count).toBeNull();
    });
  });

  describe("writes that may be sent twice", () => {
    it("gives the first answer again for the same key, and refuses the key for another request", async () => {
      const node = await withPark(testNode(await open()));
      const headers = { "Idempotency-Key": "k1" };
      const first = await node.send("POST", "/enterprises", firm("甲有限公司"), headers);
      const again = await node.send("POST", "/enterprises", firm("甲有限公司"), headers);
      expect([again.status, again.body]).toEqual([201, first.body]);
      expect((await node.send("GET", "/enterprises?count=true")).body.count.value).toBe(1);
      const other = await node.send("POST", "/enterprises", firm("乙有限公司"), headers);
      expect([other.status, other.body.kind]).toEqual([409, "request/key-reused"]);
    });
  });

  describe("views", () => {
    it("saves a view under its name, once", async () => {
      const node = testNode(await open());
      await node.send("POST", "/views", { name: "集成电路", query: { industry: "3973" } });
      const second = await node.send("POST", "/views", { name: "集成电路", query: { industry: "397" } });
      expect(second.body).toMatchObject({ version: 2, query: { industry: "397" } });
      const same = await node.send("POST", "/views", { name: "集成电路", query: { industry: "397" } });
      expect(same.body).toEqual(second.body);
      expect((await node.send("GET", "/views")).body.items).toHaveLength(1);
      expect((await node.send("DELETE", `/views/${second.body.id}`)).status).toBe(204);
      expect((await node.send("DELETE", `/views/${second.body.id}`)).body.kind).toBe("record/unknown");
    });
  });

  it("offers every field a column can be mapped to, the serial number among them", async () => {
    const { body } = await testNode(await open()).send("GET", "/import-fields");
    const offered = body.items.map((it: { id: string }) => it.id);
    expect(offered).toEqual(enterpriseFields.map((it) => it.id));
    expect(offered).toContain("serial");
  });

  describe("bad requests", () => {
    it("names the field, in the reader's language, and never leaks a fault", async () => {
      const node = await withPark(testNode(await open()));
      const bad = await node.send("POST", "/enterprises", { name: "x" }, { "Accept-Language": "en" });
      expect([bad.status, bad.body.kind, bad.body.title]).toEqual([
        400,
        "input/invalid",
        "Some fields are wrong",
      ]);
      expect(bad.body.errors.map((it: { pointer: string }) => it.pointer)).toContain("/ownerPark");
      expect((await node.send("GET", "/enterprises?limit=9999")).status).toBe(400);
      expect((await node.send("GET", "/enterprises?cursor=zzz")).body.errors[0].pointer).toBe("/cursor");
      expect((await node.send("GET", "/enterprises/not-an-id")).status).toBe(400);
      expect((await node.send("GET", "/nothing")).body.kind).toBe("request/not-found");
      const huge = await node.send(
        "POST",
        "/enterprises",
        firm("甲有限公司", { businessScope: "x".repeat(3_000_000) }),
      );
      expect([huge.status, huge.body.kind]).toEqual([413, "input/too-large"]);
    });

    it("treats script and formulas as text", async () => {
      const node = await withPark(testNode(await open()));
      const name = "<script>alert(1)</script>=HYPERLINK(1)";
      expect((await node.send("POST", "/enterprises", firm(name))).body.name).toBe(name);
    });
  });
});
