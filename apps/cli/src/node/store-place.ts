import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Configuration, Misconfigured, readConfiguration } from "@ouhe/node";
import type { StorePlace } from "@ouhe/store";
import { CommandRefusal } from "../refusal.ts";

function configurationOf(environment: Record<string, string | undefined>): Configuration {
  try {
    return readConfiguration(environment);
  } catch (error) {
    if (!(error instanceof Misconfigured)) throw error;
    const { variable, value, expected } = error;
    throw new CommandRefusal("environment/invalid", { variable, value, expected });
  }
}

/**
 * Where a node's memory is said to be: options first, then the environment, as the node itself reads it.
 *
 * @throws CommandRefusal environment/invalid
 */
export function placeOf(
  environment: Record<string, string | undefined>,
  options: { data?: string | undefined; database?: string | undefined },
): { place: StorePlace; configuration: Configuration } {
  const configuration = configurationOf(environment);
  const url = options.database ?? (options.data ? null : configuration.databaseUrl);
  const directory = options.data ? resolve(options.data) : configuration.dataDirectory;
  return { place: url ? { url } : { directory }, configuration };
}

/** Whether a data directory holds a database already. */
export const hasDatabase = (directory: string): boolean => existsSync(resolve(directory, "cluster"));
