import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restoreSnapshot, snapshot } from "./backup/snapshots.ts";
import { sendJob } from "./jobs/job.ts";
import { openStore } from "./store.ts";
import { startChild } from "./testing/child.ts";
import { embeddedImage } from "./testing/engines.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "ouhe-embedded-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A data directory with an empty store in it. */
async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(root, "data-"));
  await (await openStore({ directory, ...embeddedImage() })).close();
  return directory;
}

describe("a data directory", () => {
  it("belongs to one process: a second is told who has it, and a dead one has it no more", async () => {
    const directory = await newDirectory();
    const child = startChild("jobs.child.ts", { config: { directory }, pause: 10 });
    await child.until((line) => line === "open");
    const refused = openStore({ directory });
    await expect(refused).rejects.toMatchObject({ kind: "store/directory-in-use", data: { pid: child.pid } });
    await expect(refused).rejects.toThrow(`process ${child.pid}`);
    await child.kill();
    const store = await openStore({ directory });
    expect(store.isRecovered).toBe(true);
    await expect(openStore({ directory })).rejects.toMatchObject({ kind: "store/directory-in-use" });
    await store.close();
    const again = await openStore({ directory });
    expect(again.isRecovered).toBe(false);
    await again.close();
  });

  it("is made again if the process was killed while it made it", async () => {
    const directory = await mkdtemp(join(root, "data-"));
    const child = startChild("writer.child.ts", { directory });
    while (!(await stat(join(directory, "cluster", "global")).catch(() => undefined))) await sleep(5);
    await child.kill();
    const store = await openStore({ directory });
    expect(await store.query("select 1 from park")).toEqual([]);
    await store.close();
  });

  it("loses no acknowledged batch and holds no half one, however often the process is killed", async () => {
    const directory = await newDirectory();
    const store = await openStore({ directory });
    await store.query("create table written (batch int, part int, text text, primary key (batch, part))");
    await store.query("create table balance (name text primary key, amount bigint)");
    await store.query("insert into balance values ('left', 0), ('right', 0)");
    await store.close();
    let acknowledged = 0;
    for (const milliseconds of [150, 400, 90, 250, 600]) {
      const writer = startChild("writer.child.ts", { directory });
      await writer.until((line) => line === String(acknowledged + 1));
      await sleep(milliseconds);
      await writer.kill();
      acknowledged = Number(writer.lines.at(-1));
      const check = await openStore({ directory });
      const [kept] = await check.query<{ last: number; rows: number; sum: number }>(
        `select max(batch) as last, count(*) as rows, (select sum(amount) from balance)::int as sum from written`,
      );
      expect(kept!.last).toBeGreaterThanOrEqual(acknowledged);
      expect(kept!.rows).toBe(kept!.last * 5);
      expect(kept!.sum).toBe(0);
      acknowledged = kept!.last;
      await check.close();
    }
  }, 60_000);

  it("goes on with the job of a killed process", async () => {
    const directory = await newDirectory();
    const store = await openStore({ directory });
    await store.query("create table counted (job uuid, n int, pid int, primary key (job, n))");
    await sendJob(store, "count", { to: 12 });
    await store.close();
    const first = startChild("jobs.child.ts", { config: { directory }, pause: 20 });
    await first.until((line) => line === "kept 5");
    await first.kill();
    const second = startChild("jobs.child.ts", { config: { directory }, pause: 20 });
    await second.until((line) => line === "kept 12");
    expect(second.lines).toContain("begin 2");
    await sleep(200);
    await second.kill();
    const check = await openStore({ directory });
    expect(await check.query("select state, attempt, result from job")).toEqual([
      { state: "done", attempt: 2, result: "counted" },
    ]);
    expect(await check.query("select count(*) as n, max(n) as last from counted")).toEqual([
      { n: 12, last: 12 },
    ]);
    await check.close();
  });
});

describe("a damaged data directory", () => {
  async function withSnapshot() {
    const directory = await newDirectory();
    const store = await openStore({ directory });
    await store.query(
      "insert into setting (key, value) select 'k' || n, to_jsonb(repeat('耦', 200)) from generate_series(1, 500) n",
    );
    await snapshot(store, 2, new Date(1));
    await snapshot(store, 2, new Date(2));
    const path = await snapshot(store, 2, new Date(3));
    const [file] = await store.query<{ path: string }>("select pg_relation_filepath('setting') as path");
    await store.close();
    return { directory, path, table: join(directory, "cluster", file!.path) };
  }

  it("is refused with the name of the newest snapshot, which restores it", async () => {
    const { directory, path } = await withSnapshot();
    expect((await readdir(join(directory, "snapshots"))).length).toBe(2);
    await writeFile(join(directory, "cluster", "global", "pg_control"), "no");
    const refused = openStore({ directory });
    await expect(refused).rejects.toMatchObject({ kind: "store/directory-damaged" });
    await expect(refused).rejects.toThrow(path);
    await restoreSnapshot(directory, path);
    const store = await openStore({ directory });
    expect(await store.query("select count(*) as n from setting")).toEqual([{ n: 500 }]);
    await store.close();
  });

  it("is noticed after the machine itself has stopped, even where only one page is wrong", async () => {
    const { directory, path, table } = await withSnapshot();
    const file = await open(table, "r+");
    await file.write(Buffer.from([1, 2, 3, 4]), 0, 4, (await stat(table)).size - 100);
    await file.close();
    const state = join(directory, "state.json");
    await writeFile(
      state,
      (await readFile(state, "utf8")).replace(/\{.*\}/, '{"state":"open","machineRun":"another"}'),
    );
    const refused = openStore({ directory });
    await expect(refused).rejects.toMatchObject({ kind: "store/directory-damaged" });
    await expect(refused).rejects.toThrow(path);
    await expect(openStore({ directory })).rejects.toMatchObject({ kind: "store/directory-damaged" });
  });
});

describe("the embedded engine", () => {
  it("leaves the event loop free while it works", async () => {
    const store = await openStore({ memory: true, ...embeddedImage() });
    let longest = 0;
    const begun = performance.now();
    let last = begun;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await store.query("select count(*) from generate_series(1, 2000000)");
    const taken = performance.now() - begun;
    clearInterval(beat);
    await store.close();
    expect(longest).toBeLessThan(taken / 2);
  });
});

describe("the embedded engine", () => {
  it("gives the room of deleted rows back when statistics are refreshed: nothing else ever does", async () => {
    const store = await openStore({ memory: true, ...embeddedImage() });
    const size = async () =>
      (await store.query<{ n: number }>("select pg_relation_size('outbox') as n"))[0]!.n;
    const fill = `insert into outbox (type, payload) select 'x', '{}' from generate_series(1, 5000)`;
    await store.execute(fill);
    const full = await size();
    await store.execute("delete from outbox");
    expect(await size()).toBe(full);
    await store.refreshStatistics(["outbox"]);
    expect(await size()).toBe(0);
    await store.close();
  });
});
