import { StoreError } from "@ouhe/store";
import { DomainError, nearestName } from "@ouhe/vocabulary";
import { help } from "./help.ts";
import { readLanguage } from "./language.ts";
import { CommandRefusal } from "./refusal.ts";
import { versionLine } from "./version.ts";

type Command = (args: string[]) => Promise<number>;

/** Command → how to load it; nothing but the chosen one is loaded. */
const commands: Record<string, () => Promise<Command>> = {
  couple: async () => (await import("./couple/couple.ts")).run,
  classify: async () => (await import("./classify/classify.ts")).run,
  measure: async () => (await import("./measure/measure.ts")).run,
  import: async () => (await import("./import/import.ts")).run,
  serve: async () => (await import("./node/serve.ts")).run,
  doctor: async () => (await import("./node/doctor.ts")).run,
  backup: async () => (await import("./node/backup.ts")).runBackup,
  restore: async () => (await import("./node/backup.ts")).runRestore,
};

/** @throws CommandRefusal command/unknown */
function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) return load();
  const nearest = nearestName(name, Object.keys(commands)) ?? null;
  throw new CommandRefusal("command/unknown", { command: name.slice(0, 100), nearest });
}

/** What `parseArgs` throws for a wrong option: the reader's mistake, not ours. */
const isUsage = (error: unknown) => String((error as { code?: unknown })?.code).startsWith("ERR_PARSE_ARGS");

/**
 * A refusal of a room, a file, the store or the command itself, a wrong option, or a place that the machine does
 * not let us use; undefined for a fault of ours.
 */
function foreseen(error: unknown): Error | undefined {
  const kinds = [DomainError, StoreError, CommandRefusal];
  if (kinds.some((it) => error instanceof it) || isUsage(error)) return error as Error;
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === undefined || path === undefined || syscall === undefined) return undefined;
  return new CommandRefusal("output/unwritable", { path, reason: code });
}

function exitCodeOf(error: Error): number {
  if (error instanceof CommandRefusal) return error.exitCode;
  return isUsage(error) ? 2 : 1;
}

/** A reader that goes away (`| head`) has seen enough: no fault, and nothing more to say. */
function endQuietlyWithReader(): void {
  process.stdout.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

/** Runs one command; resolves with the exit code: 0 done, 1 the work failed, 2 called wrongly, 130 stopped. */
export async function main(args: string[]): Promise<number> {
  endQuietlyWithReader();
  const [name = "help", ...rest] = args;
  const language = readLanguage(args, process.env);
  if (["help", "--help", "-h"].includes(name)) {
    process.stdout.write(help(language));
    return 0;
  }
  if (["--version", "-v"].includes(name)) {
    process.stdout.write(`${versionLine}\n`);
    return 0;
  }
  try {
    return await (await commandNamed(name))(rest);
  } catch (error) {
    const refusal = foreseen(error);
    if (!refusal) throw error;
    const { sayProblem } = await import("./problem.ts");
    process.stderr.write(`${sayProblem(refusal, language)}\n`);
    return exitCodeOf(refusal);
  }
}
