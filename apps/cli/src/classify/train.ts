import { rename, writeFile } from "node:fs/promises";
import {
  fewestRows,
  type LabelledRow,
  type SkipReason,
  serialiseModel,
  TooFewRowsError,
  type TrainedModel,
  type TrainingReport,
  train,
} from "@ouhe/classification";
import { integerOption, onlyArgument, readArguments, required } from "../arguments.ts";
import type { Language } from "../language.ts";
import { CommandRefusal } from "../refusal.ts";
import { languageOf, processSurroundings, type Surroundings, say } from "../surroundings.ts";
import { trainHelp } from "./classify-help.ts";
import { openLabelledFile } from "./labelled-file.ts";
import { skipTexts, trainTexts } from "./train-texts.ts";

interface TrainArguments {
  file: string;
  text: string;
  also: string | undefined;
  alsoText: string;
  code: string;
  out: string;
  group: string | undefined;
  sheet: string | undefined;
  seed: number;
}

/** `ouhe classify train FILE --text COLUMN --code COLUMN --out MODEL`. Resolves with the exit code. */
export async function run(args: string[], surroundings = processSurroundings()): Promise<number> {
  const language = languageOf(args, surroundings);
  const asked = readTrainArguments(args);
  if (asked === "help") surroundings.stdout.write(trainHelp[language]);
  else await trainAndWrite(asked, language, surroundings);
  return 0;
}

function readTrainArguments(args: string[]): TrainArguments | "help" {
  const { values, positionals } = readArguments(args, {
    text: { type: "string" },
    also: { type: "string" },
    "also-text": { type: "string" },
    code: { type: "string" },
    out: { type: "string" },
    group: { type: "string" },
    sheet: { type: "string" },
    seed: { type: "string" },
  });
  if (values.help) return "help";
  const text = required(values.text, "--text COLUMN");
  return {
    file: required(onlyArgument(positionals), "FILE"),
    text,
    also: values.also,
    alsoText: values["also-text"] ?? text,
    code: required(values.code, "--code COLUMN"),
    out: required(values.out, "--out MODEL"),
    group: values.group,
    sheet: values.sheet,
    seed: integerOption("--seed", values.seed, { least: 0, most: 2 ** 31, absent: 1 }),
  };
}

async function trainAndWrite(asked: TrainArguments, language: Language, { stdout }: Surroundings) {
  const model = trained(await readRows(asked), asked.seed, language);
  for (const line of reportLines(model.report, language)) stdout.write(`${line}\n`);
  await writeWhole(asked.out, serialiseModel(model));
  stdout.write(`${say(trainTexts.written, language, { path: asked.out })}\n`);
}

/** @throws CommandRefusal model/too-few-rows */
function trained(rows: LabelledRow[], seed: number, language: Language): TrainedModel {
  try {
    return train(rows, { seed });
  } catch (error) {
    if (!(error instanceof TooFewRowsError)) throw error;
    const skipped = skippedLines(error.skipped, language);
    throw new CommandRefusal("model/too-few-rows", { usable: error.usable, fewest: fewestRows, skipped });
  }
}

async function readRows(asked: TrainArguments): Promise<LabelledRow[]> {
  const rows = await readLabelled(asked.file, asked.text, asked);
  if (asked.also === undefined) return rows;
  const aside = await readLabelled(asked.also, asked.alsoText, asked);
  return [...rows, ...aside.map((it) => ({ ...it, aside: true }))];
}

async function readLabelled(
  file: string,
  text: string,
  { code, group, sheet }: TrainArguments,
): Promise<LabelledRow[]> {
  const others = group === undefined ? [code] : [code, group];
  const { table, column, textOf } = await openLabelledFile(file, { text, sheet, others });
  const codeAt = column(code);
  const groupAt = group === undefined ? -1 : column(group);
  const rows: LabelledRow[] = [];
  for await (const batch of table.rows) {
    for (const { cells } of batch) {
      const row = { text: textOf(cells), code: cells[codeAt] ?? "" };
      rows.push(groupAt < 0 ? row : { ...row, group: cells[groupAt] ?? "" });
    }
  }
  return rows;
}

/** A model is there whole or not at all. @throws CommandRefusal output/unwritable */
async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.part`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CommandRefusal("output/unwritable", { path, reason });
  }
}

function reportLines(report: TrainingReport, language: Language): string[] {
  const { rowsRead: read, rowsUsable: usable, rowsLearned: learned, skipped, measured } = report;
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  return [
    say(trainTexts.rows, language, { read, usable, learned }),
    ...skippedLines(skipped, language),
    measured
      ? say(trainTexts.measured, language, {
          rows: measured.rows,
          top1: percent(measured.top1),
          top3: percent(measured.top3),
          ece: measured.ece.toFixed(3),
        })
      : say(trainTexts.unmeasured, language),
  ];
}

function skippedLines(skipped: Readonly<Record<SkipReason, number>>, language: Language): string[] {
  return (Object.entries(skipped) as [SkipReason, number][])
    .filter(([, count]) => count > 0)
    .map(([reason, count]) =>
      say(trainTexts.skipped, language, { reason: skipTexts[reason][language], count }),
    );
}
