import { readdir } from "node:fs/promises";
import { storeSentence } from "@ouhe/cooperation/server";
import { openStore, type Store, StoreError, type StorePlace } from "@ouhe/store";
import type { Language } from "../language.ts";
import type { Finding } from "./findings.ts";
import { hasDatabase } from "./store-place.ts";

/** Whether the database answers, its version and encoding, and whether its schema is ours. Changes nothing. */
export async function checkDatabase(place: StorePlace, language: Language): Promise<Finding[]> {
  if ("directory" in place && !hasDatabase(place.directory))
    return [{ state: "ok", phrase: "databaseNone", data: { place: place.directory } }];
  try {
    const store = await openStore({ ...place, migrate: false });
    try {
      return [await checkAnswer(store), await checkSchema(store)];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [asFinding(error, language)];
  }
}

async function checkAnswer(store: Store): Promise<Finding> {
  const health = await store.health();
  if (!health.ok)
    return { state: "fail", phrase: "databaseFailed", reason: health.reason, remedy: "databaseFailed" };
  const [row] = await store.query<{ encoding: string }>(
    "select current_setting('server_encoding') as encoding",
  );
  const kind = health.kind === "embedded" ? "PGlite" : "PostgreSQL";
  const data = {
    kind,
    version: health.version,
    encoding: row!.encoding,
    milliseconds: Math.round(health.milliseconds),
  };
  return { state: "ok", phrase: "database", data };
}

async function checkSchema(store: Store): Promise<Finding> {
  const [found] = await store.query<{ found: boolean }>(
    "select to_regclass('schema_migration') is not null as found",
  );
  if (!found!.found) return { state: "ok", phrase: "schemaNone" };
  const applied = await store.query<{ name: string }>("select name from schema_migration order by name");
  return compareSchema(
    applied.map((it) => it.name),
    await shippedNames(),
  );
}

/** What the applied migrations say beside those that ship. */
export function compareSchema(applied: readonly string[], shipped: readonly string[]): Finding {
  const newer = applied.find((it) => !shipped.includes(it));
  if (newer)
    return { state: "fail", phrase: "schemaNewer", data: { newest: newer }, remedy: "schemaNewerRemedy" };
  const n = shipped.length - applied.length;
  if (n > 0) return { state: "warn", phrase: "schemaOld", data: { n }, remedy: "schemaOldRemedy" };
  return { state: "ok", phrase: "schema", data: { newest: applied.at(-1) ?? "–" } };
}

/** Names of the migrations that came with the store. */
async function shippedNames(): Promise<string[]> {
  const directory = new URL("../migrations/", import.meta.resolve("@ouhe/store"));
  const files = await readdir(directory);
  return files
    .filter((it) => it.endsWith(".sql"))
    .map((it) => it.slice(0, -".sql".length))
    .sort();
}

function asFinding(error: StoreError, language: Language): Finding {
  const { kind, data } = error;
  if (kind === "store/directory-in-use")
    return {
      state: "ok",
      phrase: "directoryInUse",
      data: { place: String(data.directory), pid: String(data.pid ?? "?") },
    };
  const reason = storeSentence(error, language);
  const phrase = kind.startsWith("store/directory") ? "directoryDamaged" : "databaseFailed";
  return { state: "fail", phrase, reason };
}
