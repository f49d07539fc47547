import { open, readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Measure } from "@ouhe/coupling";
import { InputFault } from "./input-fault.ts";
import type { InputFile } from "./measure-arguments.ts";
import { type Brought, readTable } from "./read-table.ts";

/**
 * Reads the files of a call and puts their inputs together.
 *
 * @throws InputFault, DomainError file/…
 */
export async function readInputFiles(
  measure: Measure,
  files: readonly InputFile[],
  { sheet }: { sheet: string | undefined },
): Promise<Brought> {
  const all: Brought = { inputs: {}, parameters: {}, rowNames: [], columnNames: [] };
  let brought = all;
  for (const file of files) {
    const next = (await isJson(file.path))
      ? await readJson(measure, file)
      : await readTable(measure, file.path, { input: file.input, sheet });
    brought = joined(brought, next);
  }
  return brought;
}

function joined(a: Brought, b: Brought): Brought {
  const twice = Object.keys(b.inputs).find((it) => Object.hasOwn(a.inputs, it));
  if (twice) throw new InputFault("twice", { input: twice });
  return {
    inputs: { ...a.inputs, ...b.inputs },
    parameters: { ...a.parameters, ...b.parameters },
    rowNames: a.rowNames.length > 0 ? a.rowNames : b.rowNames,
    columnNames: a.columnNames.length > 0 ? a.columnNames : b.columnNames,
  };
}

/** Whether a file begins as JSON does, whatever its name. */
async function isJson(path: string): Promise<boolean> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputFault("missing", { file: basename(path), reason: error.code ?? "" });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return /^(\uFEFF)?\s*[[{]/.test(buffer.toString("utf8", 0, bytesRead));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new InputFault("missing", { file: basename(path), reason: code });
  } finally {
    await file.close();
  }
}

/** `{"inputs": {…}, "parameters": {…}}`, or the inputs alone, or the one input that the caller named. */
async function readJson(measure: Measure, { input, path }: InputFile): Promise<Brought> {
  const value = parsed(await readFile(path, "utf8"), basename(path));
  const names = { rowNames: [], columnNames: [] };
  if (input !== null) return { inputs: { [input]: value }, parameters: {}, ...names };
  if (Array.isArray(value))
    return { inputs: { [onlyInput(measure, path)]: value }, parameters: {}, ...names };
  const { inputs, parameters } = value as { inputs?: unknown; parameters?: unknown };
  if (!isRecord(inputs) || Array.isArray(inputs))
    return { inputs: value as object, parameters: {}, ...names } as Brought;
  return { inputs, parameters: isRecord(parameters) ? parameters : {}, ...names };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new InputFault("json", { file, reason: (error as Error).message });
  }
}

function onlyInput({ inputs }: Measure, path: string): string {
  const needed = Object.keys(inputs).filter((it) => !inputs[it]!.optional);
  if (needed.length === 1) return needed[0]!;
  throw new InputFault("json", { file: basename(path), reason: `{"${needed.join('": …, "')}": …}` });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
