import { eachEngine } from "@ouhe/store/testing";
import { expect, it } from "vitest";
import { inventedRegister, refusedRows } from "../../bench/invented-register.ts";
import { importingNode } from "./testing.ts";

const register = (rows: number, more = {}) => [...inventedRegister({ rows, ...more })].join("");

eachEngine("imports", (open) => {
  it("loses no row: every row of the file is good or refused, and every good one is in the register", async () => {
    const store = await open();
    const node = await importingNode(store);
    const wanted = { rows: 5_003, faultyEvery: 37 };
    const done = await node.take(register(wanted.rows, wanted), { park: "qingpu" });
    expect(done.failure).toBeNull();
    expect(done.state).toBe("committed");
    const { counts } = done;
    expect(counts.refused).toBe(refusedRows(wanted));
    expect(counts.good + counts.refused).toBe(wanted.rows);
    expect(counts.create).toBe(counts.good);
    const [kept] = await store.query<{ n: number }>("select count(*)::int as n from enterprise");
    expect(kept?.n).toBe(counts.good);
    const [faulty] = await store.query<{ n: number }>(
      "select count(distinct row_number)::int as n from import_fault where severity = 'error'",
    );
    expect(faulty?.n).toBe(counts.refused);
    await node.stop();
  });
});
