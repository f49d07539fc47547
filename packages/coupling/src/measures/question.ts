import type { Finding, Flag, RefusalKind, Statement } from "../finding.ts";
import type { Matrix } from "../matrix.ts";
import type { Convention, Input, Inputs, Measure, Outputs, Parameter } from "./measure.ts";
import { allowedOf, nearestOf, WrongCall } from "./wrong-call.ts";

/** What a measure is asked: its inputs, each of its kind, and every parameter. */
export interface Question {
  inputs: Inputs;
  convention: Convention;
}

/** What it answers: outputs and what makes them fragile, or a refusal. */
export type Answer =
  | { outputs: Outputs; flags?: readonly (Flag | null)[]; dropped?: Partial<Statement["dropped"]> }
  | { refused: RefusalKind; data: Readonly<Record<string, string | number>> };

/**
 * Makes a measure of a plain function: checks inputs and parameters by name, completes the convention, and puts the
 * answer beside its statement.
 *
 * @param of.answer gets every parameter, those left to their default too
 */
export function measureOf(of: Omit<Measure, "find"> & { answer: (question: Question) => Answer }): Measure {
  const { answer, ...listed } = of;
  return {
    ...listed,
    find(inputs, given) {
      requireInputs(listed.inputs, inputs);
      const convention = completed(listed.parameters, given);
      const made = answer({ inputs, convention });
      const statement = { measure: listed.id, convention, dropped: { rows: [], columns: [] }, flags: [] };
      if ("refused" in made) return { refused: { kind: made.refused, data: made.data }, statement };
      const beyond = beyondNumbers(made.outputs);
      if (beyond !== undefined)
        return {
          refused: { kind: "undefined", data: { reason: "beyond-numbers", output: beyond } },
          statement,
        };
      return { value: made.outputs, statement: stated(statement, made) } satisfies Finding<Outputs>;
    },
  };
}

/** The first output that holds Infinity, or NaN elsewhere than in a table, where it marks cells without a value. */
function beyondNumbers(outputs: Outputs): string | undefined {
  return Object.keys(outputs).find((name) => {
    const output = outputs[name]!;
    if (typeof output === "number") return !Number.isFinite(output);
    if (output === null || typeof output === "string") return false;
    if ("rows" in output) return output.values.some((it) => Math.abs(it) === Number.POSITIVE_INFINITY);
    return Array.from<unknown>(output).some((it) => typeof it === "number" && !Number.isFinite(it));
  });
}

function stated(statement: Statement, answer: Extract<Answer, { outputs: Outputs }>): Statement {
  const flags = (answer.flags ?? []).filter((it) => it !== null);
  return { ...statement, dropped: { ...statement.dropped, ...answer.dropped }, flags };
}

/** @throws WrongCall for an input that is missing, unknown or of another kind; RangeError for NaN in one */
export function requireInputs(wanted: Readonly<Record<string, Input>>, given: Inputs): void {
  const known = Object.keys(wanted);
  for (const name of Object.keys(given))
    if (!Object.hasOwn(wanted, name)) throw new WrongCall("input-unknown", named(name, known));
  for (const [name, { kind, about, optional }] of Object.entries(wanted)) {
    const it = given[name];
    if (it === undefined && optional) continue;
    if (it === undefined) throw new WrongCall("input-missing", { name, known, about });
    if (kindOf(it, kind) !== kind)
      throw new WrongCall("input-of-another-kind", { name, known: [kind], about });
    requireNumbers(it, name);
  }
}

/** Infinity may be a distance, NaN is no number at all. @throws RangeError naming the first */
function requireNumbers(input: Inputs[string], name: string): void {
  const values: ArrayLike<unknown> = "rows" in input ? input.values : input;
  for (let at = 0; at < values.length; at++)
    if (Number.isNaN(values[at])) throw new RangeError(`value ${at} of ${name} is NaN`);
}

function kindOf(input: Inputs[string], wanted: Input["kind"]): Input["kind"] | null {
  if ("rows" in input) return "matrix";
  if (input.length === 0) return wanted === "matrix" ? null : wanted;
  if (input.every((it) => typeof it === "number")) return "vector";
  return input.every((it) => typeof it === "string") ? "labels" : null;
}

/** A convention with its defaults. @throws WrongCall for a parameter that is missing, unknown or impossible */
export function completed(parameters: Readonly<Record<string, Parameter>>, given: Convention): Convention {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(parameters, name))
      throw new WrongCall("parameter-unknown", named(name, Object.keys(parameters)));
  const all = Object.entries(parameters).map(([name, parameter]) => {
    const value = given[name] ?? parameter.default;
    const data = { name, known: allowedOf(parameter), about: parameter.about };
    if (value === undefined) throw new WrongCall("parameter-missing", data);
    if (!isAllowed(parameter, value))
      throw new WrongCall("parameter-impossible", { ...data, given: String(value) });
    return [name, value] as const;
  });
  return Object.fromEntries(all);
}

function named(name: string, known: readonly string[]) {
  const nearest = nearestOf(name, known);
  return nearest ? { name, known, nearest } : { name, known };
}

function isAllowed(parameter: Parameter, value: unknown): boolean {
  if (parameter.kind === "choice") return parameter.among.includes(value as string);
  if (parameter.kind === "yes-no") return typeof value === "boolean";
  const isIn = (it: unknown) => typeof it === "number" && it >= parameter.min && it <= parameter.max;
  if (parameter.kind === "numbers") return Array.isArray(value) && value.every(isIn);
  return isIn(value) && (!parameter.integer || Number.isInteger(value));
}

export const matrixIn = ({ inputs }: Question, name: string): Matrix => inputs[name] as Matrix;
export const vectorIn = ({ inputs }: Question, name: string): readonly number[] =>
  inputs[name] as readonly number[];
export const labelsIn = ({ inputs }: Question, name: string): readonly string[] =>
  inputs[name] as readonly string[];
export const has = ({ inputs }: Question, name: string): boolean => inputs[name] !== undefined;
export const numberIn = ({ convention }: Question, name: string): number => Number(convention[name]);
/** A choice, of the words the parameter lists. */
export const choiceIn = <T extends string>({ convention }: Question, name: string): T =>
  convention[name] as T;

/** An optional input that the convention asks for. @throws WrongCall when it is missing */
export function askedInput(question: Question, name: string, about: string): readonly number[] {
  if (!has(question, name)) throw new WrongCall("input-missing", { name, known: [name], about });
  return vectorIn(question, name);
}

/** The flag that says how many values have no definition and stand as null; null when all have one. */
export function nullsFlag(...lists: readonly (readonly (number | null)[])[]): Flag | null {
  const cells = lists.flat().filter((it) => it === null).length;
  return cells === 0 ? null : { kind: "undefined-cells", cells, rule: "null" };
}
