import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A process of its own that runs one of the `*.child.ts` files here and prints one word or value a line. */
export type Child = {
  pid: number;
  /** Every line printed so far. */
  lines: string[];
  /** Waits until a line is printed that `fits`. */
  until: (fits: (line: string) => boolean) => Promise<string>;
  /** Ends it as a power switch would: no handler runs. */
  kill: () => Promise<void>;
  /** Waits for its end. @returns its exit code */
  end: () => Promise<number | null>;
};

/** Starts `file` (beside this one) with arguments that JSON can hold. */
export function startChild(file: string, input: unknown): Child {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify(input)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));
  return {
    pid: child.pid!,
    lines,
    until: (fits) => untilLine(child, reader, lines, fits),
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
      reader.close();
    },
    end: async () => (await exited)[0] as number | null,
  };
}

/** What a `*.child.ts` was started with. */
export function childInput<Input>(): Input {
  return JSON.parse(process.argv[2]!) as Input;
}

function untilLine(
  child: ChildProcess,
  reader: ReturnType<typeof createInterface>,
  lines: readonly string[],
  fits: (line: string) => boolean,
): Promise<string> {
  const known = lines.find(fits);
  if (known !== undefined) return Promise.resolve(known);
  return new Promise((resolve, reject) => {
    reader.on("line", (line) => fits(line) && resolve(line));
    child.once("exit", (code) =>
      reject(new Error(`the child ended with code ${code} after ${lines.length} lines`)),
    );
  });
}
