import { type FaultyRow, faultKinds, openTable, type Row, writeErrorWorkbook } from "@ouhe/exchange";
import { DomainError } from "@ouhe/vocabulary";
import type { Context } from "../context.ts";
import type { Language } from "../http.ts";
import type { FileAnswer } from "./export-file.ts";
import { loadImport } from "./import.commands.ts";
import { type PlacedFault, selectFaultsAfter } from "./import.store.ts";
import { readFile } from "./import-file.store.ts";

const rowsAtOnce = 500;

/** Faults of an import, row after row, a few hundred rows in memory. */
async function* faultsByRow(ctx: Context, id: string): AsyncGenerator<[row: number, faults: PlacedFault[]]> {
  for (let after = 0; ; ) {
    const faults = await selectFaultsAfter(ctx.tx, id, after, rowsAtOnce);
    const byRow = [...Map.groupBy(faults, (it) => it.row)];
    yield* byRow;
    if (byRow.length < rowsAtOnce) return;
    after = byRow.at(-1)![0];
  }
}

function faulty(row: Row, faults: readonly PlacedFault[]): FaultyRow {
  const known = faults.flatMap((it) => {
    if (!(it.code in faultKinds)) return [];
    const code = it.code as keyof typeof faultKinds;
    return [{ ...it, code, remedy: faultKinds[code].remedy }];
  });
  return { row, faults: known };
}

/** Reads the file again beside its faults; both are in the file's order. */
async function* faultyRows(
  ctx: Context,
  id: string,
  rows: AsyncIterable<Row[]>,
): AsyncGenerator<FaultyRow[]> {
  const faults = faultsByRow(ctx, id);
  let next = await faults.next();
  for await (const batch of rows) {
    const found: FaultyRow[] = [];
    for (const row of batch) {
      if (next.done) break;
      if (row.number !== next.value[0]) continue;
      found.push(faulty(row, next.value[1]));
      next = await faults.next();
    }
    if (found.length > 0) yield found;
    if (next.done) return;
  }
}

/**
 * The rows with faults as the user wrote them, bad cells marked, with what is wrong and what to do. Corrected,
 * the workbook can be imported.
 *
 * @throws DomainError record/unknown, import/file-gone
 */
export async function writeErrors(ctx: Context, id: string, language: Language): Promise<FileAnswer> {
  const batch = await loadImport(ctx, id);
  if (!batch.hasFile) throw new DomainError("import/file-gone", {});
  const source = { stream: readFile(ctx.tx, id), name: batch.fileName, size: batch.fileBytes };
  const table = await openTable(source, {
    batchSize: rowsAtOnce,
    ...(batch.table.sheet !== null && { sheet: batch.table.sheet }),
  });
  const rows = faultyRows(ctx, id, table.rows);
  return {
    fileName: `${batch.fileName.replace(/\.[^.]+$/, "")}-errors.xlsx`,
    format: "xlsx",
    body: writeErrorWorkbook({ headings: table.headings, rows, locale: language }),
  };
}
