import { forgetImportFiles } from "@ouhe/cooperation/server";
import type { Store } from "@ouhe/store";
import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { actFor } from "../act.ts";
import { type ImportingNode, importingNode } from "./testing.ts";

const register = "企业名称,注册资本\n甲有限公司,1\n乙有限公司,二\n";
const day = 86_400_000;

eachEngine("the file of an import", (open) => {
  const withNode = async (use: (node: ImportingNode, store: Store) => Promise<void>) => {
    const store = await open();
    const node = await importingNode(store);
    try {
      await use(node, store);
    } finally {
      await node.stop();
    }
  };
  /** Cleans as a node does that many days after now. */
  const clean = (node: ImportingNode, days: number, kept = 90) => {
    const later = new Date(node.services.clock().getTime() + days * day);
    const act = actFor({ ...node.services, clock: () => later }, null);
    return act.writeAlone((ctx) => forgetImportFiles(ctx, kept));
  };

  it("is let go of some time after the import, which can still be undone", () =>
    withNode(async (node, store) => {
      const { id } = await node.take(register, { park: "qingpu" });
      expect(await clean(node, 89)).toBe(0);
      expect(await clean(node, 1_000, 0)).toBe(0);
      expect((await node.send("GET", `/imports/${id}`)).body.hasFile).toBe(true);
      expect(await clean(node, 91)).toBe(1);
      expect(await store.query("select 1 from import_file")).toEqual([]);
      expect((await node.send("GET", `/imports/${id}`)).body).toMatchObject({
        hasFile: false,
        state: "committed",
      });
      expect((await node.send("GET", `/imports/${id}/faults`)).body.items).toHaveLength(1);
      const workbook = await node.send("GET", `/imports/${id}/errors.xlsx`);
      expect([workbook.status, workbook.body.kind]).toEqual([410, "import/file-gone"]);
      expect((await node.step(id, "undo")).counts.undone).toBe(1);
      expect(await store.query("select 1 from enterprise")).toEqual([]);
    }));

  it("of an import nobody went on with is let go of too, and the import says so", () =>
    withNode(async (node, store) => {
      const { body: made } = await node.upload(register, { park: "qingpu" });
      await node.step(made.id, "check");
      expect(await clean(node, 91)).toBe(1);
      expect(await store.query("select 1 from import_row")).toEqual([]);
      const { body: batch } = await node.send("GET", `/imports/${made.id}`);
      expect(batch).toMatchObject({ state: "cancelled", hasFile: false });
      const match = { "If-Match": `"${batch.version}"` };
      for (const refused of [
        await node.send("POST", `/imports/${made.id}/resume`),
        await node.send("PUT", `/imports/${made.id}/mapping`, { mode: "both" }, match),
      ])
        expect([refused.status, refused.body.kind]).toEqual([410, "import/file-gone"]);
    }));
});
