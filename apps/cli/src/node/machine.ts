import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { freemem, totalmem } from "node:os";
import { dirname } from "node:path";
import type { Finding } from "./findings.ts";

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);

/** Least free megabytes: below `warn` it gets tight, below `fail` nothing works. */
const disk = { warn: 1024, fail: 100 };
const memoryWarn = 500;

/** The Node that runs this. */
export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = major > 22 || (major === 22 && minor >= 18);
  return fits
    ? { state: "ok", phrase: "node", data: { version } }
    : { state: "fail", phrase: "node", data: { version }, remedy: "nodeOld" };
}

/** Memory, free and total in bytes. */
export function checkMemory(free = freemem(), total = totalmem()): Finding {
  const data = { free: megabytes(free), total: megabytes(total) };
  return data.free < memoryWarn
    ? { state: "warn", phrase: "memory", data, remedy: "memoryLow" }
    : { state: "ok", phrase: "memory", data };
}

/** Free space where the data are, or will be. */
export async function checkDisk(place: string): Promise<Finding> {
  const existing = nearestExisting(place);
  const { bavail, bsize } = await statfs(existing);
  const free = megabytes(bavail * bsize);
  const state = free < disk.fail ? "fail" : free < disk.warn ? "warn" : "ok";
  const data = { free, place: existing };
  return state === "ok"
    ? { state, phrase: "disk", data }
    : { state, phrase: "disk", data, remedy: "diskLow" };
}

function nearestExisting(place: string): string {
  return existsSync(place) || dirname(place) === place ? place : nearestExisting(dirname(place));
}
