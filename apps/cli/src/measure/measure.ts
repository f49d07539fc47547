import {
  type Convention,
  findMeasure,
  type Measure,
  measureNamed,
  readInputs,
  WrongCall,
} from "@ouhe/coupling";
import type { Language } from "../language.ts";
import { languageOf, processSurroundings, type Surroundings } from "../surroundings.ts";
import { InputFault } from "./input-fault.ts";
import { conventionIn, inputFile, type MeasureArguments, readMeasureArguments } from "./measure-arguments.ts";
import { words } from "./measure-texts.ts";
import { readInputFiles } from "./read-input.ts";
import { mistakeSentence, refusalOf } from "./sentences.ts";
import { answerJson, answerText } from "./show-answer.ts";
import { exampleJson, helpText, listJson, listText } from "./show-measures.ts";

/**
 * `ouhe measure NAME --input FILE`: one measure of the catalogue, with its convention.
 *
 * @returns 0 answered, 1 refused or a file that cannot be used, 2 called wrongly
 */
export async function run(args: string[], surroundings = processSurroundings()): Promise<number> {
  const language = languageOf(args, surroundings);
  try {
    return await measureCommand(readMeasureArguments(args), language, surroundings);
  } catch (error) {
    const sentence = mistakeSentence(error, language);
    if (sentence === null) throw error;
    surroundings.stderr.write(`ouhe: ${sentence}\n`);
    return isCall(error) ? 2 : 1;
  }
}

/** Whether the command was called wrongly; otherwise what a file holds is at fault. */
const isCall = (error: unknown): boolean =>
  error instanceof WrongCall || (error instanceof InputFault && error.kind === "twice");

async function measureCommand(
  asked: MeasureArguments,
  language: Language,
  { stdout, stderr }: Surroundings,
): Promise<number> {
  if (asked.name === null) {
    const list = asked.show === "help" ? words.usage[language] : listText(language);
    stdout.write(asked.json ? listJson() : list);
    return 0;
  }
  const measure = measureNamed(asked.name);
  if (asked.show === "answer") return answer(measure, asked, language, { stdout, stderr });
  stdout.write(asked.show === "help" ? helpText(measure, language) : exampleJson(measure));
  return 0;
}

async function answer(
  measure: Measure,
  { inputs, params, json, sheet }: MeasureArguments,
  language: Language,
  { stdout, stderr }: Pick<Surroundings, "stdout" | "stderr">,
): Promise<number> {
  const brought = await readInputFiles(measure, inputs.map(inputFile), { sheet });
  const convention = { ...(brought.parameters as Convention), ...conventionIn(measure, params) };
  const found = findMeasure(measure.id, readInputs(measure, brought.inputs), convention);
  if (json) stdout.write(answerJson(found, brought, language));
  else if ("value" in found) stdout.write(answerText(found.value, found.statement, brought, language));
  if ("value" in found) return 0;
  stderr.write(`ouhe: ${refusalOf(found.refused, language)}\n`);
  return 1;
}
