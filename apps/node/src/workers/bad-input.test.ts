import { openTable } from "@ouhe/exchange";
import type { Store } from "@ouhe/store";
import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { encodeGb18030 } from "../../../../packages/exchange/src/testing/gb18030.ts";
import { textRow, workbookBytes } from "../../../../packages/exchange/src/testing/workbook.ts";
import { type ImportingNode, importingNode } from "./testing.ts";

eachEngine("bad input", (open) => {
  const withNode = async (use: (node: ImportingNode, store: Store) => Promise<void>) => {
    const store = await open();
    const node = await importingNode(store);
    try {
      await use(node, store);
    } finally {
      await node.stop();
    }
  };
  const park = { park: "qingpu" };

  async function expectNothingKept(store: Store) {
    for (const table of ["import_batch", "import_file", "import_row", "import_fault", "enterprise"])
      expect(await store.query(`select 1 from ${table} limit 1`), table).toEqual([]);
  }

  it("of a whole file ends in a refusal by name, in the reader's language, and nothing is kept", () =>
    withNode(async (node, store) => {
      const book = (rows: string) => workbookBytes({ sheets: [{ name: "表", rows }] });
      const bomb = book(" ".repeat(40 * 2 ** 20));
      const columns = Array.from({ length: 501 }, (_, at) => `列${at}`).join(",");
      const files: [string, string | Uint8Array, number, string][] = [
        ["empty.csv", "", 422, "file/empty"],
        ["blank.csv", "\n\n  \n", 422, "file/empty"],
        [
          "latin.csv",
          Uint8Array.from({ length: 4_000 }, (_, at) => (at * 89) % 256),
          422,
          "file/encoding-unknown",
        ],
        ["wide.csv", `${columns}\n${columns}\n`, 422, "file/too-many-columns"],
        ["bomb.xlsx", bomb, 422, "file/zip-bomb"],
        ["shape.csv", "月份,降水量,气温\n1,20,3\n2,30,4\n", 422, "file/sheet-unrecognised"],
        ["old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 415, "file/legacy-xls"],
        ["page.html", "<!doctype html><table><tr><td>企业名称", 415, "file/not-a-table"],
        ["report.pdf", "%PDF-1.7 企业名称", 415, "file/not-a-table"],
        ["cut.xlsx", book(textRow(1, ["企业名称"])).subarray(0, 300), 422, "file/damaged"],
      ];
      for (const [fileName, content, status, kind] of files) {
        const { status: answered, body } = await node.upload(content, { fileName });
        expect([fileName, answered, body.kind]).toEqual([fileName, status, kind]);
        expect(body.title, fileName).toMatch(/[\u4e00-\u9fff]/);
        expect(body.data.name, fileName).toBe(fileName);
      }
      await expectNothingKept(store);
    }));

  it("of a form is told: no file, an unknown park, a wrong day, a broken upload", () =>
    withNode(async (node, store) => {
      const post = async (body: FormData | string, headers: Record<string, string> = {}) =>
        (await node.app.request("/api/v1/imports", { method: "POST", body, headers })).json();
      const form = new FormData();
      form.append("park", "qingpu");
      expect(await post(form)).toMatchObject({ kind: "import/no-file" });
      const broken = { "Content-Type": "multipart/form-data; boundary=x" };
      expect(await post("--x\r\nContent-Disposition: form-data; name=", broken)).toMatchObject({
        kind: "import/form-broken",
      });
      expect((await node.upload("企业名称\n甲有限公司", { park: "nowhere" })).body.kind).toBe(
        "record/unknown",
      );
      const badDay = await node.upload("企业名称\n甲有限公司", { asOf: "2026-02-30" });
      expect(badDay.body).toMatchObject({ kind: "input/invalid", errors: [{ pointer: "/asOf" }] });
      await expectNothingKept(store);
    }));

  it("beyond the limit is refused while it arrives", () =>
    withNode(async (node, store) => {
      node.services.configuration.importMegabytes = 1;
      const { createNodeApp } = await import("../app.ts");
      const row = `甲有限公司,${"机床制造".repeat(10)}\n`;
      const form = new FormData();
      form.append("file", new Blob([`企业名称,经营范围\n${row.repeat(12_000)}`]), "large.csv");
      const response = await createNodeApp(node.services).request("/api/v1/imports", {
        method: "POST",
        body: form,
      });
      expect([response.status, ((await response.json()) as { kind: string }).kind]).toEqual([
        413,
        "file/too-large",
      ]);
      await expectNothingKept(store);
    }));

  it("in GB18030 is read, as is a heading of merged cells, and 500 columns are asked about", () =>
    withNode(async (node, store) => {
      const national = await node.take(
        encodeGb18030("企业名称,经营范围\n激光设备有限公司,激光设备制造\n"),
        park,
      );
      expect([national.table.encoding, national.counts.create]).toEqual(["gb18030", 1]);
      const merged = workbookBytes({
        sheets: [
          {
            name: "名册",
            rows: [
              textRow(1, ["企业基本情况表（单位：万元）", null, null]),
              textRow(2, ["企业名称", "经营情况", null]),
              textRow(3, [null, "税收", "营业收入"]),
              textRow(4, ["机床有限公司", "12", "340"]),
            ].join(""),
            tail: '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>',
          },
        ],
      });
      const done = await node.take(merged, { ...park, fileName: "merged.xlsx" });
      expect([done.failure, done.counts.create]).toEqual([null, 1]);
      const [machine] = await store.query(
        "select tax_wan::float8 as tax, revenue_wan::float8 as revenue from enterprise where name = '机床有限公司'",
      );
      expect(machine).toEqual({ tax: 12, revenue: 340 });
      const headings = ["企业名称", ...Array.from({ length: 499 }, (_, at) => `自定列${at}`)];
      const wide = await node.upload(`${headings.join(",")}\n宽表有限公司${",1".repeat(499)}\n`, park);
      const refused = await node.send("POST", `/imports/${wide.body.id}/check`);
      expect(refused.body.data.columns).toHaveLength(499);
    }));

  it("in a row is a fault of that row, named in the workbook of errors, which comes back corrected", () =>
    withNode(async (node, store) => {
      const file = [
        "企业名称,统一社会信用代码,成立日期,注册资本,经营范围",
        "甲有限公司,91110000600037341L,2001-01-01,100,机床制造",
        "乙有限公司,91110000600037341L,2001-01-01,100,机床制造",
        "丙有限公司,,2021-02-30,100,机床制造",
        "丁有限公司,,2990-01-01,100,机床制造",
        ",,2001-01-01,100,机床制造",
        "戊有限公司,91110000600037341M,2001-01-01,100,机床制造",
        "己有限公司,,2001-01-01,很多,机床制造",
        `${"长".repeat(201)},,2001-01-01,1,机床制造`,
      ].join("\n");
      const done = await node.take(file, park);
      expect(done.counts).toMatchObject({ good: 1, refused: 7, create: 1 });
      expect(done.counts.byFault).toEqual({
        "duplicate/uscc": 1,
        "date/impossible": 1,
        "date/future": 1,
        "name/missing": 1,
        "uscc/check-character": 1,
        "number/unreadable": 1,
        "cell/too-long": 1,
      });
      const faults = await node.send("GET", `/imports/${done.id}/faults?limit=3`);
      const rest = await node.send("GET", `/imports/${done.id}/faults?cursor=${faults.body.next}`);
      expect([...faults.body.items, ...rest.body.items].map((it) => it.row)).toEqual([3, 4, 5, 6, 7, 8, 9]);
      const only = await node.send("GET", `/imports/${done.id}/faults?code=date/future`);
      expect(only.body.items).toMatchObject([{ row: 5, column: "成立日期", value: "2990-01-01" }]);
      const response = await node.app.request(`/api/v1/imports/${done.id}/errors.xlsx?lang=zh-Hant`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const table = await openTable({ bytes, name: "errors.xlsx" });
      expect(table.headings.map((it) => it.text).slice(-3)).toEqual([
        "原行號",
        "問題（耦合）",
        "怎麼改（耦合）",
      ]);
      expect(table.sample.map((it) => it.cells[5])).toEqual(["3", "4", "5", "6", "7", "8", "9"]);
      await table.close();
      const back = await node.upload(bytes, { ...park, fileName: "errors.xlsx" });
      expect(back.body.mapping.slice(-3).map((it: { field: string }) => it.field)).toEqual([
        "ignore",
        "ignore",
        "ignore",
      ]);
      expect((await store.query("select 1 from enterprise")).length).toBe(1);
    }));

  it("that spreadsheets would run stays text, and leaves guarded", () =>
    withNode(async (node, store) => {
      const file = [
        "企业名称,经营范围,地址",
        '"=HYPERLINK(""http://x"",""甲"")",<script>alert(1)</script>机床制造,+cmd|calc',
        "乙有限公司,<b>软件</b>开发,@SUM(1)",
      ].join("\n");
      const done = await node.take(file, park);
      expect(done.counts).toMatchObject({ good: 2, refused: 0, warnings: 2, create: 2 });
      const kept = await store.query<{ name: string; scope: string }>(
        "select name, business_scope as scope from enterprise order by name",
      );
      expect(kept[0]).toEqual({
        name: '=HYPERLINK("http://x","甲")',
        scope: "<script>alert(1)</script>机床制造",
      });
      expect(kept[1]?.name).toBe("乙有限公司");
      const exported = await (await node.app.request("/api/v1/enterprises/export?format=csv")).text();
      expect(exported).toContain(`"'=HYPERLINK(""http://x"",""甲"")"`);
      expect(exported).not.toMatch(/(^|,)[=+@]/m);
    }));
});
