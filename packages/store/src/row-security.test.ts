import { expect, it } from "vitest";
import { openStore } from "./store.ts";
import { eachEngine, eachServer } from "./testing/engines.ts";

eachEngine("row-level security", (open) => {
  it("lets a transaction that steps down see and write its own park's rows only", async () => {
    const store = await open();
    await store.transaction({}, (tx) =>
      tx.script(`
        create table secret (park text not null, word text not null);
        insert into secret values ('qingpu', 'a'), ('jiaxing', 'b');
        alter table secret enable row level security;
        alter table secret force row level security;
        create policy own on secret using (park = ouhe_park()) with check (park = ouhe_park());`),
    );
    const asPark = (park: string, text: string) =>
      store.transaction({ park }, async (tx) => {
        await tx.query("select set_config('role', 'ouhe_app', true)");
        return tx.query(text);
      });
    expect(await asPark("qingpu", "select word from secret")).toEqual([{ word: "a" }]);
    expect(await asPark("chaohu", "select word from secret")).toEqual([]);
    const foreign = asPark("qingpu", "insert into secret values ('jiaxing', 'c')");
    await expect(foreign).rejects.toMatchObject({ code: "42501" });
    expect(
      await asPark(
        "qingpu",
        "insert into park (id, source, calibre, name_zh_hans, name_zh_hant, name_en) values ('p1', '', '', '', '', '') returning id",
      ),
    ).toEqual([{ id: "p1" }]);
    expect(await store.query("select current_user::text <> 'ouhe_app' as is_back")).toEqual([
      { is_back: true },
    ]);
  });
});

eachServer("a server that will not do", (make) => {
  it("is refused when its text is not UTF-8", async () => {
    const { url } = (await make({ migrate: false })) as { url: string };
    const store = await openStore({ url, migrate: false });
    await store.query(
      "create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0",
    );
    await store.close();
    const latin = new URL(url);
    latin.pathname = "latin";
    await expect(openStore({ url: latin.href })).rejects.toMatchObject({
      kind: "store/unsuitable-server",
      data: { encoding: "LATIN1" },
    });
  });

  it("is refused when there is no such database", async () => {
    const url = new URL(((await make({ migrate: false })) as { url: string }).url);
    url.pathname = "absent";
    await expect(openStore({ url: url.href })).rejects.toMatchObject({
      kind: "store/unreachable",
      data: { code: "3D000" },
    });
  });
});
