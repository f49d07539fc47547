import { existsSync } from "node:fs";
import { type Convention, type Measure, WrongCall } from "@ouhe/coupling";
import { onlyArgument, readArguments } from "../arguments.ts";

/** What the caller of `ouhe measure` asked for. */
export interface MeasureArguments {
  /** Null when the measures are to be listed. */
  name: string | null;
  show: "answer" | "help" | "example";
  json: boolean;
  sheet: string | undefined;
  inputs: readonly string[];
  params: readonly string[];
}

/** @throws CommandRefusal for an option that there is not */
export function readMeasureArguments(args: string[]): MeasureArguments {
  const { values, positionals } = readArguments(args, {
    input: { type: "string", multiple: true },
    param: { type: "string", multiple: true },
    json: { type: "boolean" },
    example: { type: "boolean" },
    sheet: { type: "string" },
  });
  return {
    name: onlyArgument(positionals) ?? null,
    show: values.help ? "help" : values.example ? "example" : "answer",
    json: values.json ?? false,
    sheet: values.sheet,
    inputs: values.input ?? [],
    params: values.param ?? [],
  };
}

/** A file, and the one input it holds when the caller named it. */
export interface InputFile {
  input: string | null;
  path: string;
}

/** Reads `FILE` or `NAME=FILE`; a path may contain an equals sign. */
export function inputFile(text: string): InputFile {
  const [, input, path] = /^([A-Za-z]\w*)=(.+)$/s.exec(text) ?? [];
  if (input === undefined || path === undefined || existsSync(text)) return { input: null, path: text };
  return { input, path };
}

/** Reads `NAME=VALUE` by the kind of the parameter; an unknown name is left for the measure to refuse. */
export function conventionIn(measure: Measure, params: readonly string[]): Convention {
  return Object.fromEntries(params.map((text) => parameterIn(measure, text)));
}

function parameterIn({ parameters }: Measure, text: string): [string, Convention[string]] {
  const at = text.indexOf("=");
  const [name, value] = at < 0 ? [text, ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const kind = Object.hasOwn(parameters, name) ? parameters[name]!.kind : "choice";
  if (kind === "number") return [name, numberIn(name, value)];
  if (kind === "numbers") return [name, value.split(/[,，\s]+/).map((it) => numberIn(name, it))];
  if (kind === "yes-no" && /^(true|false|yes|no)$/.test(value)) return [name, /^(true|yes)$/.test(value)];
  return [name, value];
}

function numberIn(name: string, text: string): number {
  const value = Number(text);
  if (text !== "" && !Number.isNaN(value)) return value;
  throw new WrongCall("parameter-impossible", { name, given: text || "—", known: ["a number"] });
}
