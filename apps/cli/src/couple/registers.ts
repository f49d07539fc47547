import { basename, extname } from "node:path";
import {
  type ColumnMapping,
  enterpriseFields,
  guessMapping,
  type MappingGuess,
  openTable,
  readUnitNote,
  requireFields,
  type Table,
} from "@ouhe/exchange";
import { isOwnColumn } from "./own-columns.ts";
import { columnNamed, parkColumn, parkId } from "./park-column.ts";

/** A register opened for reading, its columns understood. */
export interface Register {
  /** File name, as rows are reported. */
  name: string;
  path: string;
  table: Table;
  mapping: readonly ColumnMapping[];
  /** The park of every row, when the file is one park; null when a column names it. */
  park: string | null;
  /** Heading of the park column, for reports. */
  parkHeading: string | null;
  /** Columns kept in `enterprises.csv`: all but those an earlier run added. */
  kept: readonly { column: number; heading: string }[];
  /** Column of each weight asked for, in that order. */
  weightColumns: readonly number[];
  /** Units that a title row names for the whole table ("单位：千元"). */
  units: ReturnType<typeof readUnitNote>;
}

/** How columns are chosen where they are not guessed. */
export interface ColumnChoices {
  park: string | null;
  parkPerFile: boolean;
  weights: readonly string[];
}

/**
 * Opens registers and settles what their columns mean. On a refusal all are closed again.
 *
 * @throws DomainError file/…; CommandRefusal park/column-missing, column/unknown
 */
export async function openRegisters(paths: readonly string[], choices: ColumnChoices): Promise<Register[]> {
  const opened: Register[] = [];
  try {
    for (const path of paths) opened.push(await openRegister(path, choices));
    return opened;
  } catch (error) {
    await closeRegisters(opened);
    throw error;
  }
}

/** Closes every register's file. */
export async function closeRegisters(registers: readonly Register[]): Promise<void> {
  for (const it of registers) await it.table.close();
}

async function openRegister(path: string, choices: ColumnChoices): Promise<Register> {
  const table = await openTable({ path });
  try {
    const guessed = guessColumns(table);
    requireFields(table, guessed, enterpriseFields);
    const column = choices.parkPerFile ? null : parkColumn(table, guessed, choices.park);
    const kept = table.headings.filter((it) => !isOwnColumn(it.text));
    return {
      name: basename(path),
      path,
      table,
      mapping: column === null ? guessed : withPark(guessed, column),
      park: column === null ? parkId(basename(path, extname(path))) : null,
      parkHeading: column === null ? null : guessed[column]!.heading,
      kept: kept.map((it) => ({ column: it.column, heading: it.text })),
      weightColumns: choices.weights.map((it) => columnNamed(table, it)),
      units: readUnitNote(table.preamble),
    };
  } catch (error) {
    await table.close();
    throw error;
  }
}

/** The guess, with columns of an earlier run left out: what they say was inferred, not declared. */
export function guessColumns(table: Pick<Table, "headings" | "sample">): MappingGuess[] {
  const headings = table.headings.map((it) => (isOwnColumn(it.text) ? "" : it.text));
  const guessed = guessMapping(headings, table.sample, enterpriseFields);
  return guessed.map((it) => ({
    ...it,
    heading: table.headings[it.column]!.text,
    field: isOwnColumn(table.headings[it.column]!.text) ? null : it.field,
  }));
}

function withPark(mapping: readonly MappingGuess[], column: number): ColumnMapping[] {
  return mapping.map((it) => {
    if (it.column === column) return { ...it, field: "park" };
    return it.field === "park" ? { ...it, field: null } : it;
  });
}
