import { integerOption, noArgument, readArguments } from "../arguments.ts";
import { languageOf, processSurroundings } from "../surroundings.ts";
import { nodeHelp } from "./node-help.ts";

/** `ouhe serve`: runs a node until it is told to stop. Resolves with the exit code. */
export async function run(args: string[], surroundings = processSurroundings()): Promise<number> {
  const { values, positionals } = readArguments(args, {
    port: { type: "string" },
    host: { type: "string" },
    data: { type: "string" },
    empty: { type: "boolean" },
  });
  const language = languageOf(args, surroundings);
  if (values.help) {
    surroundings.stdout.write(nodeHelp.serve[language]);
    return 0;
  }
  noArgument(positionals);
  integerOption("--port", values.port, { least: 0, most: 65_535, absent: 0 });
  const environment = {
    PORT: values.port,
    HOST: values.host,
    OUHE_DATA: values.data,
    OUHE_EMPTY: values.empty ? "1" : undefined,
  };
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) process.env[name] = value;
  const { serve } = await import("@ouhe/node");
  return serve({}, language);
}
