import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { arePagesFresh } from "../../node/src/built-pages.ts";

const root = resolve(import.meta.dirname, "../../..");
/** Longer than any build takes; a lock older than this was left by a process that died. */
const lockMilliseconds = 180_000;

const timeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Vite in a process of its own: under a test runner's NODE_ENV it would build React for development. */
function build(): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(process.execPath, [vite, "build", "apps/web", "--logLevel", "warn"], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (it) => {
    said += it;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => (code === 0 ? done() : fail(new Error(`the pages do not build\n${said}`))));
  });
}

function takeLock(path: string): boolean {
  if (Date.now() - timeOf(path) > lockMilliseconds) rmSync(path, { recursive: true, force: true });
  try {
    mkdirSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Builds the pages unless they are newer than everything they are made of; one of several suites does it, the others wait. */
export async function buildPages(): Promise<void> {
  const name = createHash("sha256").update(root).digest("hex").slice(0, 12);
  const lock = join(tmpdir(), `ouhe-pages-${name}.lock`);
  while (!arePagesFresh()) {
    if (takeLock(lock)) {
      try {
        return await build();
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
    }
    await sleep(200);
  }
}
