import { type Calibre, calibres } from "@ouhe/vocabulary";
import { choiceOption, readArguments } from "../arguments.ts";
import { CommandRefusal } from "../refusal.ts";

/** What `ouhe import` was asked for. */
export interface ImportOptions {
  /** Null when an import is to be undone. */
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
    undo: { type: "string" },
  });
  const [file, extra] = positionals;
  if (extra !== undefined) throw new CommandRefusal("option/unknown", { option: extra });
  if (!file && !values.undo && !values.help)
    throw new CommandRefusal("argument/missing", { argument: "FILE" });
  return {
    file: file ?? null,
    node: values.node ?? "http://127.0.0.1:8080",
    park: values.park ?? null,
    mode: choiceOption("--mode", values.mode, ["create", "update", "both"], "both"),
    source: values.source ?? null,
    asOf: values["as-of"] ?? null,
    calibre: choiceOption("--calibre", values.calibre, calibres, "registration"),
    map: new Map((values.map ?? []).map(readPair)),
    keepUnknown: values["keep-unknown"] ?? false,
    dryRun: values["dry-run"] ?? false,
    errors: values.errors ?? null,
    undo: values.undo ?? null,
    help: values.help ?? false,
  };
}

function readPair(text: string): [heading: string, field: string] {
  const at = text.lastIndexOf("=");
  if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw new CommandRefusal("option/invalid", { option: "--map", value: text, expected: "HEADING=FIELD" });
}
