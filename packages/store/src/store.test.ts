import { describe, expect, it } from "vitest";
import { announce, deliver } from "./outbox.ts";
import { openStore } from "./store.ts";
import { eachEngine } from "./testing/engines.ts";

eachEngine("the store", (open) => {
  it("answers, and says who it is", async () => {
    const store = await open();
    expect(await store.health()).toMatchObject({ ok: true, kind: store.kind });
  });

  it("gives the same values on every engine", async () => {
    const store = await open();
    const [row] =
      await store.query(`select 9007199254740991::bigint as large, 9007199254740993::bigint as larger,
      1.10::numeric(5,2) as exact, 0.5::float4 as half, true as yes, date '2026-02-03' as day,
      timestamptz '2026-02-03 04:05:06.123456+08' as instant, '00112233-4455-6677-8899-aabbccddeeff'::uuid as id,
      array['a,b', null, '园"区'] as words, array[1,2]::bigint[] as counts, array[[1.5],[2.5]]::float8[] as grid,
      '{"a":[1]}'::jsonb as json, '\\x00ff'::bytea as bytes, null as nothing`);
    expect(row).toEqual({
      large: 9007199254740991,
      larger: 9007199254740993n,
      exact: "1.10",
      half: 0.5,
      yes: true,
      day: "2026-02-03",
      instant: "2026-02-02T20:05:06.123456Z",
      id: "00112233-4455-6677-8899-aabbccddeeff",
      words: ["a,b", null, '园"区'],
      counts: [1, 2],
      grid: [[1.5], [2.5]],
      json: { a: [1] },
      bytes: Buffer.from([0, 255]),
      nothing: null,
    });
  });

  it("sorts text by code point on every engine", async () => {
    const store = await open();
    const rows = await store.query("select c from unnest(array['b','B','a','中','_']) as t (c) order by c");
    expect(rows.map((it) => it.c)).toEqual(["B", "_", "a", "b", "中"]);
  });
});

