import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Configuration, readConfiguration } from "@ouhe/node";
import type { StorePlace } from "@ouhe/store";

/** Where a node's memory is said to be: options first, then the environment, as the node itself reads it. */
export function placeOf(
  environment: Record<string, string | undefined>,
  options: { data?: string | undefined; database?: string | undefined },
): { place: StorePlace; configuration: Configuration } {
  const configuration = readConfiguration(environment);
  const url = options.database ?? (options.data ? null : configuration.databaseUrl);
  const directory = options.data ? resolve(options.data) : configuration.dataDirectory;
  return { place: url ? { url } : { directory }, configuration };
}

/** Whether a data directory holds a database already. */
export const hasDatabase = (directory: string): boolean => existsSync(resolve(directory, "cluster"));
