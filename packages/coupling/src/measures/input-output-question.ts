import type { Finding, Flag, RefusalKind, Statement } from "../finding.ts";
import { inputCoefficients, type Transactions } from "../input-output/coefficients.ts";
import { requirementSums } from "../input-output/series.ts";
import { spectralRadius } from "../input-output/total-requirements.ts";
import { columnSums, type Matrix } from "../matrix.ts";
import type { Convention, Inputs, Measure, Outputs, Parameter } from "./measure.ts";

/** What a measure of this family is asked, with its inputs read and its parameters complete. */
export interface Question {
  measure: string;
  inputs: Inputs;
  convention: Convention;
}

/** What it answers: outputs and what makes them fragile, or a refusal. */
export type Answer =
  | { outputs: Outputs; flags?: readonly Flag[]; dropped?: Statement["dropped"] }
  | { refused: RefusalKind; data: Readonly<Record<string, string | number>> };

/**
 * Makes a measure of a plain function: reads the convention, and puts the answer beside its statement.
 *
 * @param of.answer gets every parameter, those left to their default too
 */
export function measureOf(of: Omit<Measure, "find"> & { answer: (question: Question) => Answer }): Measure {
  const { answer, ...listed } = of;
  return {
    ...listed,
    find(inputs, given) {
      requireInputs(listed, inputs);
      const convention = conventionOf(listed.parameters, given);
      return findingOf(listed.id, convention, answer({ measure: listed.id, inputs, convention }));
    },
  };
}

function findingOf(measure: string, convention: Convention, answer: Answer): Finding<Outputs> {
  const none = { rows: [], columns: [] };
  if ("refused" in answer) {
    const statement = { measure, convention, dropped: none, flags: [] };
    return { refused: { kind: answer.refused, data: answer.data }, statement };
  }
  const { outputs, flags = [], dropped = none } = answer;
  return { value: outputs, statement: { measure, convention, dropped, flags } };
}

function requireInputs({ inputs: wanted }: Pick<Measure, "inputs">, given: Inputs): void {
  for (const [name, { kind, optional }] of Object.entries(wanted)) {
    const it = given[name];
    if (it === undefined && optional) continue;
    const isMatrix = it !== undefined && "values" in it && "rows" in it;
    if (it === undefined || isMatrix !== (kind === "matrix")) throw new RangeError(`${name} is no ${kind}`);
  }
}

/** Completes a convention with defaults. @throws RangeError for a missing, unknown or impossible parameter */
function conventionOf(parameters: Measure["parameters"], given: Convention): Convention {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(parameters, name)) throw new RangeError(`no parameter ${name}`);
  const complete = Object.entries(parameters).map(([name, parameter]) => {
    const value = given[name] ?? parameter.default;
    if (value === undefined) throw new RangeError(`${name} must be given: ${parameter.about}`);
    if (!isAllowed(parameter, value)) throw new RangeError(`${name} cannot be ${String(value)}`);
    return [name, value] as const;
  });
  return Object.fromEntries(complete);
}

function isAllowed(parameter: Parameter, value: unknown): boolean {
  if (parameter.kind === "choice") return parameter.among.includes(value as string);
  if (parameter.kind === "yes-no") return typeof value === "boolean";
  const isIn = (it: unknown) => typeof it === "number" && it >= parameter.min && it <= parameter.max;
  if (parameter.kind === "numbers") return Array.isArray(value) && value.every(isIn);
  return isIn(value) && (!parameter.integer || Number.isInteger(value));
}

/** @throws RangeError if the input is no matrix */
export function matrixIn({ inputs }: Question, name: string): Matrix {
  const it = inputs[name];
  if (it === undefined || !("values" in it) || !("rows" in it)) throw new RangeError(`${name} is no matrix`);
  return it;
}

/** @throws RangeError if the input is no vector of numbers */
export function vectorIn({ inputs }: Question, name: string): readonly number[] {
  const it = inputs[name];
  if (!Array.isArray(it) || !it.every((value) => typeof value === "number"))
    throw new RangeError(`${name} is no vector`);
  return it;
}

export const has = ({ inputs }: Question, name: string): boolean => inputs[name] !== undefined;
export const textOf = ({ convention }: Question, name: string): string => String(convention[name]);
export const numberOf = ({ convention }: Question, name: string): number => Number(convention[name]);

/** A refusal because I − A has no inverse. */
export const singular = (sectors: number): Answer => ({ refused: "singular", data: { sectors } });

/** The flows and outputs every measure of this family asks for. */
export const tableInputs = {
  flows: { kind: "matrix", about: "sales of the row's sector to the column's, in one unit of money" },
  output: { kind: "vector", about: "output of each sector in the same unit" },
} as const satisfies Measure["inputs"];

/** @throws RangeError if the table is not square, or a number is not finite */
export function tableIn(question: Question): Transactions {
  const [flows, output] = [matrixIn(question, "flows"), vectorIn(question, "output")];
  if (flows.rows !== flows.columns || output.length !== flows.rows)
    throw new RangeError(`flows of ${flows.rows} × ${flows.columns} with ${output.length} outputs`);
  if (!flows.values.every(Number.isFinite) || !output.every(Number.isFinite))
    throw new RangeError("a flow or an output is not finite");
  return { flows, output };
}

/** From this spectral radius on inverses are sensitive, and the finding says so. */
const sensitiveFrom = 0.95;
/** Up to so many sectors the radius is exact; beyond, it is the growth of the series. */
const exactUpTo = 120;

/** What makes an input–output table fragile, and which sectors have no output. */
export function circumstancesOf(table: Transactions): { flags: Flag[]; dropped: Statement["dropped"] } {
  const output = Float64Array.from(table.output);
  const empty = Array.from(output.keys()).filter((i) => output[i] === 0);
  const flags: Flag[] = [];
  const bought = columnSums(table.flows);
  const note = (what: string, cells: number) => {
    if (cells > 0) flags.push({ kind: "outside-theory", what, cells });
  };
  note("flows below 0", table.flows.values.filter((it) => it < 0).length);
  note("output below 0", output.filter((it) => it < 0).length);
  note("inputs above output", output.filter((x, j) => x > 0 && bought[j]! > x).length);
  const unsupported = empty.filter((j) => bought[j] !== 0).length;
  if (unsupported > 0)
    flags.push({ kind: "undefined-cells", cells: unsupported, rule: "coefficient 0 where output is 0" });
  const radius = radiusOf(table);
  if (radius >= sensitiveFrom) flags.push({ kind: "spectral-radius", radius });
  return { flags, dropped: { rows: empty, columns: empty } };
}

function radiusOf(table: Transactions): number {
  const n = table.flows.rows;
  const series = n > exactUpTo ? requirementSums(table, { tolerance: 1e-6, maxSteps: 300 }) : null;
  return series ? series.radius : spectralRadius(inputCoefficients(table));
}
