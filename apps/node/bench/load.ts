import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** What one load run measured. */
export interface LoadFigures {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  /** Answers that were not 2xx, and socket errors. */
  errors: number;
}

const milliseconds = (text: string) => {
  const [, value = "0", unit] = /([\d.]+)(us|ms|s|m)/.exec(text) ?? [];
  return Number(value) * ({ us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit ?? "ms"] ?? 1);
};

/** True when the load generator (Debian's package wrk) is installed. */
export const hasLoadGenerator = (): boolean => spawnSync("wrk", ["--version"]).error === undefined;

function readFigures(output: string): LoadFigures {
  const read = (pattern: RegExp) => pattern.exec(output)?.[1] ?? "0";
  return {
    requestsPerSecond: Number(read(/Requests\/sec:\s+([\d.]+)/)),
    p50: milliseconds(read(/50%\s+(\S+)/)),
    p99: milliseconds(read(/99%\s+(\S+)/)),
    errors: Number(read(/Non-2xx or 3xx responses: (\d+)/)) + Number(read(/read (\d+)/)),
  };
}

/** Puts load on one address for some seconds; `script` is a Lua file for what is not a plain GET. */
export async function load(
  url: string,
  { concurrency = 32, seconds = 5, script = "" } = {},
): Promise<LoadFigures> {
  const args = [
    "-t1",
    `-c${concurrency}`,
    `-d${seconds}s`,
    "--latency",
    ...(script ? ["-s", script] : []),
    url,
  ];
  const wrk = spawn("wrk", args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  wrk.stdout.on("data", (text) => {
    output += text;
  });
  await once(wrk, "close");
  return readFigures(output);
}

/** The best of several runs: other work on the machine only ever makes a run slower. */
export async function bestLoad(
  url: string,
  options: Parameters<typeof load>[1] = {},
  runs = 3,
): Promise<LoadFigures> {
  await load(url, { ...options, seconds: 1 });
  const figures: LoadFigures[] = [];
  for (let run = 0; run < runs; run++) figures.push(await load(url, options));
  const errors = figures.reduce((sum, it) => sum + it.errors, 0);
  return { ...figures.sort((a, b) => b.requestsPerSecond - a.requestsPerSecond)[0]!, errors };
}
