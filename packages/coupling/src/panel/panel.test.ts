import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../matrix.ts";
import { type EntryRule, entriesAndExits } from "./entry-exit.ts";
import { stableComplexity } from "./stable-complexity.ts";

const rule: EntryRule = { absentBelow: 0.5, presentFrom: 1, years: 2 };
const series = (...quotients: number[]) =>
  quotients.map((it, at) => ({ year: 2001 + at, quotients: matrixOf([[it]]) }));
const turns = (...quotients: number[]) =>
  entriesAndExits(series(...quotients), rule).map((it) => `${it.kind} ${it.year}`);

describe("entries and exits", () => {
  it("need a state that lasted and one that lasts", () => {
    expect(turns(0, 0, 1.2, 1.3)).toEqual(["entry 2003"]);
    expect(turns(2, 2, 0.1, 0.2)).toEqual(["exit 2003"]);
    expect(turns(0, 0, 1.2, 0.3)).toEqual([]);
    expect(turns(0, 0, 0.7, 0.8, 1.1, 1.2)).toEqual(["entry 2005"]);
    expect(turns(0, 0, 1.2, 0.8, 1.1, 1.2, 0, 0)).toEqual(["entry 2005", "exit 2007"]);
    expect(turns(0.7, 0, 0, 1, 1)).toEqual(["entry 2004"]);
    expect(turns(0.7, 0.8, 1, 1)).toEqual([]);
  });

  it("are not made by years that nobody knows", () => {
    expect(turns(2, 2, Number.NaN, Number.NaN, 2, 2)).toEqual([]);
    expect(turns(Number.NaN, 0, 1, 1)).toEqual([]);
    expect(turns(Number.NaN, Number.NaN, 1, 1)).toEqual([]);
    expect(turns(0, 0, Number.NaN, 1, 1)).toEqual(["entry 2004"]);
  });

  it("alternate: between two entries of one industry lies an exit", () => {
    const values = fc.array(fc.constantFrom(0, 0.3, 0.7, 1, 2), { maxLength: 14 });
    fc.assert(
      fc.property(values, fc.constantFrom(1, 2, 3), (quotients, years) => {
        const found = entriesAndExits(series(...quotients), { ...rule, years });
        found.forEach((it, at) => void (at > 0 && expect(it.kind).not.toBe(found[at - 1]!.kind)));
      }),
    );
  });

  it("name region and industry, and refuse years in disorder or of another shape", () => {
    const table = (year: number, rows: number[][]) => ({ year, quotients: matrixOf(rows) });
    const years = [
      table(1, [
        [2, 0],
        [2, 0],
      ]),
      table(2, [
        [2, 0],
        [2, 3],
      ]),
    ];
    expect(entriesAndExits(years, { ...rule, years: 1 })).toEqual([
      { kind: "entry", region: 1, industry: 1, year: 2 },
    ]);
    expect(() => entriesAndExits([...years].reverse(), rule)).toThrow(/1 follows 2/);
    expect(() => entriesAndExits([years[0]!, table(2, [[1]])], rule)).toThrow(RangeError);
    expect(() => entriesAndExits(years, { ...rule, presentFrom: 0.2 })).toThrow(RangeError);
    expect(entriesAndExits([], rule)).toEqual([]);
  });
});

describe("stable complexity", () => {
  const base = matrixOf([
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 0],
  ]);
  const later = matrixOf([
    [0, 1, 1],
    [0, 1, 1],
    [0, 0, 0],
  ]);
  const years = [
    { year: 2001, presence: base },
    { year: 2002, presence: later },
  ];
  const complexity = { industryComplexity: [-1, 0, 2], baseYear: 2001 };

  it("is standard in the base year, and moves only with what regions have", () => {
    const [first, second] = stableComplexity(years, complexity);
    const known = first!.values.map((it) => it!);
    expect(known.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
    expect(known.reduce((a, b) => a + b * b, 0) / 3).toBeCloseTo(1, 12);
    expect(second!.values[1]).toBeCloseTo(first!.values[1]!, 12);
    expect(second!.values[0]).toBeCloseTo(first!.values[1]!, 12);
    expect(second!.values[2]).toBeNull();
  });

  it("does not change when a year is added, nor when complexity is counted in another unit", () => {
    const alone = stableComplexity(years.slice(0, 1), complexity)[0];
    const doubled = { ...complexity, industryComplexity: [-2, 0, 4] };
    expect(stableComplexity(years, complexity)[0]).toEqual(alone);
    stableComplexity(years, doubled)[1]!.values.forEach((it, r) => {
      const one = stableComplexity(years, complexity)[1]!.values[r]!;
      if (it === null) expect(one).toBeNull();
      else expect(it).toBeCloseTo(one!, 12);
    });
  });

  it("refuses a missing base year, tables of two shapes, and regions that do not differ", () => {
    expect(() => stableComplexity(years, { ...complexity, baseYear: 1999 })).toThrow(/1999/);
    expect(() => stableComplexity(years, { ...complexity, industryComplexity: [1] })).toThrow(RangeError);
    expect(() => stableComplexity(years, { ...complexity, industryComplexity: [1, 1, 1] })).toThrow(
      /do not differ/,
    );
  });
});
