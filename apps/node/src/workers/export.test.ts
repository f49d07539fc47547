import { openTable } from "@ouhe/exchange";
import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { type ImportingNode, importingNode } from "./testing.ts";

const register = [
  "企业名称,统一社会信用代码,注册号,所属园区,企业类型,经营状态,成立日期,行业代码,经营范围,主要产品,地址,行政区划代码,注册资本（万美元）,从业人员,工业总产值,营业收入,税收,研发费用,综合能耗,占地面积（亩）,建筑面积,规上企业,联系电话,实缴资本,数据日期,厂房朝向,楼栋",
  '甲机床有限公司,91110000600037341L,,qingpu,有限责任公司,在业,2001-02-03,C3421,"机床制造；""数控""系统",数控机床,工业大道1号,310118,100.5,12,3000,2999.123456,33.3,1,0.25,30,2000,是,021-5550001,88,2026-06-30,南,A',
  "乙软件有限公司,,3101180001,suzhou Park,,,,,软件开发,,,,,,,,,,,,,否,,,,,",
  "=丙（上海）有限公司,,,suzhou,,,1899-12-31,,'-贸易,,,,,,,,,,,,,,,,,,B",
].join("\n");

const languages = ["zh-Hans", "zh-Hant", "en"] as const;

eachEngine("an export", (open) => {
  async function exported(node: ImportingNode, query: string): Promise<Uint8Array> {
    const response = await node.app.request(`/api/v1/enterprises/export?${query}`);
    expect(response.headers.get("content-disposition")).toContain("attachment");
    return new Uint8Array(await response.arrayBuffer());
  }

  it("imported again maps every column by itself and changes nothing, in every language and format", async () => {
    const store = await open();
    const node = await importingNode(store, ["qingpu", "suzhou"]);
    expect((await node.take(register, { fileName: "first.csv" })).counts).toMatchObject({ create: 3 });
    const all = () => store.query("select to_jsonb(e) as it from enterprise e order by id");
    const before = await all();
    for (const lang of languages)
      for (const format of ["csv", "xlsx"]) {
        const file = await exported(node, `format=${format}&lang=${lang}`);
        const { body: made } = await node.upload(file, { fileName: `out.${format}` });
        const open = made.mapping.filter((it: { field: string | null }) => it.field === null);
        expect([lang, format, open]).toEqual([lang, format, []]);
        const checked = await node.step(made.id, "check");
        const { good, refused, create, update, unchanged } = checked.counts;
        expect([lang, format, { good, refused, create, update, unchanged }]).toEqual([
          lang,
          format,
          { good: 3, refused: 0, create: 0, update: 0, unchanged: 3 },
        ]);
        await node.step(made.id, "commit");
      }
    expect(await all()).toEqual(before);
    await node.stop();
  });

  it("holds what the table's filter lets through", async () => {
    const store = await open();
    const node = await importingNode(store, ["qingpu", "suzhou"]);
    await node.take(register);
    const bytes = await exported(node, "park=suzhou&lang=en");
    const table = await openTable({ bytes, name: "out.csv" });
    expect(table.headings[0]?.text).toBe("Enterprise name");
    expect(table.sample.map((it) => it.cells[0]).sort()).toEqual(["=丙（上海）有限公司", "乙软件有限公司"]);
    await table.close();
    expect((await exported(node, "park=nowhere")).length).toBeGreaterThan(3);
    expect((await node.app.request("/api/v1/enterprises/export?format=pdf")).status).toBe(400);
    await node.stop();
  });
});
