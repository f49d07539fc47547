import { open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoreError } from "./store-error.ts";

/**
 * What the last process left in the data directory. `making`: it had not finished making an empty cluster;
 * `open`: it did not close the directory; `closed`: everything is on the disk. With the run of the machine.
 */
type Mark = { state: "making" | "open" | "closed"; machineRun: string };

/** What was found when the directory was opened. */
export type FoundMark = {
  state: Mark["state"];
  /** The machine has been restarted since, so writes that never reached the disk may be lost. */
  isAfterRestart: boolean;
};

/** Reads what the last process left; a new directory counts as `making`. */
export async function readMarks(directory: string): Promise<FoundMark> {
  const found = await readMark(directory);
  const hasCluster = await stat(join(directory, "cluster")).then(
    () => true,
    () => false,
  );
  const state = hasCluster ? (found?.state ?? "closed") : "making";
  return { state, isAfterRestart: state === "open" && found?.machineRun !== (await readMachineRun()) };
}

/** Writes that an empty cluster is being made, after removing one that was never finished. */
export async function markMaking(directory: string): Promise<void> {
  await writeMark(directory, { state: "making", machineRun: await readMachineRun() });
  await rm(join(directory, "cluster"), { recursive: true, force: true });
}

/** Writes that this process has the directory open. After the check of what an interrupted machine left. */
export async function markOpen(directory: string): Promise<void> {
  await writeMark(directory, { state: "open", machineRun: await readMachineRun() });
}

/** Brings every file of the cluster to the disk, then writes that the directory was closed. */
export async function markClosed(directory: string): Promise<void> {
  await syncTree(join(directory, "cluster"));
  await writeMark(directory, { state: "closed", machineRun: await readMachineRun() });
}

/** The file name of the newest snapshot, or undefined if there is none. Names sort by time. */
export async function newestSnapshot(directory: string): Promise<string | undefined> {
  const names = await readdir(join(directory, "snapshots")).catch(() => []);
  return names
    .filter((it) => it.endsWith(".tar.gz"))
    .sort()
    .at(-1);
}

/** The refusal to use files that the engine cannot read. */
export function damaged(directory: string, snapshot: string | undefined, cause: Error): StoreError {
  const remedy = snapshot
    ? `restore the newest snapshot, ${join(directory, "snapshots", snapshot)}`
    : "restore a backup; there is no snapshot beside it";
  return new StoreError(
    "store/directory-damaged",
    `The data directory ${directory} is damaged (${cause.message}): ${remedy}.`,
    { directory, snapshot, reason: cause.message },
    cause,
  );
}

/** Brings one file or directory to the disk; what cannot be opened is left to the one who reads it next. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r").catch(() => undefined);
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

async function syncTree(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of entries) await syncFile(join(entry.parentPath, entry.name));
  await syncFile(directory);
}

async function readMark(directory: string): Promise<Mark | undefined> {
  try {
    return JSON.parse(await readFile(join(directory, "state.json"), "utf8")) as Mark;
  } catch {
    return undefined;
  }
}

async function writeMark(directory: string, mark: Mark): Promise<void> {
  const path = join(directory, "state.json");
  await writeFile(path, JSON.stringify(mark));
  await syncFile(path);
}

/** A value that changes whenever the machine restarts; empty where the system does not tell. */
async function readMachineRun(): Promise<string> {
  return (await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "")).trim();
}
