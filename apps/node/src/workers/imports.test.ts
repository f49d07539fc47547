import type { Store } from "@ouhe/store";
import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { type InventedRegister, inventedRegister, refusedRows } from "../../bench/invented-register.ts";
import { type ImportingNode, importingNode } from "./testing.ts";

const register = (rows: number, more: Partial<InventedRegister> = {}) =>
  [...inventedRegister({ rows, ...more })].join("");

const headings = "企业名称,统一社会信用代码,注册资本,经营范围";
const csv = (...rows: string[]) => [headings, ...rows].join("\n");

eachEngine("imports", (open) => {
  const withNode = async (use: (node: ImportingNode, store: Store) => Promise<void>, parks?: string[]) => {
    const store = await open();
    const node = await importingNode(store, parks);
    try {
      await use(node, store);
    } finally {
      await node.stop();
    }
  };
  const firms = (store: Store) =>
    store.query<Record<string, unknown>>(
      `select name, uscc, capital_wan::float8 as capital, business_scope as scope, industry_corrected as corrected,
              owner_park as park, version, extra from enterprise order by name`,
    );

  it("lose no row: each is good or refused, and every good one is in the register", () =>
    withNode(async (node, store) => {
      const wanted = { rows: 3_003, faultyEvery: 37 };
      const { state, failure, counts } = await node.take(register(wanted.rows, wanted), { park: "qingpu" });
      expect([state, failure]).toEqual(["committed", null]);
      expect(counts.refused).toBe(refusedRows(wanted));
      expect(counts.good + counts.refused).toBe(wanted.rows);
      expect(counts.create).toBe(counts.good);
      expect(await firms(store)).toHaveLength(counts.good);
      const [faulty] = await store.query<{ n: number }>(
        "select count(distinct row_number)::int as n from import_fault where severity = 'error'",
      );
      expect(faulty?.n).toBe(counts.refused);
    }));

  it("change nothing when the same file comes again", () =>
    withNode(async (node, store) => {
      await node.take(register(300), { park: "qingpu" });
      const before = await firms(store);
      const again = await node.take(register(300), { park: "qingpu" });
      expect(again.counts).toMatchObject({ good: 300, create: 0, update: 0, unchanged: 300 });
      expect(await firms(store)).toEqual(before);
    }));

  it("update what the file says, empty nothing, and leave a person's correction", () =>
    withNode(async (node, store) => {
      await node.take(csv("甲机床有限公司,,100,数控机床制造", "乙软件有限公司,,50,软件开发"), {
        park: "qingpu",
      });
      const [row] = (await node.send("GET", "/enterprises?q=甲机床")).body.items;
      const path = `/enterprises/${row.id}/industry`;
      await node.send("PUT", path, { code: "3421", reason: "现场核实" }, { "If-Match": '"1"' });
      const done = await node.take(
        csv("甲机床有限公司,91110000600037341L,200,", "乙软件有限公司,,50,软件开发"),
        {
          park: "qingpu",
        },
      );
      expect(done.counts).toMatchObject({ create: 0, update: 1, unchanged: 1 });
      const [, changed] = await firms(store);
      expect(changed).toMatchObject({
        name: "甲机床有限公司",
        uscc: "91110000600037341L",
        capital: 200,
        scope: "数控机床制造",
        corrected: "3421",
        version: 3,
      });
    }));

  it("only create, or only update, when told so", () =>
    withNode(async (node, store) => {
      await node.take(csv("甲有限公司,,100,"), { park: "qingpu" });
      for (const [mode, counts] of [
        ["create", { create: 1, update: 0, skipped: 1 }],
        ["update", { create: 0, update: 1, unchanged: 1, skipped: 0 }],
      ] as const) {
        const { body: made } = await node.upload(csv("甲有限公司,,300,", "乙有限公司,,1,"), {
          park: "qingpu",
        });
        await node.send("PUT", `/imports/${made.id}/mapping`, { mode }, { "If-Match": `"${made.version}"` });
        expect((await node.step(made.id, "check")).counts).toMatchObject(counts);
        expect((await node.step(made.id, "commit")).counts).toMatchObject(counts);
      }
      expect((await firms(store)).map((it) => it.capital)).toEqual([1, 300]);
    }));

  it("take a whole batch back, except what has been changed since", () =>
    withNode(async (node, store) => {
      await node.take(csv("甲有限公司,,100,", "乙有限公司,,50,"), { park: "qingpu" });
      const before = await firms(store);
      const second = await node.take(
        csv("甲有限公司,,101,机床制造", "乙有限公司,,51,", "丙有限公司,,1,", "丁有限公司,,2,"),
        { park: "qingpu" },
      );
      const [yi] = (await node.send("GET", "/enterprises?q=乙有限")).body.items;
      const [ding] = (await node.send("GET", "/enterprises?q=丁有限")).body.items;
      for (const it of [yi, ding])
        await node.send(
          "PATCH",
          `/enterprises/${it.id}`,
          { employees: 9 },
          { "If-Match": `"${it.version}"` },
        );
      const undone = await node.step(second.id, "undo");
      expect(undone.state).toBe("undone");
      expect(undone.counts).toMatchObject({ undone: 2, notUndone: 2 });
      const after = await firms(store);
      expect(after.map((it) => [it.name, it.capital])).toEqual([
        ["丁有限公司", 2],
        ["乙有限公司", 51],
        ["甲有限公司", 100],
      ]);
      expect(after[2]).toEqual({ ...before[1], version: 3 });
      expect((await node.step(second.id, "undo")).kind).toBe("import/not-in-state");
    }));

  it("compare with the register as it stands at the commit, not at the check", () =>
    withNode(async (node, store) => {
      const code = "91110000600037341L";
      const { body: made } = await node.upload(csv(`甲有限公司,${code},100,`), { park: "qingpu" });
      expect((await node.step(made.id, "check")).counts).toMatchObject({ create: 1, update: 0 });
      await node.send("POST", "/enterprises", {
        ownerPark: "qingpu",
        name: "甲公司",
        source: "t",
        uscc: code,
      });
      expect((await node.step(made.id, "commit")).counts).toMatchObject({ create: 0, update: 1 });
      expect(await firms(store)).toMatchObject([
        { name: "甲有限公司", uscc: code, capital: 100, version: 2 },
      ]);
    }));

  it("find a park by its id or any of its names, and name those they do not know", () =>
    withNode(
      async (node, store) => {
        const file = `所属园区,企业名称\nqingpu,甲有限公司\nsuzhou 工业园区,乙有限公司\nSUZHOU PARK,丙有限公司\n昆山,丁有限公司\n,戊有限公司`;
        const done = await node.take(file);
        expect(done.counts).toMatchObject({ good: 3, refused: 2, create: 3 });
        expect(done.counts.byFault).toEqual({ "park/unknown": 1, "park/missing": 1 });
        const { items } = (await node.send("GET", `/imports/${done.id}/faults`)).body;
        expect(items[0]).toMatchObject({ row: 5, column: "所属园区", field: "park", value: "昆山" });
        expect((await firms(store)).map((it) => it.park).sort()).toEqual(["qingpu", "suzhou", "suzhou"]);
      },
      ["qingpu", "suzhou"],
    ));

  it("ask about a column nobody knows, and remember the answer for the source's next file", () =>
    withNode(async (node, store) => {
      const file = "企业名称,厂房朝向,楼栋\n甲有限公司,南,A\n";
      const { body: made } = await node.upload(file, { park: "qingpu", source: "物业" });
      expect(made.mapping.map((it: { field: string }) => it.field)).toEqual(["name", null, null]);
      const refused = await node.send("POST", `/imports/${made.id}/check`);
      expect([refused.status, refused.body.kind]).toEqual([422, "import/unmapped-columns"]);
      expect(refused.body.data.columns).toEqual(["厂房朝向", "楼栋"]);
      const mapping = [
        { column: 1, field: "extra" },
        { column: 2, field: "ignore" },
      ];
      const path = `/imports/${made.id}/mapping`;
      await node.send("PUT", path, { mapping }, { "If-Match": `"${made.version}"` });
      await node.step(made.id, "check");
      await node.step(made.id, "commit");
      expect(await firms(store)).toMatchObject([{ extra: { 厂房朝向: "南" } }]);
      const next = await node.upload(file, { park: "qingpu", source: "物业" });
      expect(next.body.mapping).toMatchObject([
        { field: "name", why: "remembered" },
        { field: "extra", why: "remembered" },
        { field: "ignore", why: "remembered" },
      ]);
      const other = await node.upload(file, { park: "qingpu", source: "统计局" });
      expect(other.body.mapping[1].field).toBeNull();
    }));

  it("refuse a mapping that cannot be, by name", () =>
    withNode(async (node) => {
      const { body: made } = await node.upload("企业名称,列二\n甲有限公司,1\n");
      const put = async (change: unknown, version = made.version) =>
        (await node.send("PUT", `/imports/${made.id}/mapping`, change, { "If-Match": `"${version}"` })).body;
      expect((await put({ mapping: [{ column: 1, field: "name" }] })).kind).toBe("import/field-twice");
      expect((await put({ mapping: [{ column: 1, field: "nothing" }] })).errors[0].pointer).toBe(
        "/mapping/0/field",
      );
      expect((await put({ mapping: [{ column: 7, field: "uscc" }] })).errors[0].pointer).toBe(
        "/mapping/0/column",
      );
      expect((await put({ park: "nowhere" })).kind).toBe("record/unknown");
      expect((await put({}, 99)).kind).toBe("record/version-stale");
      await put({ mapping: [{ column: 1, field: "extra" }] });
      expect((await node.send("POST", `/imports/${made.id}/check`)).body.kind).toBe("import/park-missing");
    }));

  it("are cancelled before the merge, and resumed where they were", () =>
    withNode(async (node, store) => {
      const { body: made } = await node.upload(csv("甲有限公司,,100,"), { park: "qingpu" });
      await node.step(made.id, "check");
      expect(await node.step(made.id, "cancel")).toMatchObject({ state: "cancelled", interrupted: null });
      expect((await node.step(made.id, "commit")).kind).toBe("import/not-in-state");
      expect((await node.step(made.id, "resume")).state).toBe("checked");
      expect((await node.step(made.id, "commit")).state).toBe("committed");
      expect((await node.step(made.id, "cancel")).kind).toBe("import/not-in-state");
      expect(await firms(store)).toHaveLength(1);
    }));

  it("stop a check that runs, keep what it found, and go on from there", () =>
    withNode(async (node) => {
      const wanted = { rows: 6_000, faultyEvery: 40 };
      const { body: made } = await node.upload(register(wanted.rows, wanted), { park: "qingpu" });
      const mapping = made.mapping.flatMap((it: { column: number; field: string | null }) =>
        it.field === null ? [{ column: it.column, field: "extra" }] : [],
      );
      const path = `/imports/${made.id}`;
      await node.send("PUT", `${path}/mapping`, { mapping }, { "If-Match": `"${made.version}"` });
      await node.send("POST", `${path}/check`);
      const cancelled = await node.send("POST", `${path}/cancel`);
      expect(cancelled.body).toMatchObject({ state: "cancelled", interrupted: "checking" });
      const done = await node.step(made.id, "resume");
      expect(done.state).toBe("checked");
      expect(done.counts.good + done.counts.refused).toBe(wanted.rows);
      expect(done.counts.refused).toBe(refusedRows(wanted));
    }));

  it("refuse rows whose enterprise is unclear, and never write one enterprise twice", () =>
    withNode(async (node, store) => {
      for (const uscc of ["91110000600037341L", undefined])
        await node.send("POST", "/enterprises", {
          ownerPark: "qingpu",
          name: "同名有限公司",
          source: "t",
          uscc,
        });
      await node.send("POST", "/enterprises", {
        ownerPark: "qingpu",
        name: "旧名有限公司",
        source: "t",
        registrationNumber: "3101180001",
      });
      const file = "企业名称,注册号,注册资本\n同名有限公司,,5\n新名有限公司,3101180001,6\n旧名有限公司,,7\n";
      const { counts } = await node.take(file, { park: "qingpu" });
      expect(counts).toMatchObject({ good: 1, refused: 2, update: 1, create: 0 });
      expect(counts.byFault).toEqual({ "register/ambiguous": 1, "register/repeated": 1 });
      expect((await firms(store)).map((it) => it.name)).toContain("新名有限公司");
      expect(await firms(store)).toHaveLength(3);
    }));

  it("show what the first rows would do, and say nothing new to a poll without change", () =>
    withNode(async (node) => {
      await node.take(csv("甲有限公司,,100,"), { park: "qingpu" });
      const { body: made } = await node.upload(csv("甲有限公司,,100,", "乙有限公司,,1,机床制造"), {
        park: "qingpu",
      });
      await node.step(made.id, "check");
      const { items } = (await node.send("GET", `/imports/${made.id}/preview`)).body;
      expect(items.map((it: { action: string }) => it.action)).toEqual(["unchanged", "create"]);
      expect(items[1].record).toMatchObject({ name: "乙有限公司", capitalWan: 1, businessScope: "机床制造" });
      const first = await node.send("GET", `/imports/${made.id}`);
      const etag = { "If-None-Match": first.headers.get("etag")! };
      expect((await node.send("GET", `/imports/${made.id}`, undefined, etag)).status).toBe(304);
      const list = await node.send("GET", "/imports?limit=1");
      expect(list.body.items[0].id).toBe(made.id);
      const rest = await node.send("GET", `/imports?limit=1&cursor=${list.body.next}`);
      expect(rest.body).toMatchObject({ items: [{ state: "committed" }], next: null });
    }));
});
