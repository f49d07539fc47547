import { statSync } from "node:fs";
import { backup, openStore, restore } from "@ouhe/store";
import { onlyArgument, readArguments, required } from "../arguments.ts";
import { CommandRefusal } from "../refusal.ts";
import { languageOf, processSurroundings, type Surroundings, say } from "../surroundings.ts";
import { nodeHelp } from "./node-help.ts";
import { hasDatabase, placeOf } from "./store-place.ts";

const texts = {
  backedUp: {
    en: "{rows} rows in {tables} tables written to {file} ({megabytes} MB)",
    "zh-Hans": "{tables} 张表共 {rows} 行已写入 {file}（{megabytes} MB）",
    "zh-Hant": "{tables} 張表共 {rows} 列已寫入 {file}（{megabytes} MB）",
  },
  restored: {
    en: "{rows} rows in {tables} tables restored from {file}, made {madeAt}",
    "zh-Hans": "已从 {file}（{madeAt}）恢复 {tables} 张表共 {rows} 行",
    "zh-Hant": "已從 {file}（{madeAt}）還原 {tables} 張表共 {rows} 列",
  },
} as const;

interface Asked {
  file: string;
  place: ReturnType<typeof placeOf>["place"];
}

/** @returns null when only help was asked for */
function readAsked(
  command: "backup" | "restore",
  args: string[],
  { environment, stdout }: Surroundings,
  language: ReturnType<typeof languageOf>,
): Asked | null {
  const { values, positionals } = readArguments(args, {
    data: { type: "string" },
    database: { type: "string" },
  });
  if (values.help) {
    stdout.write(nodeHelp[command][language]);
    return null;
  }
  const file = required(onlyArgument(positionals), "FILE");
  return { file, place: placeOf(environment, values).place };
}

/** `ouhe backup FILE`: everything a node holds, in one file. Resolves with the exit code. */
export async function runBackup(args: string[], surroundings = processSurroundings()): Promise<number> {
  const language = languageOf(args, surroundings);
  const asked = readAsked("backup", args, surroundings, language);
  if (!asked) return 0;
  const { file, place } = asked;
  if ("directory" in place && !hasDatabase(place.directory))
    throw new CommandRefusal("file/missing", { name: place.directory });
  const store = await openStore({ ...place, migrate: false });
  try {
    const { tables } = await backup(store, file, surroundings.now());
    const rows = tables.reduce((sum, it) => sum + it.rows, 0);
    const megabytes = (statSync(file).size / 2 ** 20).toFixed(1);
    surroundings.stdout.write(
      `${say(texts.backedUp, language, { rows, tables: tables.length, file, megabytes })}\n`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

/** `ouhe restore FILE`: an empty database filled from a backup. Resolves with the exit code. */
export async function runRestore(args: string[], surroundings = processSurroundings()): Promise<number> {
  const language = languageOf(args, surroundings);
  const asked = readAsked("restore", args, surroundings, language);
  if (!asked) return 0;
  const { file, place } = asked;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new CommandRefusal("file/missing", { name: file });
  const { tables, madeAt } = await restore(place, file);
  const rows = tables.reduce((sum, it) => sum + it.rows, 0);
  surroundings.stdout.write(
    `${say(texts.restored, language, { rows, tables: tables.length, file, madeAt })}\n`,
  );
  return 0;
}
