import { readDate } from "@ouhe/exchange";
import { type Calibre, calibres } from "@ouhe/vocabulary";
import { choiceOption, onlyArgument, readArguments, required } from "../arguments.ts";
import { CommandRefusal } from "../refusal.ts";

/** What `ouhe import` was asked for. */
export interface ImportOptions {
  /** Null when an import is to be gone on with or undone. */
  file: string | null;
  node: string;
  park: string | null;
  mode: "create" | "update" | "both";
  source: string | null;
  asOf: string | null;
  calibre: Calibre;
  /** Heading → field id, extra or ignore. */
  map: ReadonlyMap<string, string>;
  keepUnknown: boolean;
  dryRun: boolean;
  errors: string | null;
  /** Id of an import to go on with. */
  resume: string | null;
  undo: string | null;
  help: boolean;
}

/** @throws CommandRefusal option/… or argument/missing */
export function readImportOptions(args: string[]): ImportOptions {
  const { values, positionals } = readArguments(args, {
    node: { type: "string" },
    park: { type: "string" },
    mode: { type: "string" },
    source: { type: "string" },
    "as-of": { type: "string" },
    calibre: { type: "string" },
    map: { type: "string", multiple: true },
    "keep-unknown": { type: "boolean" },
    "dry-run": { type: "boolean" },
    errors: { type: "string" },
    resume: { type: "string" },
    undo: { type: "string" },
  });
  const file = onlyArgument(positionals);
  const { help = false, resume, undo } = values;
  if (!help && !resume && !undo) required(file, "FILE");
  return {
    file: file ?? null,
    node: values.node ?? "http://127.0.0.1:8080",
    park: values.park ?? null,
    mode: choiceOption("--mode", values.mode, ["create", "update", "both"], "both"),
    source: values.source ?? null,
    asOf: values["as-of"] === undefined ? null : dayOf(values["as-of"]),
    calibre: choiceOption("--calibre", values.calibre, calibres, "registration"),
    map: new Map((values.map ?? []).map(readPair)),
    keepUnknown: values["keep-unknown"] ?? false,
    dryRun: values["dry-run"] ?? false,
    errors: values.errors ?? null,
    resume: resume ?? null,
    undo: undo ?? null,
    help,
  };
}

/** A day in any spelling a register may use, as ISO date. */
function dayOf(text: string): string {
  const read = readDate(text);
  if (read.ok) return read.iso;
  throw new CommandRefusal("option/invalid", { option: "--as-of", value: text, expected: "2026-09-30" });
}

function readPair(text: string): [heading: string, field: string] {
  const at = text.lastIndexOf("=");
  if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw new CommandRefusal("option/invalid", { option: "--map", value: text, expected: "HEADING=FIELD" });
}
