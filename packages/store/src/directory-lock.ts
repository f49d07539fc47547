import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { StoreError } from "./store-error.ts";

/** Who holds a data directory, as written beside the lock for the sentence of a refusal. */
export type DirectoryOwner = { pid: number; host: string; since: string };

/** A held lock. Release it last, after the engine has stopped. */
export type DirectoryLock = { release: () => void };

/**
 * Takes the data directory for this process, or refuses with a sentence that names the holder.
 * The lock is the operating system's own (the byte-range lock that SQLite takes on `lock`), so it ends with
 * its process however that process ends; nothing stale can remain, and no pid is ever guessed alive.
 *
 * @throws StoreError store/directory-in-use
 * @source docs/adr/0022-one-process-per-data-directory.md
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const { DatabaseSync } = await import("node:sqlite");
  const file = new DatabaseSync(join(directory, "lock"), { timeout: 0 });
  try {
    file.exec("pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive");
  } catch (cause) {
    file.close();
    throw inUse(directory, cause);
  }
  const owner: DirectoryOwner = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  writeFileSync(join(directory, "owner.json"), JSON.stringify(owner));
  return { release: () => file.close() };
}

function inUse(directory: string, cause: unknown): StoreError {
  const owner = readOwner(directory);
  const who = owner ? `process ${owner.pid} on ${owner.host}, since ${owner.since}` : "another process";
  return new StoreError(
    "store/directory-in-use",
    `The data directory ${directory} is in use by ${who}. Stop that process first, or choose another directory.`,
    { directory, ...owner },
    cause,
  );
}

function readOwner(directory: string): DirectoryOwner | undefined {
  try {
    return JSON.parse(readFileSync(join(directory, "owner.json"), "utf8")) as DirectoryOwner;
  } catch {
    return undefined;
  }
}
