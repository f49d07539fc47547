import { type EnterpriseSheet, enterpriseSheet, writeCsv, writeXlsx } from "@ouhe/exchange";
import type { Context } from "../context.ts";
import type { Language } from "../http.ts";
import type { EnterpriseFilter } from "./enterprise.ts";
import { selectExported, selectExtraKeys } from "./export.store.ts";
import type { ExportFormat } from "./export.ts";
import type { FileAnswer } from "./export-file.ts";
import { listParks } from "./park.commands.ts";
import type { Park } from "./park.ts";

const rowsAtOnce = 1_000;

const fileNames: Record<Language, string> = {
  "zh-Hans": "企业名册",
  "zh-Hant": "企業名冊",
  en: "enterprises",
};

/** What a park is called in a file: its name, or its id where two share one. */
function parkNames(parks: readonly Park[], language: Language): Map<string, string> {
  const used = Map.groupBy(parks, (it) => it.name[language]);
  return new Map(
    parks.map(({ id, name }) => [id, used.get(name[language])!.length > 1 ? id : name[language]]),
  );
}

async function* exportedRows(
  ctx: Context,
  filter: EnterpriseFilter,
  sheet: EnterpriseSheet,
  names: ReadonlyMap<string, string>,
): AsyncGenerator<string[][]> {
  for (let after: string | null = null; ; ) {
    const rows = await selectExported(ctx.tx, filter, after, rowsAtOnce);
    yield rows.map((it) => sheet.cells({ ...it, park: names.get(it.park) ?? it.park }));
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)!.id;
  }
}

async function* asSheetRows(rows: AsyncIterable<string[][]>) {
  for await (const batch of rows) yield batch.map((cells) => ({ cells }));
}

/**
 * The enterprises a filter lets through, as a file that is written while it is read. Imported again, it maps
 * every column by itself and changes nothing.
 */
export async function exportEnterprises(
  ctx: Context,
  filter: EnterpriseFilter,
  format: ExportFormat,
  language: Language,
): Promise<FileAnswer> {
  const sheet = enterpriseSheet(language, await selectExtraKeys(ctx.tx, filter));
  const rows = exportedRows(ctx, filter, sheet, parkNames(await listParks(ctx), language));
  const name = fileNames[language];
  const body =
    format === "csv"
      ? writeCsv({ headings: sheet.columns.map((it) => it.heading), rows })
      : writeXlsx({ sheet: name, columns: sheet.columns, rows: asSheetRows(rows) });
  return { fileName: `${name}.${format}`, format, body };
}
