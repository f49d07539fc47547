import { parseArgs } from "node:util";
import { serve } from "@ouhe/node";

/** `ouhe serve [--port N] [--host H] [--data DIR] [--empty]`. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string" },
      host: { type: "string" },
      data: { type: "string" },
      empty: { type: "boolean" },
      lang: { type: "string" },
    },
  });
  const environment = {
    PORT: values.port,
    HOST: values.host,
    OUHE_DATA: values.data,
    OUHE_EMPTY: values.empty ? "1" : undefined,
  };
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) process.env[name] = value;
  return serve();
}
