import { mkdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import pg from "pg";
import { type DirectoryLock, lockDirectory } from "./directory-lock.ts";
import type { EngineData } from "./embedded-engine.ts";
import { damaged, markClosed, markMaking, markOpen, newestSnapshot, readMarks } from "./embedded-marks.ts";
import { keepMachineCode } from "./machine-code.ts";
import { type EngineNote, PortStream } from "./port-stream.ts";
import { StoreError } from "./store-error.ts";
import { valueTypes } from "./value-types.ts";

/** A running embedded engine: a pool of exactly one session, and how to stop it. */
export type Embedded = {
  pool: pg.Pool;
  /** Milliseconds from the start of the thread until the engine answered. */
  startMilliseconds: number;
  /** True if the last process did not close the directory (it was killed, or the machine stopped). */
  isRecovered: boolean;
  /** Stops the engine, brings its files to the disk and lets go of the directory. */
  stop: () => Promise<void>;
};

/** Where the engine keeps its files: `directory`, or memory when absent; an empty one begins with `image`, a dump. */
export type EmbeddedPlace = { directory?: string | undefined; image?: string | undefined };

/**
 * Starts the embedded engine in a thread of its own.
 *
 * @throws StoreError store/directory-in-use if another process holds the directory
 * @throws StoreError store/directory-damaged if the engine cannot read its files, naming the newest snapshot
 */
export async function startEmbedded({ directory, image }: EmbeddedPlace): Promise<Embedded> {
  if (!directory) return runEngine({ ...(image ? { image } : {}) });
  await mkdir(directory, { recursive: true });
  const lock = await lockDirectory(directory);
  try {
    return await startInDirectory(directory, image, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startInDirectory(
  directory: string,
  image: string | undefined,
  lock: DirectoryLock,
): Promise<Embedded> {
  const { state, isAfterRestart } = await readMarks(directory);
  const cluster = join(directory, "cluster");
  if (state === "making") await markMaking(directory);
  const data = state === "making" && image ? { directory: cluster, image } : { directory: cluster };
  const engine = await startSound(data, isAfterRestart).catch(async (error) => {
    throw damaged(directory, await newestSnapshot(directory), error);
  });
  await markOpen(directory);
  const stop = async () => {
    await engine.stop();
    await markClosed(directory);
    lock.release();
  };
  return { ...engine, isRecovered: state === "open", stop };
}

/**
 * Starts the engine and, if the machine itself stopped while it was open, reads every row once: the engine
 * never asks the disk to keep anything, so only then may pages be missing, and every page has a checksum.
 */
async function startSound(data: EngineData, isDoubtful: boolean): Promise<Embedded> {
  const engine = await runEngine(data);
  try {
    if (isDoubtful) await readEverything(engine.pool);
    return engine;
  } catch (error) {
    await engine.stop().catch(() => {});
    throw error;
  }
}

async function readEverything(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  for (const { name } of rows) await pool.query(`select sum(hashtext(t::text)) from ${name} t`);
}

/** The same ending as this file: `.ts` from sources, `.js` once built. */
const engineFile = new URL(`./embedded-engine${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

async function runEngine(workerData: EngineData): Promise<Embedded> {
  keepMachineCode();
  const worker = new Worker(engineFile, { workerData, stdout: true, stderr: true });
  worker.setMaxListeners(0);
  worker.stdout.resume();
  worker.stderr.resume();
  const startMilliseconds = await untilReady(worker);
  worker.on("error", () => {}); // its `exit` follows and ends the stream, which fails the running query
  const pool = new pg.Pool({
    user: "postgres",
    database: "postgres",
    password: "",
    types: valueTypes,
    max: 1,
    idleTimeoutMillis: 0,
    stream: () =>
      openStream(worker) as unknown as ReturnType<NonNullable<pg.ClientConfig["stream"]> & (() => never)>,
  });
  pool.on("error", () => {});
  return { pool, startMilliseconds, isRecovered: false, stop: () => stopEngine(pool, worker) };
}

function openStream(worker: Worker): PortStream {
  if (worker.threadId > 0) return new PortStream(worker);
  throw new StoreError("store/engine-stopped", "The embedded database has stopped; start the program again.");
}

function untilReady(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the embedded engine ended with code ${code}`)));
    worker.once("message", (message: EngineNote) => {
      if (message.note === "ready") resolve(message.milliseconds);
      else reject(new Error(message.note === "failed" ? message.reason : message.note));
    });
  });
}

async function stopEngine(pool: pg.Pool, worker: Worker): Promise<void> {
  await pool.end();
  if (worker.threadId <= 0) return;
  const exit = new Promise((resolve) => worker.once("exit", resolve));
  worker.postMessage({ order: "close" });
  await exit;
}
