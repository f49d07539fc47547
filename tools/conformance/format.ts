import { readFileSync } from "node:fs";

/** One file of vectors, `conformance/1`. */
export interface VectorFile {
  format: string;
  topic: string;
  inputs?: Record<string, unknown>;
  cases: readonly VectorCase[];
}

export interface VectorCase {
  id: string;
  measure: string;
  input: unknown;
  params?: Record<string, unknown>;
  expected: Record<string, unknown>;
  tolerance?: { abs?: number; rel?: number };
  /** Output → how to compare it when not element by element. */
  compare?: Record<string, string>;
}

/** A case with its references followed: what an adapter is given. */
export interface Question {
  id: string;
  input: Record<string, unknown>;
  params: Record<string, unknown>;
  /** What the file expects; an adapter reads only which outputs are asked for, and at which indices. */
  expected: Record<string, unknown>;
}

/** Says that a case asks for something that is not built; the reason is printed. */
export class NotBuilt extends Error {}

/** The vectors of a file; null if it is not of this format. */
export function readVectors(path: string): VectorFile | null {
  const file = JSON.parse(readFileSync(path, "utf8")) as VectorFile;
  return file.format === "conformance/1" ? file : null;
}

/** Follows `ref` and `same_input_as`; fields beside them are added to what they name. */
export function questionOf(file: VectorFile, it: VectorCase): Question {
  return { id: it.id, input: resolve(file, it.input), params: it.params ?? {}, expected: it.expected };
}

function resolve(file: VectorFile, input: unknown): Record<string, unknown> {
  if (Array.isArray(input)) return { matrix: input };
  if (typeof input !== "object" || input === null) throw new TypeError(`an input is ${String(input)}`);
  const { ref, same_input_as: same, ...own } = input as Record<string, unknown>;
  if (typeof ref === "string") return { ...resolve(file, file.inputs?.[ref]), ...own };
  if (typeof same !== "string") return own;
  const other = file.cases.find((it) => it.id === same);
  if (!other) throw new TypeError(`no case ${same}`);
  return { ...resolve(file, other.input), ...own };
}
