/**
 * Reading speed and memory: `node packages/exchange/bench/read.ts [csv rows] [xlsx rows]`. Writes invented
 * registers of 14 columns to a temporary folder, reads each in a process of its own, prints rows a second
 * and that process's peak resident memory.
 */
import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { organisationCheckCharacter, usccCheckCharacter } from "@ouhe/vocabulary";
import {
  createDuplicateWatch,
  enterpriseFields,
  guessMapping,
  openTable,
  parseEnterpriseRow,
  writeCsv,
  writeXlsx,
} from "../src/index.ts";

const headings =
  "企业名称,统一社会信用代码,成立日期,企业类型,注册资本,资本单位,经营范围,省份,城市,行政区划代码,区县,地址,员工人数,所属园区".split(
    ",",
  );
const scopes = [
  "集成电路制造，电子元器件销售；软件开发。",
  "房屋建筑安装工程，市政、道路、桥梁工程，土石方、地基与基础工程施工；建筑机械设备租赁",
  "生猪屠宰；猪牛羊肉、禽、蛋加工、销售。",
];

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A valid code, another for every index. */
function uscc(index: number): string {
  const digits = [...index.toString(31).padStart(8, "0")].map((it) => alphabet[Number.parseInt(it, 31)]);
  const eight = digits.join("");
  const first17 = `91310118${eight}${organisationCheckCharacter(eight)}`;
  return first17 + usccCheckCharacter(first17);
}

function invented(index: number): string[] {
  const scope = scopes[index % scopes.length]!;
  const day = `${1990 + (index % 34)}-0${1 + (index % 9)}-${10 + (index % 19)}`;
  return [
    `上海第${index}号精密仪器有限公司`,
    uscc(index),
    day,
    "有限责任公司",
    String(50 + (index % 9000)),
    "万元人民币",
    scope.repeat(1 + (index % 4)),
    "上海",
    "上海",
    "310118",
    "青浦区",
    `上海市青浦区盈港东路${index % 4000}号`,
    String(index % 900),
    "qingpu",
  ];
}

function* batches(rows: number): Generator<string[][]> {
  for (let at = 0; at < rows; at += 1000)
    yield Array.from({ length: Math.min(1000, rows - at) }, (_, offset) => invented(at + offset));
}

async function writeRegisters(folder: string, csvRows: number, xlsxRows: number): Promise<string[]> {
  const [csv, xlsx] = [join(folder, "register.csv"), join(folder, "register.xlsx")];
  await pipeline(Readable.from(writeCsv({ headings, rows: batches(csvRows) })), createWriteStream(csv));
  const columns = headings.map((heading) => ({ heading, kind: "text" as const }));
  const rows = batches(xlsxRows).map((batch) => batch.map((cells) => ({ cells })));
  await pipeline(Readable.from(writeXlsx({ sheet: "企业", columns, rows })), createWriteStream(xlsx));
  return [csv, xlsx];
}

/** Reads one file, and with `check` also parses every row and watches for duplicates. */
async function read(path: string, check: boolean): Promise<void> {
  const started = performance.now();
  const table = await openTable({ path });
  const mapping = guessMapping(
    table.headings.map((it) => it.text),
    table.sample,
    enterpriseFields,
  );
  const watch = createDuplicateWatch();
  let rows = 0;
  let refused = 0;
  for await (const batch of table.rows)
    for (const row of batch) {
      rows++;
      if (!check) continue;
      const parsed = parseEnterpriseRow(row, mapping, { today: "2025-01-01" });
      if (parsed.refused || watch.check(parsed.record, { row: row.number })) refused++;
    }
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Math.round((await stat(path)).size / 2 ** 20);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const what = check ? "read, parsed, checked for duplicates" : "read";
  console.log(
    `${table.format} ${megabytes} MiB, ${rows} rows ${what}: ${seconds.toFixed(2)} s, ${Math.round(rows / seconds)} rows/s, peak ${peak} MiB, ${refused} refused`,
  );
}

if (process.argv[2] === "--read") await read(process.argv[3]!, process.argv[4] === "check");
else {
  const folder = await mkdtemp(join(tmpdir(), "ouhe-bench-"));
  try {
    const [csvRows, xlsxRows] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 100_000)];
    for (const path of await writeRegisters(folder, csvRows, xlsxRows))
      for (const mode of ["plain", "check"])
        process.stdout.write(execFileSync(process.execPath, [import.meta.filename, "--read", path, mode]));
  } finally {
    await rm(folder, { recursive: true });
  }
}
