import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvReader } from "./csv-reader.ts";
import type { RawRow } from "./table.ts";

const dialect = { delimiter: ",", lineEnd: "\n", maxCellLength: 32_767 } as const;

function read(pieces: readonly string[]): RawRow[] {
  const reader = new CsvReader(dialect);
  return [...pieces.flatMap((it) => reader.push(it)), ...reader.end()];
}

const cells = (text: string) => read([text]).map((it) => it.cells);

describe("CsvReader", () => {
  it("reads RFC 4180", () => {
    expect(cells('a,b\r\n"x, y","say ""hi"""\r\n"two\r\nlines",\r\n')).toEqual([
      ["a", "b"],
      ["x, y", 'say "hi"'],
      ["two\r\nlines", ""],
    ]);
  });

  it("reads a last record without line end, and counts blank lines", () => {
    expect(read(["a\n\nb"]).map((it) => [it.number, it.cells])).toEqual([
      [1, ["a"]],
      [2, []],
      [3, ["b"]],
    ]);
    expect(cells('a\n"b"')).toEqual([["a"], ["b"]]);
    expect(cells("a,b\r")).toEqual([["a", "b"]]);
  });

  it("keeps quotes inside a cell", () => {
    expect(cells('12" pipe,a"b"c\n')).toEqual([['12" pipe', 'a"b"c']]);
    const [row] = read(['"张"三公司",x\n']);
    expect(row?.cells).toEqual(['张"三公司', "x"]);
    expect(row?.notes).toEqual([{ column: 0, code: "cell/quote-stray" }]);
  });

  it("lets an unclosed quote spoil its own line only", () => {
    const rows = read(['a,b\n1,"open\n2,two\n3,"three"\n4,four\n']);
    expect(rows.map((it) => it.cells)).toEqual([
      ["a", "b"],
      ["1", '"open'],
      ["2", "two"],
      ["3", "three"],
      ["4", "four"],
    ]);
    expect(rows[1]?.notes).toEqual([{ column: 1, code: "row/quote-unclosed" }]);
    expect(rows.filter((it) => it.notes)).toHaveLength(1);
  });

  it("lets an unclosed quote without any later quote spoil its own line only", () => {
    const rows = read([`a,b\n"open,1\n${"x,y\n".repeat(400_000)}`]);
    expect(rows).toHaveLength(400_002);
    expect(rows.filter((it) => it.notes)).toHaveLength(1);
    expect(rows[1]?.cells).toEqual(['"open', "1"]);
  });

  it("passes over a line too long to be a record, wherever it is cut", () => {
    const long = `a\n${"x".repeat(2 ** 20 + 5)}\nb\n`;
    const whole = read([long]);
    expect(whole.map((it) => it.number)).toEqual([1, 2, 3]);
    expect(whole[1]?.notes?.[0]?.code).toBe("row/too-long");
    expect(read(long.match(/[\s\S]{1,70000}/g)!)).toEqual(whole);
  });

  it("cuts a cell beyond the limit and says so", () => {
    const reader = new CsvReader({ ...dialect, maxCellLength: 10 });
    expect(reader.push("abcdefghijkl,ok\n")).toEqual([
      {
        number: 1,
        cells: ["abcdefghij", "ok"],
        notes: [{ column: 0, code: "cell/too-long", data: { length: 12, limit: 10 } }],
      },
    ]);
  });

  it("takes off the apostrophe that guards a formula", () => {
    expect(cells("'=1+1,''=x,'tis,'-a\n")).toEqual([["=1+1", "'=x", "'tis", "-a"]]);
  });

  it("gives the same rows however the text is cut", () => {
    const character = fc.constantFrom('"', '"', ",", "\n", "\r\n", "\r", " ", "a", "中", "'=", "\ufffd");
    const text = fc.array(character, { maxLength: 60 }).map((it) => it.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 8 }), (it, cuts) => {
        const ends = [...cuts.filter((at) => at < it.length).sort((a, b) => a - b), it.length];
        const pieces = ends.map((end, at) => it.slice(ends[at - 1] ?? 0, end));
        expect(read(pieces)).toEqual(read([it]));
      }),
      { numRuns: 2000 },
    );
  });

  it("reads a file of quotes that never close in time that grows with it, one row a line", () => {
    const lines = 40_000;
    const rows = read([`name,scope\n${'""y\n'.repeat(lines)}`]);
    expect(rows).toHaveLength(lines + 1);
    expect(rows.at(-1)!.notes).toEqual([{ column: 0, code: "row/quote-unclosed" }]);
  }, 5_000);

  it("follows a long cell of several lines after quotes that never closed", () => {
    const long = `"${"line\n".repeat(500)}"`;
    expect(cells(`"stray\n"x",1\n${long},2\n`).at(-1)).toEqual([long.slice(1, -1), "2"]);
  });

  it("lets no NUL and no half of a pair through", () => {
    const [row] = read(["甲\u0000乙,x\n"]);
    expect([row!.cells[0], row!.notes]).toEqual(["甲\ufffd乙", [{ column: 0, code: "cell/undecodable" }]]);
    const [cut] = read([`${"a".repeat(32_766)}𠮷\n`]);
    expect(cut!.cells[0]).toHaveLength(32_766);
  });

  it("loses no character of a line without quotes", () => {
    const line = fc.stringMatching(/^[a-z,]*$/);
    fc.assert(
      fc.property(line, (it) => {
        expect(cells(`${it}\n`)).toEqual([it === "" ? [] : it.split(",")]);
      }),
    );
  });
});
