import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearestName } from "@ouhe/vocabulary";
import { languages } from "./language.ts";
import { CommandRefusal } from "./refusal.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

const always = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const satisfies Options;

/**
 * Reads the arguments of one command, strictly; `--help` and `--lang` belong to every command.
 *
 * @throws CommandRefusal option/unknown (with the nearest), option/value-missing, option/takes-no-value, or
 *   option/invalid for a language we do not speak
 */
export function readArguments<const T extends Options>(args: string[], options: T) {
  const known = { ...options, ...always };
  const read = parsed(args, known);
  requireLanguage((read.values as { lang?: string }).lang);
  return read;
}

function parsed<const T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw asRefusal(error as Error & { code?: string }, Object.keys(options));
  }
}

function asRefusal(error: Error & { code?: string }, known: readonly string[]): Error {
  const option = /'(?:-\w, )?(-[^'\s=]*)/.exec(error.message)?.[1] ?? "";
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const nearest = nearestName(option.replace(/^-+/, ""), known);
    return new CommandRefusal("option/unknown", { option, nearest: nearest ? `--${nearest}` : null });
  }
  if (error.code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return error;
  const takesNone = error.message.includes("does not take");
  return new CommandRefusal(takesNone ? "option/takes-no-value" : "option/value-missing", { option });
}

/** A language may be written as a locale: zh_TW, en-GB. */
function requireLanguage(lang: string | undefined): void {
  if (lang === undefined || /^(zh|en)([-_.]|$)/i.test(lang)) return;
  throw new CommandRefusal("option/invalid", {
    option: "--lang",
    value: lang,
    expected: languages.join(" | "),
  });
}

/** The only argument there may be besides options, if it is given. @throws CommandRefusal argument/extra */
export function onlyArgument([first, extra]: readonly string[]): string | undefined {
  if (extra !== undefined) throw new CommandRefusal("argument/extra", { argument: extra });
  return first;
}

/** For a command that takes options alone. @throws CommandRefusal argument/extra */
export function noArgument([extra]: readonly string[]): void {
  if (extra !== undefined) throw new CommandRefusal("argument/extra", { argument: extra });
}

/** An argument there must be. @throws CommandRefusal argument/missing */
export function required(value: string | undefined, argument: string): string {
  if (value === undefined || value === "") throw new CommandRefusal("argument/missing", { argument });
  return value;
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
