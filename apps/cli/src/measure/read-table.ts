import type { Measure, PlainInputs } from "@ouhe/coupling";
import { openTable, readDecimal, type Table } from "@ouhe/exchange";
import { InputFault } from "./input-fault.ts";

/** What a file brought: inputs by name, and the names of its rows and columns. */
export interface Brought {
  inputs: PlainInputs;
  /** Parameters a JSON file states; none in a table. */
  parameters: Readonly<Record<string, unknown>>;
  rowNames: readonly string[];
  columnNames: readonly string[];
}

/** A wide table: names in the first row, and mostly in the first column. */
interface WideTable {
  name: string;
  rowNames: string[];
  columnNames: string[];
  rowNumbers: number[];
  cells: string[][];
}

/**
 * Reads a CSV file or a workbook for a measure. A column whose heading is the name of a vector or of labels is that
 * input; all others together are the one matrix the measure asks for. With `input`, the whole file is that one.
 *
 * @throws DomainError file/…; InputFault for a file without rows, a cell that is no number, or a column no input is named after
 */
export async function readTable(
  measure: Measure,
  path: string,
  { input, sheet }: { input: string | null; sheet: string | undefined },
): Promise<Brought> {
  const limits = { maxColumns: 16_384 };
  const table = await openTable({ path }, { limits, isKnownHeading: () => true, ...(sheet && { sheet }) });
  const wide = await wideTable(table, Object.keys(measure.inputs));
  if (wide.cells.length === 0) throw new InputFault("rows", { file: wide.name });
  return input === null ? byHeading(measure, wide) : asOne(measure, wide, input);
}

/** A first column that is named after an input holds that input and no names. */
async function wideTable(table: Table, inputs: readonly string[]): Promise<WideTable> {
  const first = inputs.includes(table.headings[0]?.text ?? "") ? 0 : 1;
  const rowNames: string[] = [];
  const rowNumbers: number[] = [];
  const cells: string[][] = [];
  for await (const batch of table.rows)
    for (const row of batch) {
      if (first === 1) rowNames.push((row.cells[0] ?? "").trim());
      rowNumbers.push(row.number);
      cells.push(row.cells.slice(first).map((it) => it.trim()));
    }
  const columnNames = table.headings.slice(first).map((it) => it.text);
  return { name: table.name, rowNames, columnNames, rowNumbers, cells };
}

function byHeading(measure: Measure, wide: WideTable): Brought {
  const wanted = Object.entries(measure.inputs);
  const matrix = wanted.find(([, it]) => it.kind === "matrix")?.[0];
  const columns = new Map(wide.columnNames.map((name, at) => [name, at]));
  const lists = wanted.filter(([name, it]) => it.kind !== "matrix" && columns.has(name));
  const rest = [...wide.columnNames.keys()].filter((at) => !lists.some(([name]) => columns.get(name) === at));
  if (!matrix && rest.length > 0)
    throw new InputFault("column", {
      file: wide.name,
      column: wide.columnNames[rest[0]!]!,
      known: wanted.map(([name]) => name).join(", "),
    });
  const inputs: Record<string, unknown> = {};
  for (const [name, { kind }] of lists)
    inputs[name] = kind === "labels" ? texts(wide, columns.get(name)!) : numbers(wide, columns.get(name)!);
  if (matrix && rest.length > 0) inputs[matrix] = rowsOf(wide, rest);
  const columnNames = rest.map((at) => wide.columnNames[at]!);
  return { inputs, parameters: {}, rowNames: wide.rowNames, columnNames };
}

function asOne(measure: Measure, wide: WideTable, input: string): Brought {
  const kind = Object.hasOwn(measure.inputs, input) ? measure.inputs[input]!.kind : "matrix";
  const all = [...wide.columnNames.keys()];
  const value = kind === "labels" ? texts(wide, 0) : rowsOf(wide, all);
  const names = kind === "matrix" ? wide : { rowNames: [], columnNames: [] };
  const { rowNames, columnNames } = names;
  return { inputs: { [input]: value }, parameters: {}, rowNames, columnNames };
}

const rowsOf = (wide: WideTable, columns: readonly number[]): number[][] =>
  wide.cells.map((_, r) => columns.map((c) => numberAt(wide, r, c)));

const numbers = (wide: WideTable, column: number): number[] =>
  wide.cells.map((_, r) => numberAt(wide, r, column));

const texts = (wide: WideTable, column: number): string[] => wide.cells.map((it) => it[column] ?? "");

function numberAt(wide: WideTable, r: number, c: number): number {
  const text = wide.cells[r]![c] ?? "";
  const read = readDecimal(text);
  if (read.ok && read.tail === "") return Number(read.value);
  if (/^[+]?(inf(inity)?|∞)$/i.test(text)) return Number.POSITIVE_INFINITY;
  throw new InputFault("number", {
    file: wide.name,
    row: wide.rowNumbers[r]!,
    column: wide.columnNames[c] ?? "",
    value: text,
  });
}
