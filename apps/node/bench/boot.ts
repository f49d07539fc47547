/** Boot time and idle memory of a node process, on PostgreSQL and on the embedded database, three starts each. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findInstallations, startServer } from "../../../packages/store/src/testing/servers.ts";

const entry = join(import.meta.dirname, "../../cli/bin/ouhe.js");

async function boot(label: string, env: Record<string, string>): Promise<void> {
  const started = performance.now();
  const child = spawn(process.execPath, [entry, "serve"], {
    env: { ...process.env, ...env, PORT: "8193", LOG_LEVEL: "warn" },
    stdio: "ignore",
  });
  try {
    while (
      !(await fetch("http://127.0.0.1:8193/readyz").then(
        (it) => it.ok,
        () => false,
      ))
    )
      await sleep(5);
    const seconds = (performance.now() - started) / 1000;
    await sleep(5000);
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    console.log(`${label.padEnd(28)} ready after ${seconds.toFixed(2)} s, idle ${megabytes.toFixed(0)} MB`);
  } finally {
    child.kill();
    await new Promise((done) => child.once("close", done));
  }
}

const root = mkdtempSync(join(tmpdir(), "ouhe-boot-"));
await chmod(root, 0o755);
const [installation] = findInstallations().found;
try {
  if (installation) {
    const server = await startServer(installation, join(root, "pg"));
    for (const label of ["PostgreSQL, first start", "PostgreSQL, again", "PostgreSQL, again"])
      await boot(label, { DATABASE_URL: server.url, OUHE_EMPTY: "1" });
    await server.stop();
  } else console.log("skipped: PostgreSQL is not installed");
  for (const label of ["embedded, with example", "embedded, again", "embedded, again"])
    await boot(label, { OUHE_DATA: join(root, "data"), DATABASE_URL: "" });
} finally {
  rmSync(root, { recursive: true, force: true });
}
