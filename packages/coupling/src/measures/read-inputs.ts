import { matrixOf } from "../matrix.ts";
import type { Input, Inputs, Measure } from "./measure.ts";
import { WrongCall } from "./wrong-call.ts";

/** Inputs as JSON holds them: a matrix as an array of rows, a vector or labels as an array. */
export type PlainInputs = Readonly<Record<string, unknown>>;

/**
 * Reads inputs of a measure from plain arrays. A vector may be a matrix of one row or column, labels may be numbers.
 *
 * @throws WrongCall for an input of another kind; RangeError for rows of different length. Missing and unknown inputs
 *   are left to the measure.
 */
export function readInputs(measure: Measure, plain: PlainInputs): Inputs {
  const read = Object.entries(plain).map(([name, value]) => {
    const wanted = Object.hasOwn(measure.inputs, name) ? measure.inputs[name] : undefined;
    return [name, wanted ? readers[wanted.kind](value, name, wanted) : (value as never)] as const;
  });
  return Object.fromEntries(read);
}

type Reader = (value: unknown, name: string, wanted: Input) => Inputs[string];

const readers: Record<Input["kind"], Reader> = {
  matrix(value, name, wanted) {
    const rows = listOf(value);
    const isTable = rows?.every((row) => listOf(row)?.every((it) => typeof it === "number"));
    if (!rows || !isTable) throw another(name, wanted);
    return matrixOf(rows as number[][]);
  },
  vector(value, name, wanted) {
    const list = flattened(value);
    if (!list?.every((it) => typeof it === "number")) throw another(name, wanted);
    return list as number[];
  },
  labels(value, name, wanted) {
    const list = flattened(value);
    if (!list?.every((it) => typeof it === "string" || typeof it === "number")) throw another(name, wanted);
    return list.map(String);
  },
};

const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

/** A list, or the one row or column of a table. */
function flattened(value: unknown): readonly unknown[] | null {
  const list = listOf(value);
  if (!list?.some((it) => Array.isArray(it))) return list;
  if (list.length === 1) return listOf(list[0]);
  const isColumn = list.every((it) => listOf(it)?.length === 1);
  return isColumn ? list.map((it) => (it as unknown[])[0]) : null;
}

const another = (name: string, { kind, about }: Input): WrongCall =>
  new WrongCall("input-of-another-kind", { name, known: [kind], about });
