import type { Store } from "@ouhe/store";
import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { type ImportingNode, importingNode } from "./testing.ts";

const park = { park: "qingpu" };
const [code, corrected] = ["91110000600037341L", "91340181153627875M"];
const file = (headings: string, ...rows: string[]) => [headings, ...rows].join("\n");

eachEngine("what people change between imports", (open) => {
  const withNode = async (use: (node: ImportingNode, store: Store) => Promise<void>) => {
    const store = await open();
    const node = await importingNode(store);
    try {
      await use(node, store);
    } finally {
      await node.stop();
    }
  };
  const only = async (node: ImportingNode) => {
    const { items } = (await node.send("GET", "/enterprises")).body;
    expect(items).toHaveLength(1);
    return (await node.send("GET", `/enterprises/${items[0].id}`)).body;
  };
  const edit = async (node: ImportingNode, change: Record<string, unknown>) => {
    const { id, version } = await only(node);
    const done = await node.send("PATCH", `/enterprises/${id}`, change, { "If-Match": `"${version}"` });
    expect(done.status).toBe(200);
  };
  const columns = "企业名称,统一社会信用代码,注册资本,从业人数";

  it("survives a later import that says of it what it said before", () =>
    withNode(async (node) => {
      await node.take(file(columns, "甲机床有限公司,,100,5"), park);
      await edit(node, { capitalWan: 130 });
      const again = await node.take(file(columns, "甲机床有限公司,,100.0,6"), park);
      expect(again.counts).toMatchObject({ update: 1, conflicts: 0 });
      expect(await only(node)).toMatchObject({ capitalWan: 130, employees: 6 });
      const same = await node.take(file(columns, "甲机床有限公司,,100,6"), park);
      expect(same.counts).toMatchObject({ update: 0, unchanged: 1 });
    }));

  it("gives way to a source that has changed that very field, which is told before and after", () =>
    withNode(async (node) => {
      await node.take(file(columns, "甲机床有限公司,,100,5"), park);
      await edit(node, { capitalWan: 130, employees: 9 });
      const { body: made } = await node.upload(file(columns, "甲机床有限公司,,150,5"), park);
      const checked = await node.step(made.id, "check");
      expect(checked.counts).toMatchObject({ conflicts: 1, byFault: { "register/edit-replaced": 1 } });
      const done = await node.step(made.id, "commit");
      expect(done.counts).toMatchObject({
        update: 1,
        conflicts: 1,
        byFault: { "register/edit-replaced": 1 },
      });
      const { items } = (await node.send("GET", `/imports/${made.id}/faults`)).body;
      expect(items).toMatchObject([
        {
          row: 2,
          column: "注册资本",
          field: "capitalWan",
          severity: "warning",
          code: "register/edit-replaced",
        },
      ]);
      expect(Number(items[0].data.was)).toBe(130);
      expect(await only(node)).toMatchObject({ capitalWan: 150, employees: 9 });
      await node.step(made.id, "undo");
      expect(await only(node)).toMatchObject({ capitalWan: 130, employees: 9 });
      await node.take(file(columns, "甲机床有限公司,,100,7"), park);
      expect(await only(node)).toMatchObject({ capitalWan: 130, employees: 7 });
    }));

  it("is no longer an edit once it is put back", () =>
    withNode(async (node, store) => {
      await node.take(file(columns, "甲机床有限公司,,100,5"), park);
      await edit(node, { capitalWan: 130, name: "乙机床有限公司" });
      expect(await store.query("select edited from enterprise")).toEqual([
        { edited: { capital_wan: 100, name: "甲机床有限公司", name_key: expect.any(String) } },
      ]);
      await edit(node, { capitalWan: 100, name: "甲机床有限公司" });
      expect(await store.query("select edited from enterprise")).toEqual([{ edited: {} }]);
    }));

  it("does not make a second enterprise of one whose name or code was corrected", () =>
    withNode(async (node) => {
      await node.take(file(columns, `甲机床有限公司,${code},100,5`), park);
      await edit(node, { name: "甲精密机床有限公司", uscc: corrected });
      const same = await node.take(file(columns, `甲机床有限公司,${code},100,5`), park);
      expect(same.counts).toMatchObject({ create: 0, update: 0, unchanged: 1 });
      const next = await node.take(file(columns, `甲机床有限公司,${code},100,8`), park);
      expect(next.counts).toMatchObject({ create: 0, update: 1, conflicts: 0 });
      expect(await only(node)).toMatchObject({
        name: "甲精密机床有限公司",
        uscc: corrected,
        employees: 8,
      });
    }));

  it("may empty a field, which stays empty until the source says something new of it", () =>
    withNode(async (node) => {
      await node.take(file(columns, "甲机床有限公司,,100,5"), park);
      await edit(node, { capitalWan: null });
      await node.take(file(columns, "甲机床有限公司,,100,6"), park);
      expect(await only(node)).toMatchObject({ capitalWan: null, employees: 6 });
    }));

  it("is what an industry is inferred from, together with what the file says", () =>
    withNode(async (node) => {
      const [scope, products] = ["数控机床及金属切削机床的制造、销售", "软件"];
      await node.take(file("企业名称,经营范围", `甲有限公司,${scope}`), park);
      const added = await node.take(file("企业名称,主要产品", `甲有限公司,${products}`), park);
      expect(added.counts.update).toBe(1);
      const merged = await only(node);
      const stated = { ownerPark: "qingpu", name: "乙有限公司", source: "t" };
      const both = await node.send("POST", "/enterprises", {
        ...stated,
        businessScope: scope,
        mainProducts: products,
      });
      expect(merged).toMatchObject({ businessScope: scope, mainProducts: products });
      expect(merged.industry).toMatchObject({
        code: both.body.industry.code,
        words: both.body.industry.words,
      });
    }));
});
