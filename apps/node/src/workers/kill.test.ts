import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openStore, type Store, type StoreConfig } from "@ouhe/store";
import { lastingEngines } from "@ouhe/store/testing";
import { afterAll, describe, expect, it } from "vitest";
import { inventedRegister, refusedRows } from "../../bench/invented-register.ts";
import { testNode } from "../testing.ts";
import { importingNode } from "./testing.ts";

const register = { rows: 4_000, faultyEvery: 50 };
const good = register.rows - refusedRows(register);
const childFile = fileURLToPath(new URL("importing.child.ts", import.meta.url));

async function startChild(place: StoreConfig): Promise<ChildProcess> {
  const child = spawn(process.execPath, [childFile, JSON.stringify(place)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

/** Ends it as a power switch would. */
async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

async function visit<T>(place: StoreConfig, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

interface Seen {
  state: string;
  checkedRows: number;
  staged: number;
  refused: number;
  enterprises: number;
  changes: number;
  announced: number;
}

async function look(store: Store, id: string): Promise<Seen> {
  const [row] = await store.query<Seen>(
    `select state, checked_rows as "checkedRows",
            (select count(*) from import_row where import_id = b.id) as staged,
            (select count(distinct row_number) from import_fault where import_id = b.id and severity = 'error') as refused,
            (select count(*) from enterprise) as enterprises,
            (select count(*) from import_change where import_id = b.id) as changes,
            (select count(*) from outbox where type = 'import.committed') as announced
       from import_batch b where id = $1`,
    [id],
  );
  return row!;
}

/** What must hold whenever the process dies. */
function expectWhole(seen: Seen): void {
  const isCommitted = seen.state === "committed";
  expect(seen.enterprises, seen.state).toBe(isCommitted ? good : 0);
  expect(seen.changes, seen.state).toBe(isCommitted ? good : 0);
  expect(seen.announced, seen.state).toBe(isCommitted ? 1 : 0);
  if (!isCommitted) expect(seen.staged + seen.refused, seen.state).toBe(seen.checkedRows);
}

const root = mkdtempSync(join(tmpdir(), "ouhe-kill-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(lastingEngines(() => root))("an import whose process is killed, on $label", ({ make }) => {
  it("is whole or not there, and goes on in the next process", { timeout: 180_000 }, async () => {
    const place = await make();
    const id = await visit(place, async (store) => {
      const node = await importingNode(store);
      await node.stop(); // this process only asks; the children do the work
      const made = await node.upload([...inventedRegister(register)].join(""), { park: "qingpu" });
      const mapping = made.body.mapping
        .filter((it: { field: string | null }) => it.field === null)
        .map((it: { column: number }) => ({ column: it.column, field: "extra" }));
      const path = `/imports/${made.body.id}`;
      await node.send("PUT", `${path}/mapping`, { mapping }, { "If-Match": `"${made.body.version}"` });
      expect((await node.send("POST", `${path}/check`)).status).toBe(202);
      return made.body.id as string;
    });
    let kills = 0;
    for (let patience = 500; ; ) {
      const child = await startChild(place);
      await sleep(Math.random() * patience);
      await kill(child);
      kills++;
      const seen = await visit(place, async (store) => {
        const found = await look(store, id);
        if (found.state === "checked") await testNode(store).send("POST", `/imports/${id}/commit`);
        return found;
      });
      expectWhole(seen);
      if (seen.state === "committed") break;
      patience *= 1.4;
    }
    expect(kills).toBeGreaterThan(1);
  });
});
