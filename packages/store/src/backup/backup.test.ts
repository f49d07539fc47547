import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../store.ts";
import { embeddedImage, lastingEngines } from "../testing/engines.ts";
import { backup, listTables } from "./backup.ts";
import { restore } from "./restore.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "ouhe-backup-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const madeAt = new Date("2026-11-23T00:00:00Z");

/** Rows with every kind of value, in tables that refer to each other. */
async function fill(store: Store): Promise<void> {
  await store.transaction({ actor: "clerk" }, async (tx) => {
    await tx.query(`insert into park (id, source, calibre, name_zh_hans, name_zh_hant, name_en, area_km2, facts)
      values ('qingpu', 'a\\b', 'declared', '青浦', '青浦', 'tab\there', 56.2, '[{"a": [1, null]}]')`);
    await tx.query(`insert into enterprise (id, owner_park, source, calibre, name, name_key, name_bigrams, capital_wan, registered_on)
      select gen_random_uuid(), 'qingpu', 's', 'declared', '企业' || n, n::text, array['企业', null, '"\\'], n / 3.0, date '2018-07-05'
        from generate_series(1, 3000) n`);
    await tx.query(`insert into import_batch (id, file_name, file_bytes, source, calibre, source_key, state, table_info, mapping)
      values ('01923456-789a-77ff-bfff-ffffffffffff', E'line\\nbreak.csv', 5, 's', 'c', 'k', 'checked', '{}', '{}')`);
    await tx.query(`insert into import_file (import_id, part, bytes)
      select '01923456-789a-77ff-bfff-ffffffffffff', n, decode(repeat('00ff5c0a', 50000), 'hex') from generate_series(1, 30) n`);
    await tx.query(
      "insert into outbox (type, payload) select 'counted', to_jsonb(n) from generate_series(1, 7) n",
    );
  });
}

/** Everything a store holds, as text in a stable order. */
async function contents(store: Store) {
  const tables = await listTables(store);
  const read = ({ name }: { name: string }) =>
    store.query(
      `select count(*) as n, md5(string_agg(t::text, e'\\n' order by t::text collate "C")) as md5 from ${name} t`,
    );
  const rows: Record<string, unknown> = {};
  for (const table of tables) rows[table.name] = await read(table);
  return rows;
}

const engines = lastingEngines(() => root);

for (const from of engines)
  for (const to of engines.filter((it) => it === from || it === engines[0] || from === engines[0]))
    describe(`a backup from ${from.label} to ${to.label}`, () => {
      it("restores every row, reference and counter", async () => {
        const source = await openStore(await from.make());
        await fill(source);
        const file = join(root, `${from.label}-${to.label}.tar.gz`);
        const manifest = await backup(source, file, madeAt);
        expect(manifest.tables.find((it) => it.name === "enterprise")?.rows).toBe(3000);
        const place = await to.make();
        expect(await restore(place, file)).toEqual(manifest);
        const target = await openStore(place);
        expect(await contents(target)).toEqual(await contents(source));
        const [next] = await target.query(
          "insert into outbox (type, payload) values ('next', '{}') returning id",
        );
        expect(next).toEqual({ id: 8 });
        await expect(
          target.query(
            "insert into enterprise (id, owner_park, source, calibre, name, name_key, name_bigrams) values (gen_random_uuid(), 'nowhere', '', '', '', '', '{}')",
          ),
        ).rejects.toMatchObject({ code: "23503" });
        await Promise.all([source.close(), target.close()]);
      });
    });

describe("a backup", () => {
  it("is refused when cut short, altered, foreign or when the place has rows; nothing of it remains", async () => {
    const source = await openStore({ memory: true, ...embeddedImage() });
    await fill(source);
    const file = join(root, "whole.tar.gz");
    await backup(source, file, madeAt);
    await source.close();
    const archive = gunzipSync(await readFile(file));
    const variant = async (name: string, bytes: Buffer) => {
      await writeFile(join(root, name), bytes);
      return join(root, name);
    };
    const altered = Buffer.from(archive);
    altered.write("9", altered.indexOf("2018-07-05"));
    const place = { directory: await mkdtemp(join(root, "data-")), ...embeddedImage() };
    const half = gzipSync(archive.subarray(0, archive.length / 2));
    const torn = (await readFile(file)).subarray(0, 100_000);
    for (const [name, bytes] of Object.entries({ half, torn, altered: gzipSync(altered) }))
      await expect(restore(place, await variant(name, bytes)), name).rejects.toMatchObject({
        kind: "store/backup-damaged",
      });
    for (const [name, bytes] of Object.entries({ text: Buffer.from("no"), empty: Buffer.alloc(0) }))
      await expect(restore(place, await variant(name, bytes)), name).rejects.toMatchObject({
        kind: "store/backup-foreign",
      });
    const store = await openStore(place);
    expect(await store.query("select 1 from park")).toEqual([]);
    await store.query("insert into setting (key, value) values ('a', '1')");
    await store.close();
    await expect(restore(place, file)).rejects.toMatchObject({ kind: "store/not-empty" });
  });

  it("leaves no file behind when it fails", async () => {
    const source = await openStore({ memory: true, ...embeddedImage() });
    await source.close();
    const directory = await mkdtemp(join(root, "none-"));
    await expect(backup(source, join(directory, "a.tar.gz"))).rejects.toThrow();
    expect(await readdir(directory)).toEqual([]);
  });
});
