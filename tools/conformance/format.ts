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
  peer_function?: string;
  expected: Record<string, unknown>;
  tolerance?: { abs?: number; rel?: number };
  /** Output → how to compare it when not element by element. */
  compare?: Record<string, string>;
}

/** A case with its references followed: what an adapter is given. */
export interface Question {
  id: string;
  /** How the file says the peer was called: where some cases state their convention. */
  peerFunction: string;
  input: Record<string, unknown>;
  params: Record<string, unknown>;
  /** What the file expects; an adapter reads only which outputs are asked for, and at which indices. */
  expected: Record<string, unknown>;
}

/** Says that a case asks for something that is not built; the reason is printed. */
export class NotBuilt extends Error {}

/**
 * What a case states of a parameter, without what files may write in more than one way: in lower case, without
 * spaces, with ASCII for ≥, − and ×. Null where it states nothing.
 */
export function stated({ params }: Question, name: string): string | null {
  const value = params[name];
  if (value === undefined || value === null) return null;
  const text = String(value).toLowerCase().replaceAll(/\s+/g, "");
  return text.replaceAll("≥", ">=").replaceAll(/[−–]/g, "-").replaceAll(/[×·]/g, "*");
}

/** Says that what a case states of a parameter is not built, in the case's own words. */
export const notBuilt = ({ params }: Question, name: string): NotBuilt =>
  new NotBuilt(`${name}: ${String(params[name])}`);

/**
 * Holds a stated convention against the ones that are built, so that no other is answered with a default.
 *
 * @param known what the built ones look like in the words of `stated`; a parameter that is not stated passes
 * @throws NotBuilt naming the parameter and its value
 */
export function requireKnown(question: Question, name: string, known: RegExp): void {
  const text = stated(question, name);
  if (text !== null && !known.test(text)) throw notBuilt(question, name);
}

/** The vectors of a file; null if it is not of this format, or no JSON at all. */
export function readVectors(path: string): VectorFile | null {
  try {
    const file = JSON.parse(readFileSync(path, "utf8")) as VectorFile | null;
    return file?.format === "conformance/1" && Array.isArray(file.cases) ? file : null;
  } catch {
    return null;
  }
}

/** Follows `ref` and `same_input_as`; fields beside them are added to what they name. */
export function questionOf(file: VectorFile, it: VectorCase): Question {
  const { id, params = {}, expected, peer_function: peerFunction = "" } = it;
  return { id, peerFunction, input: resolve(file, it.input), params: params ?? {}, expected };
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
