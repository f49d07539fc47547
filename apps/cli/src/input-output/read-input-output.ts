import { basename, extname } from "node:path";
import { type InputOutputTable, inputCoefficients } from "@ouhe/coupling";
import { CommandRefusal } from "../refusal.ts";
import { type Concordance, readConcordance, shippedConcordance } from "./concordance.ts";
import { mergeSectors, type SeparableTable } from "./merge-sectors.ts";
import { readSectorTable, type SectorTable } from "./sector-table.ts";

/** How the table is to be read. */
export interface InputOutputChoices {
  domestic: boolean;
  ioYear: number | null;
  concordance: string | null;
}

/** A table ready for measuring, and the names of its sectors under "io:" + code. */
export interface ReadInputOutput {
  table: InputOutputTable;
  names: ReadonlyMap<string, { zh: string; en: string | null }>;
}

/**
 * Reads an input–output table and its concordance from files.
 *
 * @throws CommandRefusal io/…, concordance/…; DomainError file/…
 */
export async function readInputOutput(path: string, choices: InputOutputChoices): Promise<ReadInputOutput> {
  const name = basename(path);
  const table = await readSectorTable(path, choices);
  const year = choices.ioYear ?? Number(/(?<!\d)(19|20)\d\d(?!\d)/.exec(name)?.[0] ?? 0);
  if (!year) throw new CommandRefusal("io/year-unknown", { name });
  const concordance = await concordanceOf(table, choices.concordance);
  const separable = mergeSectors(table, concordance, basename(choices.concordance ?? name));
  const id = `${basename(name, extname(name))}-${separable.sectors.length}-${separable.kind}`;
  return {
    table: { ...asInputOutput(separable), id, source: name, year },
    names: new Map(separable.sectors.map((it) => [`io:${it.code}`, { zh: it.nameZh, en: it.nameEn }])),
  };
}

async function concordanceOf(table: SectorTable, path: string | null): Promise<Concordance> {
  if (path !== null) return readConcordance(path, table.sectors);
  const shipped = shippedConcordance(table.sectors);
  if (shipped) return shipped;
  const { name, sectors } = table;
  throw new CommandRefusal("io/concordance-missing", { name, sectors: sectors.length });
}

function asInputOutput({ sectors, flows, output, kind, sectorOf }: SeparableTable) {
  const n = sectors.length;
  const matrix = { rows: n, columns: n, values: flows };
  const coefficients = output ? inputCoefficients({ flows: matrix, output }).values : flows;
  return { kind, sectors, coefficients, sectorOf };
}
