import { allowedOf, catalogue, examples, type Measure, type Parameter } from "@ouhe/coupling";
import type { Language } from "../language.ts";
import { say } from "../surroundings.ts";
import { alignColumns } from "../terminal/columns.ts";
import { words } from "./measure-texts.ts";

/** All measures by topic, as text. */
export function listText(language: Language): string {
  const topics = Object.entries(catalogue).map(
    ([topic, measures]) => `${topic}\n${alignColumns(measures.map((it) => [it.id, parameterNames(it)]))}`,
  );
  return `${words.topics[language]}\n\n${topics.join("\n")}\n${words.listFoot[language]}\n`;
}

const parameterNames = ({ parameters }: Measure) => Object.keys(parameters).join(", ");

/** All measures by topic, for a machine. */
export function listJson(): string {
  const topics = Object.entries(catalogue).map(([topic, measures]) => [
    topic,
    measures.map(({ id, page, inputs, parameters }) => ({ id, page, inputs, parameters })),
  ]);
  return `${JSON.stringify(Object.fromEntries(topics), null, 2)}\n`;
}

/** Inputs, parameters, page and an example of one measure. */
export function helpText(measure: Measure, language: Language): string {
  const inputs = Object.entries(measure.inputs).map(([name, it]) => [
    name,
    it.optional ? `${it.kind}, ${words.optional[language]}` : it.kind,
    it.about,
  ]);
  const parameters = Object.entries(measure.parameters).map(([name, it]) => [
    name,
    allowedOf(it).join(" | "),
    defaultOf(it, language),
    it.about,
  ]);
  const section = (word: "inputs" | "parameters", rows: readonly string[][]) =>
    `${words[word][language]}\n${rows.length > 0 ? alignColumns(rows) : `  ${words.none[language]}\n`}`;
  return [
    `${measure.id}\n${words.page[language]}: ${measure.page}\n`,
    section("inputs", inputs),
    section("parameters", parameters),
    exampleCall(measure),
    words.usage[language],
  ].join("\n");
}

function defaultOf(parameter: Parameter, language: Language): string {
  if (parameter.default === undefined) return words.required[language];
  return say(words.default, language, { value: [parameter.default].flat().join(",") });
}

function exampleCall({ id }: Measure): string {
  const given = Object.entries(examples[id]?.parameters ?? {});
  const params = given.map(([name, value]) => ` --param ${name}=${[value].flat().join(",")}`);
  return `ouhe measure ${id} --input FILE${params.join("")}\n`;
}

/** A call that runs, as JSON to be saved and read with --input. */
export function exampleJson({ id }: Measure): string {
  return `${JSON.stringify(examples[id] ?? {}, null, 2)}\n`;
}
