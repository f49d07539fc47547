/**
 * Vitest's global setup: starts one real server for each PostgreSQL version found and makes an image of an
 * empty embedded engine, so that a test gets a fresh store quickly. Tests reach all through `eachEngine`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { keepMachineCode } from "../machine-code.ts";
import { findInstallations, type Server, startServer } from "./servers.ts";

/** What `eachEngine` is told: where the servers are, and the image the embedded engine starts from. */
export type TestEngines = { image: string; servers: { version: string; url: string }[]; missing: string[] };

declare module "vitest" {
  interface ProvidedContext {
    engines: TestEngines;
  }
}

let root = "";
let servers: Server[] = [];

export async function setup(project: TestProject): Promise<void> {
  root = mkdtempSync(join(tmpdir(), "ouhe-test-"));
  await chmod(root, 0o755);
  const { found, missing } = findInstallations();
  const image = makeImage(join(root, "image.tar"));
  servers = await Promise.all(found.map((it) => startServer(it, join(root, `postgresql-${it.version}`))));
  const reached = servers.map(({ version, url }) => ({ version, url }));
  project.provide("engines", { image: await image, servers: reached, missing });
}

export async function teardown(): Promise<void> {
  await Promise.all(servers.map((it) => it.stop()));
  rmSync(root, { recursive: true, force: true });
}

async function makeImage(path: string): Promise<string> {
  keepMachineCode();
  const engine = await PGlite.create();
  const dump = await engine.dumpDataDir("none");
  writeFileSync(path, Buffer.from(await dump.arrayBuffer()));
  await engine.close();
  return path;
}
