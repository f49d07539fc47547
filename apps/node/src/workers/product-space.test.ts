import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { testNode } from "../testing.ts";

eachEngine("the product space", (open) => {
  const rows = (regions: number) =>
    Array.from({ length: regions }, (_, at) => `县${at},${at % 3},${(at + 1) % 3},${(at + 2) % 2}`);

  it("is measured in a thread once a reference is large enough, and gone with it", async () => {
    const node = testNode(await open());
    const name = { "zh-Hans": "青浦", "zh-Hant": "青浦", en: "Qingpu" };
    const nowhere = { divisionCode: null, areaKm2: null, areaNote: null, longitude: null, latitude: null };
    await node.send("POST", "/parks", { id: "qingpu", name, ...nowhere, source: "t", asOf: null });
    const ask = (query = "") => node.send("GET", `/coupling/product-space${query}`);
    expect((await ask()).body).toMatchObject({
      kind: "reference/too-few-regions",
      data: { regions: 0, needed: 200 },
    });
    const response = await node.app.request("/api/v1/references?name=县域", {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: ["地区,13,14,15", ...rows(240)].join("\n"),
    });
    const { id } = (await response.json()) as { id: string };
    const empty = await ask();
    expect(empty.body.nodes.map((it: { code: string }) => it.code)).toEqual(["13", "14", "15"]);
    expect(empty.body.parks).toMatchObject([{ park: "qingpu", covered: null, lq: [null, null, null] }]);
    await node.send("POST", "/enterprises", {
      ownerPark: "qingpu",
      name: "甲食品有限公司",
      source: "t",
      industryDeclared: "1411",
    });
    const { body } = await ask(`?reference=${id}`);
    expect(body.parks[0].covered).toBe(1);
    expect(body.parks[0].lq[1]).toBeGreaterThan(1);
    expect((await node.send("DELETE", `/references/${id}`)).status).toBe(204);
    expect((await ask(`?reference=${id}`)).body.kind).toBe("record/unknown");
  });
});
