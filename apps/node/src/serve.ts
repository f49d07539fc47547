import { StoreError } from "@ouhe/store";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { startNode } from "./node.ts";

/** Runs a node until it is told to stop; resolves with the exit code. */
export async function serve(overrides: Partial<Configuration> = {}): Promise<number> {
  const configuration = readConfiguration(process.env, overrides);
  try {
    const node = await startNode(configuration);
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

const addressFaults = new Set<unknown>(["EADDRINUSE", "EADDRNOTAVAIL", "EACCES"]);

/** What the person who starts the node can mend: a port taken or not allowed, a refused database, a locked directory. */
function isForeseen(error: unknown): error is Error {
  return error instanceof StoreError || addressFaults.has((error as NodeJS.ErrnoException | null)?.code);
}
