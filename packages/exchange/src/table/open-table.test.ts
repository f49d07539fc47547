import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError, type DomainErrorKind } from "@ouhe/vocabulary";
import fc from "fast-check";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeGb18030 } from "../testing/gb18030.ts";
import { csv, readAll } from "../testing/read-all.ts";
import type { Source } from "./byte-source.ts";
import { openTable } from "./open-table.ts";
import type { TableOptions } from "./table.ts";

async function refusal(source: Source, options?: TableOptions): Promise<[DomainErrorKind, unknown]> {
  try {
    await readAll(source, options);
  } catch (error) {
    if (error instanceof DomainError) return [error.kind, error.data];
    throw error;
  }
  throw new Error("was read");
}

const bytesOf = (bytes: Uint8Array | string, name: string): Source => ({
  bytes: Buffer.from(bytes as string),
  name,
});

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "exchange-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("openTable on good files", () => {
  const text = '企业名称,经营范围,注册资本\r\n甲公司,"制造,\r\n销售",100\r\n\r\n乙公司,服务,200\r\n';
  const expected = [
    { number: 2, cells: ["甲公司", "制造,\r\n销售", "100"] },
    { number: 4, cells: ["乙公司", "服务", "200"] },
  ];

  it.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with mark", Buffer.from(`\ufeff${text}`), "utf-8"],
    ["UTF-16 little-endian", Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le"],
    ["UTF-16 big-endian", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), "utf-16be"],
    ["GB18030", encodeGb18030(text), "gb18030"],
  ])("reads %s", async (_, bytes, encoding) => {
    const { table, rows } = await readAll({ bytes, name: "a.csv" });
    expect(table.encoding).toBe(encoding);
    expect(table.headings.map((it) => it.text)).toEqual(["企业名称", "经营范围", "注册资本"]);
    expect(rows).toEqual(expected);
    expect(table.bytesRead()).toBe(table.bytesTotal);
  });

  it.each([",", ";", "\t", "|"])("finds the delimiter %j", async (delimiter) => {
    const { table, rows } = await readAll(
      csv(
        `名称${delimiter}地址\n甲${delimiter}路一号, 二; 三\n`.replaceAll(
          "路一号, 二; 三",
          delimiter === "," || delimiter === ";" ? "路" : "路一号, 二; 三",
        ),
      ),
    );
    expect(table.delimiter).toBe(delimiter);
    expect(rows[0]?.cells).toHaveLength(2);
  });

  it("reads a path, and a table of one column", async () => {
    const path = join(folder, "texts.csv");
    await writeFile(path, "text\n集成电路制造，销售\n");
    const { table, rows } = await readAll({ path });
    expect([table.name, rows.map((it) => it.cells)]).toEqual(["texts.csv", [["集成电路制造，销售"]]]);
  });

  it("obeys an announced delimiter and old line ends", async () => {
    expect((await readAll(csv("sep=;\r\nname;note\r\na;b,c,d\r\n"))).rows[0]?.cells).toEqual(["a", "b,c,d"]);
    expect((await readAll(csv("name,note\ra,b\rc,d"))).rows.map((it) => it.cells)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("pads short rows, notes long ones", async () => {
    const { rows } = await readAll(csv("name,type,status\na\nb,1,2,3\nc,1,2,\n"));
    expect(rows).toEqual([
      {
        number: 2,
        cells: ["a", "", ""],
        notes: [{ column: null, code: "row/columns-missing", data: { expected: 3, found: 1 } }],
      },
      {
        number: 3,
        cells: ["b", "1", "2"],
        notes: [{ column: null, code: "row/columns-extra", data: { expected: 3, found: 4 } }],
      },
      { number: 4, cells: ["c", "1", "2"] },
    ]);
  });

  it("notes a cell that seems to have swallowed rows", async () => {
    const { rows } = await readAll(csv('name,type,status\na,"x,y\nb,c,d\ne,f,g\nh",z\n'));
    expect(rows[0]?.notes).toContainEqual({ column: 1, code: "cell/holds-rows", data: { lines: 2 } });
  });

  it("gives the same table however the bytes arrive", async () => {
    const long = `${text.replace("\r\n\r\n", "\r\n")}${'丙公司,"含 "" 引号",1\n丁公司,甲乙丙丁,2\n'.repeat(800)}`;
    for (const bytes of [Buffer.from(long), encodeGb18030(long), Buffer.from(`\ufeff${long}`, "utf16le")]) {
      const whole = await readAll({ bytes, name: "a.csv" });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 5 }),
          async (sizes) => {
            const { table, rows } = await readAll({ stream: cut(bytes, sizes), name: "a.csv" });
            expect([table.encoding, table.delimiter, table.headings, rows]).toEqual([
              whole.table.encoding,
              whole.table.delimiter,
              whole.table.headings,
              whole.rows,
            ]);
          },
        ),
        { numRuns: 15 },
      );
    }
  });

  it("shows a sample and yields it again", async () => {
    const table = await openTable(csv(`name\n${"a\n".repeat(300)}`), { batchSize: 64 });
    expect(table.sample).toHaveLength(200);
    const sizes: number[] = [];
    for await (const batch of table.rows) sizes.push(batch.length);
    expect(sizes.reduce((a, b) => a + b)).toBe(300);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64);
  });
});

