import { type ParseArgsConfig, parseArgs } from "node:util";
import { CommandRefusal } from "./refusal.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

const always = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const satisfies Options;

/**
 * Reads the arguments of one command, strictly; `--help` and `--lang` belong to every command.
 *
 * @throws CommandRefusal option/unknown or option/value-missing
 */
export function readArguments<const T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options: { ...options, ...always }, allowPositionals: true, strict: true });
  } catch (error) {
    throw asRefusal(error as Error & { code?: string });
  }
}

function asRefusal(error: Error & { code?: string }): Error {
  const option = /'(-[^'\s]*)/.exec(error.message)?.[1] ?? "";
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return new CommandRefusal("option/unknown", { option });
  if (error.code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return new CommandRefusal("option/value-missing", { option });
  return error;
}

/** An integer option within a range. @throws CommandRefusal option/invalid */
export function integerOption(
  option: string,
  text: string | undefined,
  { least, most, absent }: { least: number; most: number; absent: number },
): number {
  if (text === undefined) return absent;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new CommandRefusal("option/invalid", { option, value: text, expected: `${least}–${most}` });
}

/** One of a few words. @throws CommandRefusal option/invalid */
export function choiceOption<const T extends string>(
  option: string,
  text: string | undefined,
  choices: readonly T[],
  absent: T,
): T {
  if (text === undefined) return absent;
  const found = choices.find((it) => it === text);
  if (found) return found;
  throw new CommandRefusal("option/invalid", { option, value: text, expected: choices.join(" | ") });
}
