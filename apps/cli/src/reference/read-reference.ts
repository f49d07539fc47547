import { basename } from "node:path";
import type { ReferenceTable } from "@ouhe/coupling";
import { openTable, type Table } from "@ouhe/exchange";
import type { Labeller } from "../couple/industry-labels.ts";
import { guessColumns } from "../couple/registers.ts";
import { CommandRefusal } from "../refusal.ts";
import { codeColumns, readCodeTable } from "./code-table.ts";
import { sumRegister } from "./sum-register.ts";

/** A reference file, and what it was taken for. */
export interface ReadReference {
  takenFor: "referenceTable" | "referenceRegister";
  name: string;
  /** Rows that counted. */
  rows: number;
  tables: ReferenceTable[];
}

/**
 * Reads what parks are compared with: a register, summed by industry as the parks' own are, or a table of
 * codes and amounts.
 *
 * @throws CommandRefusal reference/unreadable or reference/no-codes; DomainError file/…
 */
export async function readReference(
  path: string,
  context: { labeller: Labeller; today: string },
): Promise<ReadReference> {
  const table = await openTable({ path }, { isKnownHeading: isReferenceHeading });
  try {
    const name = basename(path);
    const columns = codeColumns(table);
    if (columns) return { takenFor: "referenceTable", name, ...(await readCodeTable(table, columns)) };
    const mapping = guessColumns(table);
    const fields = new Set(mapping.map((it) => it.field));
    const isRegister =
      fields.has("name") && ["businessScope", "industryCode", "mainProducts"].some((it) => fields.has(it));
    if (!isRegister) throw unreadable(table);
    return { takenFor: "referenceRegister", name, ...(await sumRegister(table, mapping, context)) };
  } finally {
    await table.close();
  }
}

function unreadable({ name, headings }: Table): CommandRefusal {
  return new CommandRefusal("reference/unreadable", { name, headings: headings.map((it) => it.text) });
}

/** A heading row is the first row of words; a table of codes and amounts need not use ours. */
const isReferenceHeading = (text: string) => text !== "" && !/^[\d.,\s%-]+$/.test(text);
