import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, inject, onTestFinished } from "vitest";
import { openStore, type Store, type StoreConfig } from "../store.ts";
import { createDatabase } from "./databases.ts";

/** What a test may say about the store it wants; `migrate: false` gives a database without any table. */
export type OpenOptions = { migrate?: boolean };

/** Gives a fresh, empty, migrated store each time; each is closed when the test that opened it ends, or the suite. */
export type OpenFresh = (options?: OpenOptions) => Promise<Store>;

/** A place for a store of this engine, to be opened several times; empty and, unless told, migrated. */
export type MakePlace = (options?: OpenOptions) => Promise<StoreConfig>;

/** One engine of the test run. */
export type Engine = { label: string; make: MakePlace };

/**
 * Runs a suite on every engine there is: the embedded one in memory always, PostgreSQL 15 and the newest where
 * they are found. Where a server is missing, one skipped line says which.
 *
 * ```ts
 * eachEngine("parks", (open) => {
 *   it("keeps a park", async () => { const store = await open(); … });
 * });
 * ```
 */
export function eachEngine(name: string, suite: (open: OpenFresh) => void): void {
  for (const engine of testEngines()) {
    describe(`${name} on ${engine.label}`, () => {
      const opened: Store[] = [];
      suite(async (options) => {
        const store = await openStore({ ...(await engine.make(options)), ...options });
        if (!closesWithTest(store)) opened.push(store);
        return store;
      });
      afterAll(async () => {
        await Promise.all(opened.map((it) => it.close()));
      });
    });
  }
  tellMissing(name);
}

/** Closes the store when the running test ends; false outside a test, as in `beforeAll`. */
function closesWithTest(store: Store): boolean {
  try {
    onTestFinished(() => store.close());
    return true;
  } catch {
    return false;
  }
}

/** As `eachEngine`, but only real servers, and with places instead of stores: for several processes on one database. */
export function eachServer(name: string, suite: (make: MakePlace) => void): void {
  for (const engine of serverEngines()) describe(`${name} on ${engine.label}`, () => suite(engine.make));
  tellMissing(name);
}

/** The engines of this test run, the embedded one (in memory) first. */
export function testEngines(): Engine[] {
  return [
    { label: "the embedded engine", make: async () => ({ memory: true, ...embeddedImage() }) },
    ...serverEngines(),
  ];
}

/** The engines with places that can be closed and opened again: the embedded one in directories under `root()`. */
export function lastingEngines(root: () => string): Engine[] {
  const make = async () => ({ directory: await mkdtemp(join(root(), "data-")), ...embeddedImage() });
  return [{ label: "the embedded engine", make }, ...serverEngines()];
}

/** The image for an embedded store's configuration, which saves the second and a half of making a cluster. */
export function embeddedImage(): { image?: string } {
  const image = provided()?.image;
  return image ? { image } : {};
}

function serverEngines(): Engine[] {
  return (provided()?.servers ?? []).map(({ version, url }) => ({
    label: `PostgreSQL ${version}`,
    make: async ({ migrate = true } = {}) => ({ url: await createDatabase(url, { migrate }) }),
  }));
}

function tellMissing(name: string): void {
  const missing = provided()?.missing ?? ["the servers of packages/store/src/testing/global-setup.ts"];
  if (missing.length > 0) describe.skip(`${name}: skipped without ${missing.join(" and ")}`, () => {});
}

function provided() {
  return inject("engines");
}
