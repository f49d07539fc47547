import type { Classifier } from "@ouhe/classification";
import { csvRecord } from "@ouhe/exchange";
import { type IndustryLevel, industryLevels } from "@ouhe/vocabulary";
import { choiceOption, integerOption, onlyArgument, readArguments, required } from "../arguments.ts";
import { languageOf, processSurroundings, type Surroundings } from "../surroundings.ts";
import { classifyHelp } from "./classify-help.ts";
import { openLabelledFile } from "./labelled-file.ts";
import { openModel } from "./open-model.ts";
import { writeAll } from "./write-all.ts";

/** `ouhe classify FILE --text COLUMN` and `ouhe classify train`. Resolves with the exit code. */
export async function run(args: string[], surroundings = processSurroundings()): Promise<number> {
  if (args[0] === "train") return (await import("./train.ts")).run(args.slice(1), surroundings);
  return classifyCommand(args, surroundings);
}

interface ClassifyArguments {
  file: string;
  text: string;
  sheet: string | undefined;
  level: IndustryLevel;
  top: number;
  model: string | undefined;
}

/** Prints the rows of a file with their most likely industries. */
async function classifyCommand(args: string[], surroundings: Surroundings): Promise<number> {
  const asked = readClassifyArguments(args);
  if (asked === "help") surroundings.stdout.write(classifyHelp[languageOf(args, surroundings)]);
  else await writeAll(surroundings.stdout, classified(asked));
  return 0;
}

function readClassifyArguments(args: string[]): ClassifyArguments | "help" {
  const { values, positionals } = readArguments(args, {
    text: { type: "string" },
    level: { type: "string" },
    top: { type: "string" },
    model: { type: "string" },
    sheet: { type: "string" },
  });
  if (values.help) return "help";
  return {
    file: required(onlyArgument(positionals), "FILE"),
    text: required(values.text, "--text COLUMN"),
    sheet: values.sheet,
    level: choiceOption("--level", values.level, industryLevels, "division"),
    top: integerOption("--top", values.top, { least: 1, most: 20, absent: 3 }),
    model: values.model,
  };
}

async function* classified({
  file,
  text,
  sheet,
  level,
  top,
  model,
}: ClassifyArguments): AsyncGenerator<string> {
  const classifier = await openModel(model);
  const { table, textOf } = await openLabelledFile(file, { text, sheet });
  const added = Array.from({ length: top }, (_, k) => [`code_${k + 1}`, `confidence_${k + 1}`]).flat();
  yield csvRecord([...table.headings.map((it) => it.text), ...added]);
  for await (const rows of table.rows) {
    yield rows
      .map(({ cells }) => csvRecord([...cells, ...answer(classifier, textOf(cells), level, top)]))
      .join("");
  }
}

/** The added cells of one row: code and confidence in turn, empty beyond the last candidate. */
function answer(classifier: Classifier, text: string, level: IndustryLevel, top: number): string[] {
  const cells = Array.from({ length: 2 * top }, () => "");
  classifier.classify(text, { level, top }).candidates.forEach(({ code, confidence }, k) => {
    cells[2 * k] = code;
    cells[2 * k + 1] = confidence.toFixed(4);
  });
  return cells;
}
