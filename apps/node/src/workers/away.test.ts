import { mkdtempSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "@ouhe/store";
import { afterAll, describe, expect, it } from "vitest";
import {
  findInstallations,
  type Server,
  startServer,
} from "../../../../packages/store/src/testing/servers.ts";
import { inventedRegister, refusedRows } from "../../bench/invented-register.ts";
import { type ImportingNode, importingNode } from "./testing.ts";

const register = { rows: 6_000, faultyEvery: 50 };
const good = register.rows - refusedRows(register);
const root = mkdtempSync(join(tmpdir(), "ouhe-away-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Asks until the database answers, and then until the import rests. */
async function untilState(node: ImportingNode, id: string, state: string): Promise<void> {
  for (;;) {
    const { status, body } = await node.send("GET", `/imports/${id}`);
    if (status === 503) expect(body.kind).toBe("node/unavailable");
    else if (body.state === state) return;
    else expect(["checking", "committing", "undoing"]).toContain(body.state);
    await sleep(50);
  }
}

describe.each(findInstallations().found)("an import whose PostgreSQL $version goes away", (installation) => {
  it("waits for it and goes on, in each of its steps", { timeout: 240_000 }, async () => {
    await chmod(root, 0o755);
    const directory = join(root, installation.version);
    let server: Server = await startServer(installation, directory, { fsync: true });
    const port = Number(new URL(server.url).port);
    const store = await openStore({ url: server.url });
    const node = await importingNode(store);
    const interrupt = async (after: number) => {
      await sleep(after);
      await server.stop();
      await sleep(700);
      server = await startServer(installation, directory, { fsync: true, port });
    };
    const made = await node.upload([...inventedRegister(register)].join(""), { park: "qingpu" });
    const mapping = made.body.mapping
      .filter((it: { field: string | null }) => it.field === null)
      .map((it: { column: number }) => ({ column: it.column, field: "extra" }));
    const path = `/imports/${made.body.id}`;
    await node.send("PUT", `${path}/mapping`, { mapping }, { "If-Match": `"${made.body.version}"` });
    const steps = [
      ["check", "checked", 0],
      ["commit", "committed", good],
      ["undo", "undone", 0],
    ] as const;
    for (const [name, state, enterprises] of steps) {
      expect((await node.send("POST", `${path}/${name}`)).status).toBe(202);
      await interrupt(name === "check" ? 300 : 60);
      await untilState(node, made.body.id, state);
      const [row] = await store.query("select count(*)::int as n from enterprise");
      expect(row).toEqual({ n: enterprises });
    }
    const running = "select 1 from job where state in ('waiting', 'running')";
    while ((await store.query(running)).length > 0) await sleep(50);
    await node.stop();
    await store.close();
    await server.stop();
  });
});
