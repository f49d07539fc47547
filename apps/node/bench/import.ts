/**
 * How fast a register comes in: `node apps/node/bench/import.ts [--rows 100000] [--database postgres://…/name]`.
 * The database must be empty; without one, the embedded engine runs in a new temporary directory. Prints the
 * seconds of each step, the peak of memory, and how long the main thread was busy at a time.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { addPark, localOperator, uploadImport } from "@ouhe/cooperation/server";
import { createJobs, openStore, type Store } from "@ouhe/store";
import { pino } from "pino";
import { keepHeapSmall } from "../bin/runtime.js";
import { actFor } from "../src/act.ts";
import { readConfiguration } from "../src/configuration.ts";
import { createServices } from "../src/node.ts";
import { defineImports } from "../src/workers/imports.ts";
import { inventedRegister, refusedRows } from "./invented-register.ts";

const { values } = parseArgs({
  options: { rows: { type: "string", default: "100000" }, database: { type: "string" } },
});
const register = { rows: Number(values.rows), faultyEvery: 100 };
const limitBytes = 2 ** 30;
keepHeapSmall(); // as the node does

async function* bytesOf(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function* formOf(raise: number) {
  yield { name: "park", fileName: null, body: bytesOf(["qingpu"]) };
  yield { name: "file", fileName: "register.csv", body: bytesOf(inventedRegister({ ...register, raise })) };
}

async function measure(store: Store): Promise<void> {
  const services = createServices(readConfiguration({ LOG_LEVEL: "error" }), store, pino({ level: "error" }));
  const act = actFor(services, null, localOperator);
  const jobs = createJobs(store, { onFault: (fault) => console.error(fault) });
  const stopThread = defineImports(jobs, services);
  await jobs.start();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const total: Record<string, number> = {};

  async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
    delay.reset();
    delay.enable();
    const begun = performance.now();
    const result = await work();
    const seconds = (performance.now() - begun) / 1000;
    delay.disable();
    total[name] = seconds;
    const busy = (delay.percentile(99) / 1e6).toFixed(0);
    console.log(
      `${name.padEnd(28)} ${seconds.toFixed(2).padStart(7)} s   main thread p99 ${busy} ms, rss ${mb(peak)}`,
    );
    return result;
  }
  const ask = async (name: string, path: string, method = "GET", headers = {}, body?: string) => {
    const response = await app.request(`/api/v1/imports/${path}`, { method, headers, ...(body && { body }) });
    if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
    return response;
  };
  const { createNodeApp } = await import("../src/app.ts");
  const app = createNodeApp(services);

  async function step(id: string, name: string) {
    await ask(name, `${id}/${name}`, "POST");
    for (;;) {
      const it = (await (await ask(name, id)).json()) as {
        state: string;
        counts: Record<string, number>;
        failure: unknown;
      };
      if (it.state === "failed") throw new Error(JSON.stringify(it.failure));
      if (!it.state.endsWith("ing")) return it.counts;
      await sleep(100);
    }
  }

  async function importOnce(label: string, raise: number) {
    const made = await timed(`${label}: upload`, () => uploadImport(act, formOf(raise), limitBytes));
    const mapping = made.mapping
      .filter((it) => it.field === null)
      .map((it) => ({ column: it.column, field: "extra" }));
    const match = { "If-Match": `"${made.version}"`, "Content-Type": "application/json" };
    await ask("mapping", `${made.id}/mapping`, "PUT", match, JSON.stringify({ mapping }));
    const checked = await timed(`${label}: check`, () => step(made.id, "check"));
    const done = await timed(`${label}: commit`, () => step(made.id, "commit"));
    await timed(`${label}: error report`, async () =>
      (await ask("errors", `${made.id}/errors.xlsx`)).arrayBuffer(),
    );
    if (checked.good! + checked.refused! !== register.rows || checked.refused !== refusedRows(register))
      throw new Error(`rows were lost: ${JSON.stringify(checked)}`);
    console.log(
      `  ${JSON.stringify({ create: done.create, update: done.update, unchanged: done.unchanged, refused: done.refused })}`,
    );
    return made.id;
  }
  await act.write((ctx) =>
    addPark(ctx, {
      id: "qingpu",
      name: { "zh-Hans": "青浦", "zh-Hant": "青浦", en: "Qingpu" },
      divisionCode: null,
      areaKm2: null,
      areaNote: null,
      longitude: null,
      latitude: null,
      source: "bench",
      asOf: null,
    }),
  );
  console.log(`${register.rows} rows on ${store.kind}, idle rss ${mb(process.memoryUsage.rss())}`);
  await importOnce("new", 0);
  const sum = Object.values(total).reduce((all, it) => all + it, 0);
  console.log(`upload, check, commit and report: ${sum.toFixed(2)} s; peak rss ${mb(peak)}`);
  await importOnce("again, unchanged", 0);
  const last = await importOnce("again, every row changed", 1);
  await timed("undo", () => step(last, "undo"));
  console.log(`peak rss ${mb(peak)}`);
  clearInterval(watch);
  await jobs.stop();
  await stopThread();
}

const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

const directory = values.database ? null : mkdtempSync(join(tmpdir(), "ouhe-bench-"));
const store = await openStore(directory ? { directory } : { url: values.database! });
try {
  await measure(store);
} finally {
  await store.close();
  if (directory) rmSync(directory, { recursive: true, force: true });
}
