import { openTable, type Row, readIndustry } from "@ouhe/exchange";
import { sectorOfDivision, sectors as shippedSectors } from "@ouhe/vocabulary";
import { CommandRefusal } from "../refusal.ts";
import type { FileSector } from "./sector-table.ts";

/** Sector code → the industry codes it holds; one industry may stand in several sectors. */
export type Concordance = ReadonlyMap<string, readonly string[]>;

const separator = /[;；,，、\s]+/;

/**
 * Reads which industries each sector holds: the column that lists sector codes of the table, and the column
 * of industry codes that is not it.
 *
 * @throws CommandRefusal concordance/unreadable or concordance/incomplete; DomainError file/…
 */
export async function readConcordance(path: string, sectors: readonly FileSector[]): Promise<Concordance> {
  const table = await openTable(
    { path },
    { isKnownHeading: (it) => /code|代码|代碼|division|大类/i.test(it) },
  );
  const rows: Row[] = [];
  for await (const batch of table.rows) rows.push(...batch);
  const headings = table.headings.map((it) => it.text);
  const known = new Set(sectors.map((it) => it.code));
  const share = (column: number, test: (cell: string) => boolean) =>
    rows.filter((it) => test((it.cells[column] ?? "").trim())).length / Math.max(1, rows.length);
  const columns = headings.map((_, column) => column);
  const sector = columns.find((it) => share(it, (cell) => known.has(cell)) > 0.9);
  const industry = columns
    .filter((it) => it !== sector && !/name|名/i.test(headings[it]!))
    .sort((a, b) => listing(headings[b]!) - listing(headings[a]!))
    .find(
      (it) =>
        share(it, (cell) => cell !== "" && cell.split(separator).every((one) => readIndustry(one))) > 0.9,
    );
  if (sector === undefined || industry === undefined)
    throw new CommandRefusal("concordance/unreadable", { name: table.name, headings });
  const concordance = new Map<string, string[]>();
  for (const { cells } of rows) {
    const codes = (cells[industry] ?? "").split(separator).flatMap((it) => readIndustry(it)?.code ?? []);
    const code = (cells[sector] ?? "").trim();
    concordance.set(code, [...(concordance.get(code) ?? []), ...codes]);
  }
  const missing = sectors.map((it) => it.code).filter((it) => !concordance.get(it)?.length);
  if (missing.length > 0)
    throw new CommandRefusal("concordance/incomplete", { name: table.name, sectors: missing.slice(0, 12) });
  return concordance;
}

/** Headings that speak of the classification come first. */
const listing = (heading: string) => Number(/4754|division|industry|行业|大类|小类/i.test(heading));

/**
 * The concordance that ships, where a table has the very 42 sectors it is made for; null for any other
 * table. Tables before 2012 also have 42 sectors, but other ones.
 */
export function shippedConcordance(sectors: readonly FileSector[]): Concordance | null {
  const isSame =
    sectors.length === shippedSectors.length &&
    shippedSectors.every((it, at) => sectors[at]!.code === it.code && isAlike(sectors[at]!, it.nameZh));
  if (!isSame) return null;
  const concordance = new Map<string, string[]>();
  for (const [division, sector] of sectorOfDivision)
    concordance.set(sector, [...(concordance.get(sector) ?? []), division]);
  return concordance;
}

/** Editions differ by 的, 和 or 业, not in what a sector holds: two names with half their characters in common. */
function isAlike({ nameZh }: FileSector, shipped: string): boolean {
  const own = new Set(shipped);
  const common = [...new Set(nameZh)].filter((it) => own.has(it)).length;
  return common * 2 >= own.size;
}
