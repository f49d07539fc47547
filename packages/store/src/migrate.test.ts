import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "./store.ts";
import { eachServer, lastingEngines } from "./testing/engines.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "ouhe-migrate-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A directory of migrations with these files. */
async function filesOf(files: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(root, "files-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  return directory;
}

const first = "create table a (n int); insert into a values (1);";
const second = "create table b (n int);";

for (const { label, make } of lastingEngines(() => root)) {
  describe(`migrations on ${label}`, () => {
    it("are applied once, in order, and again only what is new", async () => {
      const place = await make({ migrate: false });
      const migrations = await filesOf({ "0001-a.sql": first, "0002-b.sql": second });
      for (const time of ["first", "again"]) {
        const store = await openStore({ ...place, migrations });
        expect(await store.query("select n from a"), time).toEqual([{ n: 1 }]);
        await store.close();
      }
      await writeFile(join(migrations, "0003-c.sql"), "alter table b add m int;");
      const store = await openStore({ ...place, migrations });
      expect(await store.query("select name from schema_migration order by name")).toEqual(
        ["0001-a", "0002-b", "0003-c"].map((name) => ({ name })),
      );
      await store.close();
    });

    it("refuse an applied file that changed, went missing, or came late, by its name", async () => {
      const place = await make({ migrate: false });
      const migrations = await filesOf({ "0001-a.sql": first, "0003-b.sql": second });
      await (await openStore({ ...place, migrations })).close();
      const opening = (files: Record<string, string>) =>
        filesOf(files).then((other) => openStore({ ...place, migrations: other }));
      await expect(opening({ "0001-a.sql": `${first} `, "0003-b.sql": second })).rejects.toMatchObject({
        kind: "store/migration-changed",
        data: { name: "0001-a" },
      });
      await expect(opening({ "0001-a.sql": first })).rejects.toMatchObject({
        kind: "store/migration-missing",
        data: { name: "0003-b" },
      });
      const late = { "0001-a.sql": first, "0002-late.sql": second, "0003-b.sql": second };
      await expect(opening(late)).rejects.toMatchObject({
        kind: "store/migration-misnumbered",
        data: { name: "0002-late" },
      });
    });

    it("leave nothing of a file that fails, and keep those before it", async () => {
      const place = await make({ migrate: false });
      const files = { "0001-a.sql": first, "0002-b.sql": `${second} select 1 / 0;` };
      const opening = openStore({ ...place, migrations: await filesOf(files) });
      await expect(opening).rejects.toMatchObject({
        kind: "store/migration-failed",
        data: { name: "0002-b" },
      });
      const store = await openStore({ ...place, migrate: false });
      expect(
        await store.query("select to_regclass('a') is not null as a, to_regclass('b') is not null as b"),
      ).toEqual([{ a: true, b: false }]);
      await store.close();
    });
  });
}

eachServer("migrations of processes that start together", (make) => {
  it("are applied by one of them", async () => {
    const place = await make({ migrate: false });
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(place)));
    for (const store of stores) expect(await store.query("select 1 from park")).toEqual([]);
    await Promise.all(stores.map((it) => it.close()));
  });
});
