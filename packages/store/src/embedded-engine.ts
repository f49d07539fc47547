/**
 * The thread in which the embedded engine lives. It receives PostgreSQL's wire protocol as byte messages,
 * one whole exchange each, answers with bytes, and obeys the orders of `port-stream.ts`.
 * A long query therefore never stops the event loop that serves people.
 */
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type { EngineNote, EngineOrder } from "./port-stream.ts";

/** Where the engine keeps its files: a directory, or memory when there is none; `image` is a dump to start from. */
export type EngineData = { directory?: string; image?: string };

const port = parentPort!;
const blockBytes = 256 * 1024;

/** A quarter of the engine's own 128 MB: the process weighs about 110 MB less, and lookups take the same time. */
const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=32MB"];

/** The engine's last complaint, such as `PANIC: could not locate a valid checkpoint record`. */
let complaint = "";

function hearComplaint(text: string): boolean {
  complaint = /(?:FATAL|PANIC):.*/.exec(text)?.[0].replace(/\s+/g, " ") ?? complaint;
  return true;
}

const tell = (note: EngineNote) => port.postMessage(note);

async function start({ directory, image }: EngineData): Promise<PGlite> {
  const begun = performance.now();
  const engine = await PGlite.create({
    startParams,
    onStderr: hearComplaint,
    ...(directory ? { dataDir: directory } : {}),
    ...(image ? { loadDataDir: new Blob([readFileSync(image)]) } : {}),
  });
  tell({ note: "ready", milliseconds: performance.now() - begun });
  return engine;
}

/** Answers one exchange; blocks are sent on as they fill, so that a long result is not held twice. */
async function answer(engine: PGlite, exchange: Uint8Array): Promise<void> {
  let blocks: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    if (size === 0) return;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const block of blocks) {
      bytes.set(block, at);
      at += block.length;
    }
    blocks = [];
    size = 0;
    port.postMessage(bytes, [bytes.buffer]);
  };
  const onRawData = (bytes: Uint8Array) => {
    blocks.push(bytes.slice());
    size += bytes.length;
    if (size >= blockBytes) flush();
  };
  await engine.execProtocolRawStream(exchange, { syncToFs: false, onRawData });
  flush();
}

async function obey(engine: PGlite, { order }: EngineOrder): Promise<void> {
  if (order === "reset") {
    if (engine.isInTransaction()) await engine.exec("rollback");
    await engine.exec("discard all");
    return tell({ note: "reset" });
  }
  await engine.close();
  tell({ note: "closed" });
  port.close();
}

try {
  const engine = await start(workerData as EngineData);
  let queue = Promise.resolve();
  port.on("message", (message: Uint8Array | EngineOrder) => {
    queue = queue.then(() =>
      message instanceof Uint8Array ? answer(engine, message) : obey(engine, message),
    );
  });
} catch (error) {
  const { message, stack } = error as Error;
  tell({ note: "failed", reason: complaint || message || String(error), stack: stack ?? "" });
  port.close();
}
