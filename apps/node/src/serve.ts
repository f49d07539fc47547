import { StoreError } from "@ouhe/store";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { startNode } from "./node.ts";

/** Runs a node until it is told to stop; resolves with the exit code. */
export async function serve(overrides: Partial<Configuration> = {}): Promise<number> {
  try {
    const node = await startNode(configured(overrides));
    process.stdout.write(`\n  Ouhe 耦合  ${node.url}\n\n`);
    const signal = await new Promise<string>((resolve) => {
      for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve(name));
    });
    node.services.logger.info({ signal }, "stopping");
    await node.stop();
    return 0;
  } catch (error) {
    if (!isForeseen(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** The environment says something that cannot be. */
class Misconfigured extends Error {}

function configured(overrides: Partial<Configuration>): Configuration {
  try {
    return readConfiguration(process.env, overrides);
  } catch (error) {
    throw error instanceof RangeError ? new Misconfigured(error.message) : error;
  }
}

const addressFaults = new Set<unknown>(["EADDRINUSE", "EADDRNOTAVAIL", "EACCES"]);

/** What the person who starts the node can mend: a port taken or not allowed, a refused database, a locked directory. */
function isForeseen(error: unknown): error is Error {
  if (error instanceof StoreError || error instanceof Misconfigured) return true;
  return addressFaults.has((error as NodeJS.ErrnoException | null)?.code);
}
