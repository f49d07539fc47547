import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { testNode } from "../testing.ts";

eachEngine("references", (open) => {
  const header = "地区,13,14,15\n";
  const rows = (regions: number) =>
    Array.from({ length: regions }, (_, at) => `县${at},${at % 3},${(at + 1) % 3},${(at + 2) % 2}`).join(
      "\n",
    );

  async function withPark() {
    const node = testNode(await open());
    const name = { "zh-Hans": "青浦", "zh-Hant": "青浦", en: "Qingpu" };
    const nowhere = { divisionCode: null, areaKm2: null, areaNote: null, longitude: null, latitude: null };
    await node.send("POST", "/parks", { id: "qingpu", name, ...nowhere, source: "t", asOf: null });
    const add = async (text: string, query = "") => {
      const path = `/api/v1/references?${new URLSearchParams({ name: "县域", unit: "persons", source: "年鉴" })}${query}`;
      const headers = { "Content-Type": "application/octet-stream" };
      const response = await node.app.request(path, { method: "POST", headers, body: text });
      return { status: response.status, body: (await response.json()) as Record<string, string> };
    };
    return { node, add };
  }

  it("come in, are listed, and go", async () => {
    const { node, add } = await withPark();
    const { status, body } = await add(header + rows(3));
    expect([status, body]).toMatchObject([
      201,
      {
        name: "县域",
        unit: "persons",
        source: "年鉴",
        level: "division",
        regions: 3,
        calibre: "statistical",
      },
    ]);
    expect((await node.send("GET", "/references")).body.items).toEqual([body]);
    expect((await node.send("DELETE", `/references/${body.id}`)).status).toBe(204);
    expect((await node.send("DELETE", `/references/${body.id}`)).body.kind).toBe("record/unknown");
    expect((await add("月份,降水\n1,2\n")).body.kind).toBe("reference/unreadable");
    expect((await add("")).body.kind).toBe("file/empty");
    expect((await node.send("GET", "/references")).body.items).toEqual([]);
  });

  it("answer where a park could go, and refuse when they hold too few regions", async () => {
    const { node, add } = await withPark();
    const ask = (query = "") => node.send("GET", `/coupling/opportunities/qingpu${query}`);
    expect((await ask()).body).toMatchObject({
      kind: "reference/too-few-regions",
      data: { regions: 0, needed: 200 },
    });
    const small = await add(header + rows(199));
    expect((await ask()).status).toBe(409);
    await add(header + rows(240));
    await node.send("POST", "/enterprises", {
      ownerPark: "qingpu",
      name: "甲食品有限公司",
      source: "t",
      industryDeclared: "1391",
    });
    await node.send("POST", "/enterprises", { ownerPark: "qingpu", name: "乙有限公司", source: "t" });
    const { body } = await ask();
    expect([body.covered, body.reference.regions]).toEqual([0.5, 240]);
    expect(body.items.map((it: { code: string }) => it.code).sort()).toEqual(["14", "15"]);
    expect((await ask(`?reference=${small.body.id}`)).body.kind).toBe("reference/too-few-regions");
    expect((await ask("?reference=00000000-0000-4000-8000-000000000000")).body.kind).toBe("record/unknown");
    expect((await node.send("GET", "/coupling/opportunities/nowhere")).body.kind).toBe("record/unknown");
  });
});
