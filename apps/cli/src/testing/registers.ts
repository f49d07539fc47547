import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvRecord, writeXlsx } from "@ouhe/exchange";
import { type ExampleEnterprise, exampleEnterprises, exampleParks } from "@ouhe/fixtures";

const parkNames = new Map(exampleParks.map((it) => [it.id, it.name.zhHans]));

/** Headings of the example register. */
export const exampleHeadings = [
  "企业名称",
  "统一社会信用代码",
  "所属园区",
  "行业代码",
  "经营范围",
  "成立日期",
  "注册资本（万元）",
  "从业人员",
  "数据日期",
];

/** One enterprise as a row under `exampleHeadings`. */
export const exampleRow = (it: ExampleEnterprise): string[] => [
  it.name,
  it.uscc,
  parkNames.get(it.park)!,
  it.industryCode ?? "",
  it.businessScope,
  it.registeredOn,
  String(it.capitalWan),
  String(it.employees),
  it.asOf,
];

/** The invented alliance as rows. */
export const exampleRows = (): string[][] => exampleEnterprises().map(exampleRow);

/** Rows as CSV text, UTF-8 without a mark. */
export const csvText = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, ...rows].map((it) => csvRecord(it)).join("");

/** Writes a CSV register and returns its path. */
export function writeRegister(
  directory: string,
  rows: readonly (readonly string[])[],
  { name = "register.csv", headings = exampleHeadings }: { name?: string; headings?: readonly string[] } = {},
): string {
  const path = join(directory, name);
  writeFileSync(path, csvText(headings, rows));
  return path;
}

/** Writes an XLSX register and returns its path. */
export async function writeWorkbook(
  directory: string,
  rows: readonly (readonly string[])[],
  {
    name = "register.xlsx",
    headings = exampleHeadings,
  }: { name?: string; headings?: readonly string[] } = {},
): Promise<string> {
  const columns = headings.map((heading) => ({ heading, kind: "text" as const }));
  const pieces: Uint8Array[] = [];
  for await (const it of writeXlsx({ sheet: "名录", columns, rows: [rows.map((cells) => ({ cells }))] }))
    pieces.push(it);
  const path = join(directory, name);
  writeFileSync(path, Buffer.concat(pieces));
  return path;
}