eachEngine("a transaction", (open) => {
  it("shows SQL for whom it acts, and only while it lasts", async () => {
    const store = await open();
    const who = "select ouhe_actor() as actor, ouhe_park() as park";
    const inside = await store.transaction({ actor: "o'hara", park: "qingpu" }, (tx) => tx.query(who));
    expect(inside).toEqual([{ actor: "o'hara", park: "qingpu" }]);
    expect(await store.query(who)).toEqual([{ actor: null, park: null }]);
  });

  it("keeps nothing of work that fails", async () => {
    const store = await open();
    const failing = store.transaction({}, async (tx) => {
      await tx.execute("insert into setting (key, value) values ('a', '1')");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await store.query("select key from setting")).toEqual([]);
  });

  it("does not pretend to have committed after a swallowed error", async () => {
    const store = await open();
    const swallowing = store.transaction({}, async (tx) => {
      await tx.execute("insert into setting (key, value) values ('a', '1')");
      await tx.query("select 1 / 0").catch(() => {});
    });
    await expect(swallowing).rejects.toMatchObject({ kind: "store/transaction-aborted" });
  });

  it("refuses a second connection to the task that holds one, instead of waiting for itself", async () => {
    const store = await open();
    const nested = store.transaction({}, () => store.query("select 1"));
    await expect(nested).rejects.toMatchObject({ kind: "store/nested-use" });
    const kysely = store.transaction({}, () => store.db.selectFrom("setting").selectAll().execute());
    await expect(kysely).rejects.toMatchObject({ kind: "store/nested-use" });
  });

  it("lets other tasks wait their turn", async () => {
    const store = await open();
    const order: string[] = [];
    const first = store.transaction({}, async (tx) => {
      await tx.lock("turn");
      order.push("first begins");
      await tx.query("select pg_sleep(0.05)");
      order.push("first ends");
    });
    const second = store.transaction({}, async (tx) => {
      await tx.query("select pg_sleep(0.01)");
      await tx.lock("turn");
      order.push("second");
    });
    await Promise.all([first, second]);
    expect(order).toEqual(["first begins", "first ends", "second"]);
  });

  it("loads rows as they are, whatever characters they hold", async () => {
    const store = await open();
    await store.query(
      "create table odd (n int, t text, a text[], j jsonb, b bytea, at timestamptz, ok boolean)",
    );
    const rows = [
      [
        1,
        "tab\t newline\n return\r back\\slash \\N \\.",
        ['quo"te', "com,ma", null, "\\", "{}"],
        { a: [1] },
        Buffer.from([0, 255]),
        new Date(0),
        true,
      ],
      [2, "\\.", [], null, null, undefined, false],
      [3, "𠮷 石墨烯", ["园"], "[1,2]", new Uint8Array([92]), null, null],
    ];
    const columns = ["n", "t", "a", "j", "b", "at", "ok"];
    const count = await store.transaction({}, (tx) => tx.copyIn("odd", columns, rows));
    const read = await store.query("select * from odd order by n");
    expect(count).toBe(3);
    expect(read.map((it) => it.t)).toEqual(rows.map((it) => it[1]));
    expect(read.map((it) => it.a)).toEqual(rows.map((it) => it[2]));
    expect(read.map((it) => it.j)).toEqual([{ a: [1] }, null, [1, 2]]);
    expect(read.map((it) => it.b)).toEqual([Buffer.from([0, 255]), null, Buffer.from([92])]);
    expect(read.map((it) => it.at)).toEqual(["1970-01-01T00:00:00Z", null, null]);
  });

  it("loads more than one statement's worth of rows, all or none", async () => {
    const store = await open();
    await store.query("create table wide (n int primary key, t text)");
    const load = (rows: [unknown, string][]) =>
      store.transaction({}, (tx) => tx.copyIn("wide", ["n", "t"], rows));
    const text = "耦合".repeat(500);
    const many = Array.from({ length: 10_000 }, (_, n): [number, string] => [n, text]);
    await expect(load([...many, ["no number", ""]])).rejects.toMatchObject({ code: "22P02" });
    expect(await store.query("select count(*) as n from wide")).toEqual([{ n: 0 }]);
    expect(await load(many)).toBe(10_000);
    expect(await store.query("select count(*) as n from wide")).toEqual([{ n: 10_000 }]);
  });
});

eachEngine("the outbox", (open) => {
  it("holds an event if and only if its transaction commits", async () => {
    const store = await open();
    const event = { type: "park.added", payload: { park: "qingpu" } };
    await store.transaction({}, (tx) => announce(tx.db, event));
    await store
      .transaction({}, (tx) => announce(tx.db, event).then(() => Promise.reject(new Error("no"))))
      .catch(() => {});
    const seen: unknown[] = [];
    expect(await deliver(store, async (events) => void seen.push(...events))).toBe(1);
    expect(seen).toMatchObject([event]);
    expect(await deliver(store, async () => {})).toBe(0);
  });

  it("keeps events in order, and delivers again after a failure", async () => {
    const store = await open();
    const events = [1, 2, 3].map((n) => ({ type: "counted", payload: { n } }));
    await store.transaction({ actor: "clerk" }, (tx) => announce(tx.db, ...events));
    await expect(deliver(store, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    const seen: unknown[] = [];
    await deliver(store, async (batch) => void seen.push(...batch));
    expect(seen).toMatchObject(events.map((it) => ({ ...it, actor: "clerk" })));
  });
});

describe("an address that does not answer", () => {
  it("is refused with a sentence that hides the password", async () => {
    const opening = openStore({ url: "postgres://clerk:secret@127.0.0.1:1/ouhe" });
    await expect(opening).rejects.toMatchObject({ kind: "store/unreachable" });
    await expect(opening).rejects.not.toThrow("secret");
  });
});
