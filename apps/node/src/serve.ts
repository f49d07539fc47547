import type { Language } from "@ouhe/cooperation/server";
import { type Configuration, Misconfigured, readConfiguration } from "./configuration.ts";
import { startNode } from "./node.ts";
import { languageOfTerminal, startSentence } from "./start-sentences.ts";

/**
 * Runs a node until it is told to stop.
 *
 * @returns the exit code: 0 stopped as asked, 1 could not start, 2 the environment says what cannot be; both of
 *   the latter are said on standard error, in the terminal's language unless another is given
 */
export async function serve(
  overrides: Partial<Configuration> = {},
  language: Language = languageOfTerminal(process.env),
): Promise<number> {
  try {
    const node = await startNode(readConfiguration(process.env, overrides));
    process.stdout.write(`\n  Ouhe 耦合  ${node.url}\n\n`);
    const signal = await new Promise<string>((resolve) => {
      for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve(name));
    });
    node.services.logger.info({ signal }, "stopping");
    await node.stop();
    return 0;
  } catch (error) {
    const sentence = startSentence(error, language);
    if (sentence === undefined) throw error;
    process.stderr.write(`ouhe: ${sentence}\n`);
    return error instanceof Misconfigured ? 2 : 1;
  }
}
