import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { lockDirectory } from "../directory-lock.ts";
import type { Store } from "../store.ts";
import { backup } from "./backup.ts";
import type { BackupManifest } from "./manifest.ts";
import { restore } from "./restore.ts";

/** When snapshots are made and how many are kept. */
export type SnapshotPlan = {
  /** Milliseconds between two looks; a snapshot is made only if something was written since the last. */
  everyMilliseconds: number;
  /** How many to keep, the newest ones; at least 1. */
  keep: number;
  onFault?: (fault: Error) => void;
};

/**
 * Makes a snapshot of an embedded store beside its files: `<directory>/snapshots/<moment>.tar.gz`, a backup like
 * any other. Keeps the newest `keep`.
 *
 * @returns its path
 */
export async function snapshot(store: Store, keep: number, moment: Date = new Date()): Promise<string> {
  const directory = join(requireDirectory(store), "snapshots");
  await mkdir(directory, { recursive: true });
  const path = join(directory, `${moment.toISOString().replaceAll(":", "-")}.tar.gz`);
  await backup(store, path, moment);
  const names = (await readdir(directory)).filter((it) => it.endsWith(".tar.gz")).sort();
  for (const old of names.slice(0, -keep)) await rm(join(directory, old));
  return path;
}

/** Makes snapshots while the store is open. @returns a function that ends it, after a snapshot under way */
export function keepSnapshots(store: Store, plan: SnapshotPlan): () => Promise<void> {
  let last: unknown;
  let running = Promise.resolve();
  const look = async () => {
    const [row] = await store.query("select pg_current_wal_insert_lsn()::text as position");
    if (row!.position === last) return;
    await snapshot(store, plan.keep);
    last = row!.position;
  };
  const timer = setInterval(() => {
    running = running.then(look).catch((error) => plan.onFault?.(error));
  }, plan.everyMilliseconds).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}

/**
 * Puts a snapshot in the place of a damaged data directory. The damaged files are kept beside it.
 *
 * @returns what was restored
 * @throws StoreError store/directory-in-use while a process uses the directory
 */
export async function restoreSnapshot(
  directory: string,
  file: string,
  now: Date = new Date(),
): Promise<BackupManifest> {
  const lock = await lockDirectory(directory);
  const aside = join(directory, `cluster-damaged-${now.toISOString().replaceAll(":", "-")}`);
  await rename(join(directory, "cluster"), aside).catch(() => {});
  await rm(join(directory, "state.json"), { force: true });
  lock.release();
  return restore({ directory }, file);
}

function requireDirectory(store: Store): string {
  if (store.directory) return store.directory;
  throw new TypeError("snapshots are for an embedded store with a directory; use backup for a server");
}
