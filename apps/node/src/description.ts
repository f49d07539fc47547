import { languages, type NodeDescription } from "@ouhe/cooperation/server";
import manifest from "../package.json" with { type: "json" };
import type { Services } from "./services.ts";

/** Version of the software, as results and pages name it. */
export const softwareVersion = manifest.version;

/** What a node says of itself; whether it shows the example is asked of the database. */
export function describe({ configuration, store, startedAt }: Services): NodeDescription {
  return {
    name: "Ouhe",
    version: softwareVersion,
    startedAt: startedAt.toISOString(),
    database: { kind: store.kind, durable: store.kind === "postgresql" },
    languages: [...languages],
    importLimitBytes: (configuration.importMegabytes ?? (store.kind === "postgresql" ? 256 : 64)) * 2 ** 20,
  };
}
