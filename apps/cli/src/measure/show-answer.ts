import { type Finding, type Output, type Outputs, rowsOf, type Statement } from "@ouhe/coupling";
import type { Language } from "../language.ts";
import { say } from "../surroundings.ts";
import { alignColumns } from "../terminal/columns.ts";
import { words } from "./measure-texts.ts";
import type { Brought } from "./read-table.ts";
import { flagSentence, refusalOf } from "./sentences.ts";

type Names = Pick<Brought, "rowNames" | "columnNames">;

/** An answer as text: single numbers, lists side by side under the names of their rows, tables, then its statement. */
export function answerText(value: Outputs, statement: Statement, names: Names, language: Language): string {
  const entries = Object.entries(value);
  const singles = entries.filter(([, it]) => !isList(it) && !isTable(it));
  const lists = entries.flatMap(([name, it]) => (isList(it) ? [{ name, cells: Array.from(it, shown) }] : []));
  const tables = entries.flatMap(([name, it]) => (isTable(it) ? [{ name, rows: rowsOf(it) }] : []));
  const parts = [
    singles.length > 0 ? alignColumns(singles.map(([name, it]) => [name, shown(it)])) : "",
    ...[...Map.groupBy(lists, (it) => it.cells.length).values()].map((group) => besides(group, names)),
    ...tables.map(({ name, rows }) => `${name}\n${tableText(rows, names)}`),
    statementText(statement, language),
  ];
  return parts.filter((it) => it !== "").join("\n");
}

const isTable = (it: Output): it is Extract<Output, { rows: number }> =>
  typeof it === "object" && it !== null && "rows" in it;
const isList = (it: Output): it is readonly (number | null)[] | readonly string[] | Float64Array =>
  typeof it === "object" && it !== null && !isTable(it);

function shown(value: unknown): string {
  if (value === null || (typeof value === "number" && Number.isNaN(value))) return "–";
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}

/** Lists of one length as columns of one table. */
function besides(lists: readonly { name: string; cells: string[] }[], names: Names): string {
  const length = lists[0]!.cells.length;
  const labels = namesOf(length, names);
  const head = ["", ...lists.map((it) => it.name)];
  const rows = Array.from({ length }, (_, at) => [labels[at]!, ...lists.map((it) => it.cells[at]!)]);
  return alignColumns(
    [head, ...rows],
    [...lists.keys()].map((it) => it + 1),
  );
}

function tableText(rows: readonly number[][], names: Names): string {
  const columns = rows[0]?.length ?? 0;
  const isRowwise = rows.length === names.rowNames.length && columns === names.columnNames.length;
  const down = isRowwise ? names.rowNames : namesOf(rows.length, names);
  const across = isRowwise ? names.columnNames : namesOf(columns, names);
  const body = rows.map((row, at) => [down[at]!, ...row.map(shown)]);
  return alignColumns(
    [["", ...across], ...body],
    Array.from({ length: columns }, (_, at) => at + 1),
  );
}

/** Names of so many things; counted from 0 when rows and columns are as many and could be confused. */
function namesOf(length: number, { rowNames, columnNames }: Names): readonly string[] {
  const fitting = [rowNames, columnNames].filter((it) => it.length === length);
  const isOne =
    fitting.length === 1 || (fitting.length === 2 && rowNames.join("\n") === columnNames.join("\n"));
  return isOne && length > 0 ? fitting[0]! : Array.from({ length }, (_, at) => String(at));
}

function statementText({ convention, dropped, flags }: Statement, language: Language): string {
  const stated = Object.entries(convention).map(([name, value]) => `${name} = ${[value].flat().join(", ")}`);
  const lists = (["rows", "columns"] as const).flatMap((side) =>
    dropped[side].length === 0 ? [] : [say(words[side], language, { list: dropped[side].join(", ") })],
  );
  const part = (word: keyof typeof words, lines: readonly string[]) =>
    lines.length === 0 ? "" : `${words[word][language]}\n${lines.map((it) => `  ${it}\n`).join("")}`;
  const told = flags.map((it) => flagSentence(it, language));
  return part("convention", stated) + part("dropped", lists) + part("flags", told);
}

/** An answer or a refusal as JSON; tables are arrays of rows, and what has no value is null. */
export function answerJson(found: Finding<Outputs>, names: Names, language: Language): string {
  const { rowNames, columnNames } = names;
  const named = {
    ...(rowNames.length > 0 && { rowNames }),
    ...(columnNames.length > 0 && { columnNames }),
  };
  const answer =
    "refused" in found
      ? { refused: { ...found.refused, sentence: refusalOf(found.refused, language) } }
      : { value: Object.fromEntries(Object.entries(found.value).map(([name, it]) => [name, plain(it)])) };
  const { measure } = found.statement;
  return `${JSON.stringify({ measure, ...answer, ...named, statement: found.statement }, null, 2)}\n`;
}

function plain(output: Output): unknown {
  if (isTable(output)) return rowsOf(output);
  return isList(output) ? Array.from<unknown>(output) : output;
}
