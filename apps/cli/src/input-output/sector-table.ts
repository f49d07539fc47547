import { openTable, type Row, readDecimal, type Table } from "@ouhe/exchange";
import { CommandRefusal } from "../refusal.ts";

/** One sector of a table as the file names it. */
export interface FileSector {
  code: string;
  nameZh: string;
  nameEn: string | null;
}

/** Flows, or coefficients, between the sectors of a file. */
export interface SectorTable {
  name: string;
  sectors: readonly FileSector[];
  /** Row-major n × n: sales of i to j. */
  flows: Float64Array;
  /** Total output by sector; null when the values are coefficients already. */
  output: Float64Array | null;
  kind: "domestic" | "total";
}

const knownHeading =
  /^(code|sector( code)?|name(_\w+)?|origin|代码|代碼|编码|部门(代码|名称)?|产品部门|名称|来源|TIU|TFU|GO|TC|EX|IM|中间使用合计|最终使用合计|总产出)$/i;
const totalRow = /^(TI|TX|GO|X|总投入|總投入|总产出|總產出|total inputs?|gross output)$/i;
const totalColumn = /^(GO|TX|X|总产出|總產出|gross output|total output)$/i;
const originHeading = /^(origin|来源|來源)$/i;
const imported = /^(import(s|ed)?|进口|進口)$/i;

/**
 * Reads a square table of flows or coefficients: sector codes in the first column and in the heading, names
 * beside them, rows and columns of totals around. A column "origin" tells home supply from imports; they are
 * added unless home supply alone is asked for.
 *
 * @throws CommandRefusal io/not-square, io/no-totals, io/not-a-number; DomainError file/…
 */
export async function readSectorTable(
  path: string,
  { domestic }: { domestic: boolean },
): Promise<SectorTable> {
  const table = await openTable({ path }, { isKnownHeading: (it) => knownHeading.test(it.trim()) });
  const rows: Row[] = [];
  for await (const batch of table.rows) rows.push(...batch);
  return new SectorReading(table, rows).read(domestic);
}

class SectorReading {
  readonly #name: string;
  readonly #headings: readonly string[];
  readonly #rows: readonly Row[];
  readonly #origin: number;

  constructor(table: Table, rows: readonly Row[]) {
    // Headings that are nearly all numbers ("01", "02") may be taken for the first row of data.
    const own = table.headingRow === 0 ? (rows[0]?.cells ?? []) : table.headings.map((it) => it.text);
    this.#headings = own.map((it) => it.trim());
    this.#rows = table.headingRow === 0 ? rows.slice(1) : rows;
    this.#name = table.name;
    this.#origin = this.#headings.findIndex((it) => originHeading.test(it));
  }

  read(domestic: boolean): SectorTable {
    const codes = this.#sectorCodes();
    const sectors = codes.map((it) => this.#sector(it));
    const flows = new Float64Array(codes.length ** 2);
    codes.forEach((code, i) => {
      for (const row of this.#rowsOf(code, domestic))
        codes.forEach((buyer, j) => {
          flows[i * codes.length + j]! += this.#number(row, this.#headings.indexOf(buyer));
        });
    });
    const output = this.#totals(codes);
    if (!output && !areCoefficients(flows, codes.length))
      throw new CommandRefusal("io/no-totals", { name: this.#name });
    const kind = this.#origin >= 0 && domestic ? "domestic" : "total";
    return { name: this.#name, sectors, flows, output, kind };
  }

  #sectorCodes(): string[] {
    const rowCodes = new Set(this.#rows.map((it) => it.cells[0]!.trim()));
    const codes = this.#headings.slice(1).filter((it) => rowCodes.has(it));
    const shape = codes[0]?.length;
    const isCode = (text: string) => text.length === shape && /^[A-Z]?\d+[A-Z]?$/.test(text);
    const headings = new Set(this.#headings);
    const alone = [...headings, ...rowCodes].filter(
      (it) => isCode(it) && !(headings.has(it) && rowCodes.has(it)),
    );
    if (codes.length < 2 || alone.length > 0)
      throw new CommandRefusal("io/not-square", {
        name: this.#name,
        missing: (alone.length > 0 ? alone : this.#headings).slice(0, 12),
      });
    return codes;
  }

  #sector(code: string): FileSector {
    const cells = this.#rows.find((it) => it.cells[0]!.trim() === code)!.cells;
    const named = (pattern: RegExp) => {
      const at = this.#headings.findIndex((it) => pattern.test(it));
      return at > 0 ? (cells[at] ?? "").trim() : "";
    };
    const nameEn = named(/^name_en$|英文/i) || null;
    return { code, nameZh: named(/^name_zh$|名称|名稱|^name$/i) || nameEn || code, nameEn };
  }

  #rowsOf(code: string, domestic: boolean): Row[] {
    const rows = this.#rows.filter((it) => it.cells[0]!.trim() === code);
    if (this.#origin < 0) return rows.slice(0, 1);
    return rows.filter((it) => !domestic || !imported.test(it.cells[this.#origin]!.trim()));
  }

  /** Total output from its row, else from its column; null when the table has neither. */
  #totals(codes: readonly string[]): Float64Array | null {
    const row = this.#rows.find((it) => totalRow.test(it.cells[0]!.trim()));
    if (row) return Float64Array.from(codes, (it) => this.#number(row, this.#headings.indexOf(it)));
    const column = this.#headings.findIndex((it) => totalColumn.test(it));
    if (column < 0) return null;
    return Float64Array.from(codes, (it) => this.#number(this.#rowsOf(it, true)[0]!, column));
  }

  #number(row: Row, column: number): number {
    const cell = row.cells[column] ?? "";
    const read = readDecimal(cell === "" ? "0" : cell);
    const value = read.ok ? Number(read.value) : Number(cell);
    if (Number.isFinite(value)) return value;
    const heading = this.#headings[column] ?? "";
    throw new CommandRefusal("io/not-a-number", {
      name: this.#name,
      row: row.number,
      column: heading,
      value: cell,
    });
  }
}

/** Inputs of a sector take less than its output: every value and every column sum lies in [0, 1]. */
function areCoefficients(flows: Float64Array, n: number): boolean {
  const sums = new Float64Array(n);
  flows.forEach((it, at) => {
    sums[at % n]! += it;
  });
  return flows.every((it) => it >= 0) && sums.every((it) => it <= 1);
}
