import { DomainError } from "@ouhe/vocabulary";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEnterpriseRow } from "../enterprise/parse-row.ts";
import { enterpriseFields } from "../mapping/enterprise-fields.ts";
import { guessMapping } from "../mapping/guess-mapping.ts";
import { readAll } from "../testing/read-all.ts";
import { textRow, workbookBytes } from "../testing/workbook.ts";

/** Reads and parses everything; any bytes may be refused, none may crash the reader. */
async function survive(bytes: Uint8Array): Promise<"read" | "refused"> {
  try {
    const { table, rows } = await readAll({ bytes, name: "hostile" });
    const mapping = guessMapping(
      table.headings.map((it) => it.text),
      table.sample,
      enterpriseFields,
    );
    for (const row of rows) {
      expect(row.cells).toHaveLength(table.headings.length);
      parseEnterpriseRow(row, mapping, { today: "2025-01-01" });
    }
    return "read";
  } catch (error) {
    if (error instanceof DomainError && error.kind.startsWith("file/")) return "refused";
    throw error;
  }
}

describe("hostile bytes", () => {
  it("are read or refused by name", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await survive(bytes))),
      { numRuns: 500 },
    );
  });

  it("in a CSV of registers are read or refused by name", async () => {
    const good = Buffer.from(
      `名称,信用代码,成立日期,注册资本\n${'甲公司,91110000600037341L,2004-03-05,"1,000"\n'.repeat(20)}`,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 20 }),
        async (changes) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          await survive(bytes);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("in a workbook are read or refused by name", async () => {
    const rows = textRow(1, ["名称", "信用代码"]) + textRow(2, ["甲公司", "91110000600037341L"]).repeat(30);
    const good = workbookBytes({
      sheets: [{ name: "s", rows }],
      sharedStrings: ["<t>a</t>"],
      formats: ["0000"],
    });
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 3 }),
        async (changes) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          outcomes.add(await survive(bytes));
        },
      ),
      { numRuns: 400 },
    );
    expect(outcomes).toEqual(new Set(["read", "refused"]));
  });
});