describe("openTable on bad files", () => {
  it("refuses what is empty", async () => {
    expect(await refusal(bytesOf("", "a.csv"))).toEqual(["file/empty", { name: "a.csv" }]);
    expect((await refusal(bytesOf("\ufeff", "a.csv")))[0]).toBe("file/empty");
    expect((await refusal(bytesOf("\n \n,,\n", "a.csv")))[0]).toBe("file/empty");
  });

  it("refuses what is no table, by what it is", async () => {
    const found = async (bytes: Uint8Array | string) => (await refusal(bytesOf(bytes, "a.xlsx")))[1];
    expect(await found("%PDF-1.7 x")).toMatchObject({ found: "pdf" });
    expect(await found(Buffer.from("89504e470d0a1a0a", "hex"))).toMatchObject({ found: "image" });
    expect(await found("<html><table><tr><td>a</td></tr></table></html>")).toMatchObject({ found: "html" });
    expect(await found(zipSync({ "readme.txt": Buffer.from("a") }))).toMatchObject({ found: "zip" });
    expect(await found(zipSync({ "word/document.xml": Buffer.from("<a/>") }))).toMatchObject({
      found: "word",
    });
  });

  it("refuses old and locked workbooks", async () => {
    const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    expect((await refusal(bytesOf(compound, "a.xls")))[0]).toBe("file/legacy-xls");
    const locked = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]);
    expect((await refusal(bytesOf(locked, "a.xlsx")))[0]).toBe("file/encrypted");
    const xml2003 = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>';
    expect((await refusal(bytesOf(xml2003, "a.xls")))[0]).toBe("file/legacy-xls");
  });

  it("refuses other encodings and binaries", async () => {
    const big5 = Buffer.from("a5f8b7d7a657bad92cb2ceb4b0bd73b8b90ab971b8f4bb73b3792cbe50b0e20a", "hex");
    expect(await refusal(bytesOf(big5, "a.csv"))).toEqual([
      "file/encoding-unknown",
      { name: "a.csv", suspected: "big5" },
    ]);
    const binary = Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7919) % 256));
    expect((await refusal(bytesOf(binary, "a.csv")))[0]).toBe("file/encoding-unknown");
  });

  it("reads 500 columns and refuses 501 by name", async () => {
    const wide = (width: number) =>
      `${Array.from({ length: width }, (_, at) => `列${at}`).join(",")}\n${"1,".repeat(width - 1)}1\n`;
    expect((await readAll(csv(wide(500)))).rows[0]?.cells).toHaveLength(500);
    expect(await refusal(csv(wide(501)))).toEqual([
      "file/too-many-columns",
      { name: "register.csv", columns: 501, limitColumns: 500 },
    ]);
  });

  it("keeps to its limits on bytes and rows, also of a stream that does not say its size", async () => {
    const text = `name\n${"甲公司\n".repeat(3000)}`;
    expect((await refusal(csv(text), { limits: { maxBytes: 1000 } }))[0]).toBe("file/too-large");
    const stream = cut(Buffer.from(text), [400]);
    expect((await refusal({ stream, name: "s" }, { limits: { maxBytes: 1000 } }))[0]).toBe("file/too-large");
    expect((await refusal(csv(`name\n${"a\n".repeat(200_000)}`), { limits: { maxRows: 1000 } }))[0]).toBe(
      "file/too-many-rows",
    );
  });

  it("refuses a path that is not there", async () => {
    expect(await refusal({ path: join(folder, "none.csv") })).toEqual([
      "file/unreadable",
      { name: "none.csv", reason: "ENOENT" },
    ]);
    expect((await refusal({ path: folder }))[0]).toBe("file/unreadable");
  });

  it("does not run what a cell says", async () => {
    const { rows } = await readAll(csv('name,note\n"=HYPERLINK(""http://x"")",<script>alert(1)</script>\n'));
    expect(rows[0]?.cells).toEqual(['=HYPERLINK("http://x")', "<script>alert(1)</script>"]);
  });

  it("loses no row to a stray quote", async () => {
    const lines = Array.from({ length: 500 }, (_, at) =>
      at === 99 ? `firm ${at},"oops,x` : `firm ${at},t,x`,
    );
    const { rows } = await readAll(csv(`name,type,status\n${lines.join("\n")}\n`));
    expect(rows).toHaveLength(500);
    expect(rows.filter((it) => it.notes).map((it) => it.number)).toEqual([101]);
  });
});
